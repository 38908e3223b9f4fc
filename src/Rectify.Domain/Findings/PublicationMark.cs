using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Domain.Findings;

/// <summary>Why a finding is left out of what is published, besides its 密级.</summary>
public enum PublicationMarkKind
{
    /// <summary>正在核查.</summary>
    UnderInvestigation,

    /// <summary>敏感.</summary>
    Sensitive,
}

/// <summary>
/// 公开限制: a finding is left out of what is published from the day somebody says so until somebody takes it back. The
/// mark stays when it is cleared: who set it, who cleared it, when and why.
/// </summary>
public sealed class PublicationMark : Aggregate
{
    private PublicationMark() => Reason = SetBy = "";

    /// <summary>Marks a finding.</summary>
    /// <param name="findingId">The finding.</param>
    /// <param name="kind">Why it is left out.</param>
    /// <param name="ordinal">Which mark of this kind on this finding, from 1: two people cannot set the same one.</param>
    /// <param name="reason">The reason in words.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="at">Now, UTC.</param>
    public PublicationMark(Guid findingId, PublicationMarkKind kind, int ordinal, string reason, Actor by, DateTimeOffset at)
    {
        (FindingId, Kind, Ordinal, Reason) = (findingId, kind, ordinal, reason.Trim());
        (SetById, SetBy, SetAt) = (by.Id, by.Name, at);
    }

    /// <summary>The finding.</summary>
    public Guid FindingId { get; private set; }

    /// <summary>Why it is left out.</summary>
    public PublicationMarkKind Kind { get; private set; }

    /// <summary>Which mark of this kind on this finding, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The reason in words.</summary>
    public string Reason { get; private set; }

    /// <summary>Who set it.</summary>
    public Guid SetById { get; private set; }

    /// <summary>The name of who set it.</summary>
    public string SetBy { get; private set; }

    /// <summary>When it was set, UTC.</summary>
    public DateTimeOffset SetAt { get; private set; }

    /// <summary>When it was cleared, UTC; null while it holds.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>Who cleared it.</summary>
    public Guid? ClearedById { get; private set; }

    /// <summary>The name of who cleared it.</summary>
    public string? ClearedBy { get; private set; }

    /// <summary>Why it was cleared.</summary>
    public string? ClearedBecause { get; private set; }

    /// <summary>Clears the mark.</summary>
    /// <exception cref="RefusedException">It was cleared before.</exception>
    public void Clear(string reason, Actor by, DateTimeOffset at)
    {
        if (ClearedAt is not null)
            throw new RefusedException(new PublicationMarkNotSet());
        (ClearedAt, ClearedById, ClearedBy, ClearedBecause) = (at, by.Id, by.Name, reason.Trim());
        Touch();
    }
}

/// <summary>The finding carries this mark already.</summary>
public sealed record PublicationMarkSet() : Refusal("kind")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该问题已有此公开限制，无需重复设置。请刷新后查看。";

    /// <inheritdoc />
    public override string English => "The finding carries this mark already. Reload to see it.";
}

/// <summary>The finding does not carry this mark.</summary>
public sealed record PublicationMarkNotSet() : Refusal("kind")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该问题没有此公开限制，或已经解除。请刷新后查看。";

    /// <inheritdoc />
    public override string English => "The finding does not carry this mark, or no longer. Reload to see it.";
}
