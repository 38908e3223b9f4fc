using Microsoft.AspNetCore.Mvc;
using Rectify.Domain.Common;

namespace Rectify.Server.Infrastructure.Errors;

/// <summary>Words for answers that no rule gave: an address that does not exist, a method it does not take, a fault of ours.</summary>
internal static class UnruledProblems
{
    public static void Describe(ProblemDetailsContext context)
    {
        var details = context.ProblemDetails;
        if (details.Extensions.ContainsKey("rule"))
            return;
        Refusal refusal = details.Status switch
        {
            StatusCodes.Status404NotFound => new NoSuchAddress(),
            StatusCodes.Status405MethodNotAllowed => new MethodNotTaken(),
            StatusCodes.Status413PayloadTooLarge => new BodyTooLarge(),
            >= StatusCodes.Status500InternalServerError => new ServerAtFault(context.HttpContext.TraceIdentifier),
            _ => new RequestUnreadable($"HTTP {details.Status}"),
        };
        Write(refusal, details, context.HttpContext.WantsEnglish());
    }

    private static void Write(Refusal refusal, ProblemDetails details, bool english)
    {
        details.Title = english ? refusal.English : refusal.Chinese;
        details.Type = $"urn:rectify:rule:{refusal.Rule}";
        details.Extensions["rule"] = refusal.Rule;
    }
}

/// <summary>The API has no such address.</summary>
public sealed record NoSuchAddress : Refusal
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这个接口地址。请对照 /api/reference 核对地址。";

    public override string English => "There is no such address. Check it against /api/reference.";
}

/// <summary>The address exists, but not for this method.</summary>
public sealed record MethodNotTaken : Refusal
{
    public override string Chinese => "该接口地址不支持此请求方法。请对照 /api/reference 核对方法。";

    public override string English => "The address does not take this method. Check it against /api/reference.";
}

/// <summary>Something failed that is not the sender's doing.</summary>
public sealed record ServerAtFault(string TraceIdentifier) : Refusal
{
    public override string Chinese => $"服务器出现故障，本次操作没有完成。请稍后用同一 Idempotency-Key 重试；如仍出现，请把编号 {TraceIdentifier} 告知管理员。";

    public override string English =>
        $"The server failed; the operation was not completed. Retry later with the same Idempotency-Key; if it fails again, give an administrator the number {TraceIdentifier}.";
}
