using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>Nobody is signed in.</summary>
public sealed record SignInNeeded : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => "尚未登录。请先登录再操作。";

    public override string English => "You are not signed in. Sign in first.";
}

/// <summary>The account's roles do not include one that may do this.</summary>
public sealed record AccountMayNot(IReadOnlyList<AccountRole> Roles) : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese =>
        $"您的账号没有此权限，需要的角色：{string.Join('、', Roles.Select(RoleNames.Chinese))}。请联系管理员。";

    public override string English => $"Your account lacks a role for this ({string.Join(", ", Roles)}). Ask an administrator.";
}

/// <summary>The same Idempotency-Key came with another request.</summary>
public sealed record IdempotencyKeyReused() : Refusal("Idempotency-Key")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "同一个 Idempotency-Key 已用于另一项请求。请为新的操作换一个值。";

    public override string English => "This Idempotency-Key was used for another request. Use a new one for a new operation.";
}

/// <summary>An input breaks a rule of its field.</summary>
public sealed record InputInvalid(IReadOnlyDictionary<string, string[]> Errors) : Refusal(Errors.Keys.FirstOrDefault())
{
    public override string Chinese => string.Join(' ', Errors.Values.SelectMany(messages => messages));

    public override string English => Chinese;
}
