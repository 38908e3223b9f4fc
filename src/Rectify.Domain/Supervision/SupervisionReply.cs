using Rectify.Domain.Organizations;

namespace Rectify.Domain.Supervision;

/// <summary>What became of a reply.</summary>
public enum ReplyVerdict
{
    /// <summary>待审.</summary>
    Pending,

    /// <summary>同意办结.</summary>
    Accepted,

    /// <summary>退回.</summary>
    Returned,
}

/// <summary>回复 of a unit to a 督办单. Never overwritten: after 退回 the unit writes another.</summary>
public sealed class SupervisionReply
{
    private SupervisionReply() => Text = RepliedBy = "";

    internal SupervisionReply(Guid orderId, int ordinal, string text, Guid? evidenceId, Actor by, DateOnly on, DateTimeOffset at)
    {
        (OrderId, Ordinal, Text, EvidenceId) = (orderId, ordinal, text.Trim(), evidenceId);
        (RepliedById, RepliedBy, RepliedOn, RepliedAt) = (by.Id, by.Name, on, at);
    }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Which reply to the order, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was done.</summary>
    public string Text { get; private set; }

    /// <summary>The evidence of the case that the reply points at.</summary>
    public Guid? EvidenceId { get; private set; }

    /// <summary>Who replied.</summary>
    public Guid RepliedById { get; private set; }

    /// <summary>The name of who replied.</summary>
    public string RepliedBy { get; private set; }

    /// <summary>The day of the reply, in the bureau's zone.</summary>
    public DateOnly RepliedOn { get; private set; }

    /// <summary>The moment of the reply, UTC.</summary>
    public DateTimeOffset RepliedAt { get; private set; }

    /// <summary>What became of it.</summary>
    public ReplyVerdict Verdict { get; private set; }

    /// <summary>What the issuer said about it.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The name of who decided.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The day of the decision, in the bureau's zone.</summary>
    public DateOnly? DecidedOn { get; private set; }

    internal void Decide(ReplyVerdict verdict, string? opinion, Actor by, DateOnly on) =>
        (Verdict, Opinion, DecidedById, DecidedBy, DecidedOn) =
        (verdict, string.IsNullOrWhiteSpace(opinion) ? null : opinion.Trim(), by.Id, by.Name, on);
}
