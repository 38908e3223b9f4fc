using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Session;

/// <summary>Signs a program in: a bearer token for a user name and a password. People use the page.</summary>
public sealed record Credentials(string? UserName, string? Password);

/// <summary>User name and password do not fit, or the account is locked. Says the same for both, on purpose.</summary>
public sealed record SignInRefused(bool IsLocked) : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => IsLocked
        ? "登录失败次数过多，账号已暂时锁定。请15分钟后再试，或联系管理员。"
        : "用户名或密码不正确。请核对后重试。";

    public override string English => IsLocked
        ? "Too many failed attempts; the account is locked for 15 minutes."
        : "User name and password do not fit. Check both and try again.";
}

internal sealed class SignInEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/session", SignIn).WithTags("session").WithName(nameof(SignIn)).WithSummary("登录，返回访问令牌");

    private static async Task<SignInHttpResult> SignIn(Credentials credentials, AccountGate gate)
    {
        var principal = await gate.Check(credentials.UserName, credentials.Password);
        return TypedResults.SignIn(principal, new AuthenticationProperties(), IdentityConstants.BearerScheme);
    }
}
