using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Session;

/// <summary>Signs a program in: a bearer token for a user name and a password. People use the page.</summary>
public sealed record Credentials(string? UserName, string? Password);

/// <summary>
/// User name and password do not fit, or the account is locked or closed. One text for all of them: it must not tell
/// which accounts exist.
/// </summary>
public sealed record SignInRefused : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => "用户名或密码不正确，或账号因连续输错5次已锁定15分钟。请核对后重试，或联系管理员。";

    public override string English =>
        "User name and password do not fit, or the account is locked for 15 minutes after 5 failed attempts. Check both, or ask an administrator.";
}

internal sealed class SignInEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/session", SignIn).AllowAnonymous().WithTags("session").WithName(nameof(SignIn)).WithSummary("登录，返回访问令牌");

    private static async Task<SignInHttpResult> SignIn(Credentials credentials, AccountGate gate)
    {
        var principal = await gate.Check(credentials.UserName, credentials.Password);
        return TypedResults.SignIn(principal, new AuthenticationProperties(), IdentityConstants.BearerScheme);
    }
}
