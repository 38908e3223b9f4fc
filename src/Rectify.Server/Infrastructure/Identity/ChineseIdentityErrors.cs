using Microsoft.AspNetCore.Identity;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>The account rules that people meet, in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"用户名“{userName}”已被使用。请换一个。");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "用户名不能为空。请填写用户名。");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"密码至少需要{length}个字符。请设置更长的密码。");

    public override IdentityError PasswordRequiresDigit() =>
        Error(nameof(PasswordRequiresDigit), "密码至少要有一个数字。");

    public override IdentityError PasswordRequiresLower() =>
        Error(nameof(PasswordRequiresLower), "密码至少要有一个小写字母。");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
