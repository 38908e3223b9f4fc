namespace Rectify.Domain.Supervision;

/// <summary>How far a 督办单 is: computed from its replies, a withdrawal and the day, never stored.</summary>
public enum SupervisionState
{
    /// <summary>待回复.</summary>
    AwaitingReply,

    /// <summary>逾期: no reply, and the day for it has passed.</summary>
    Overdue,

    /// <summary>已回复: the issuer has to accept or return it.</summary>
    Replied,

    /// <summary>已办结: a reply was accepted.</summary>
    Settled,

    /// <summary>已撤回: the issuer took it back; it stays with its number and its replies.</summary>
    Withdrawn,
}
