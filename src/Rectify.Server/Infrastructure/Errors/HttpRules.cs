using System.Globalization;
using Rectify.Domain.Common;

namespace Rectify.Server.Infrastructure.Errors;

/// <summary>A refusal that shows the state as it is now.</summary>
public interface ICarriesState
{
    object? State { get; }
}

/// <summary>Somebody saved the same between this request's reading and writing.</summary>
public sealed record ChangedMeanwhile : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "相同内容刚刚被他人更新或建立，本次操作没有保存。请刷新后按最新状态重新操作。";

    public override string English => "Somebody updated this meanwhile; nothing of yours was saved. Act again on its current state.";
}

/// <summary>If-Match is missing.</summary>
public sealed record VersionNeeded() : Refusal("If-Match")
{
    public override string Chinese => "缺少 If-Match 请求头。请先读取该事项，再带上其 ETag 重试。";

    public override string English => "If-Match is missing. Read the case first and send its ETag.";
}

/// <summary>Idempotency-Key is missing or too long.</summary>
public sealed record IdempotencyKeyNeeded() : Refusal("Idempotency-Key")
{
    public override string Chinese => "缺少 Idempotency-Key 请求头（1 至 100 个字符）。请为每次操作生成一个唯一值，重试时沿用。";

    public override string English => "Idempotency-Key is missing (1 to 100 characters). Make a unique one for each operation and keep it for retries.";
}

/// <summary>The body is larger than allowed.</summary>
/// <param name="Limit">How many bytes it may have; null where that is not known here.</param>
public sealed record BodyTooLarge(long? Limit = null) : Refusal
{
    private const double Megabyte = 1024 * 1024;

    public override string Chinese => $"请求内容超过{Allowed(" {0:0} MB 的")}大小上限。请压缩或拆分后再提交。";

    public override string English => $"The request is larger than allowed{Allowed(" ({0:0} MB)")}. Compress or split it.";

    private string Allowed(string words) =>
        Limit is { } bytes ? string.Format(CultureInfo.InvariantCulture, words, Math.Floor(bytes / Megabyte)) : "";
}

/// <summary>The request cannot be read.</summary>
public sealed record RequestUnreadable(string Why) : Refusal
{
    public override string Chinese => $"请求内容无法识别，请检查字段名称和格式后重试。（{Why}）";

    public override string English => $"The request could not be read; check the fields' names and formats. ({Why})";
}
