using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;

namespace Rectify.Domain.Supervision;

/// <summary>What a 督办单 asks for.</summary>
/// <param name="Reason">督办事由: why it is issued.</param>
/// <param name="Requirements">督办要求: what is to be done.</param>
/// <param name="ReplyDueOn">The last day for the reply, in the bureau's zone.</param>
public sealed record SupervisionTerms(string Reason, string Requirements, DateOnly ReplyDueOn);

/// <summary>
/// 督办单: a numbered order to the lead unit of a case, with a reply deadline. Numbers run from 1 in each year without
/// gaps; the database holds that no two orders share one.
/// </summary>
public sealed class SupervisionOrder : Aggregate
{
    /// <summary>From how many days before the reply is due the light is yellow.</summary>
    public const int YellowDays = 3;

    private SupervisionOrder() => Reason = Requirements = IssuedBy = "";

    /// <summary>Issues an order.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="unitId">The case's lead unit.</param>
    /// <param name="ordinal">The number within the year, from 1.</param>
    /// <param name="terms">What it asks for.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="on">Today in the bureau's zone; the order is numbered in this year.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RefusedException">The reply would be due before the order is out.</exception>
    public SupervisionOrder(
        Guid caseId, Guid unitId, int ordinal, SupervisionTerms terms, Actor by, DateOnly on, DateTimeOffset at)
    {
        if (terms.ReplyDueOn < on)
            throw new RefusedException(new ReplyDueBeforeIssue(terms.ReplyDueOn));
        (CaseId, UnitId, Year, Ordinal) = (caseId, unitId, on.Year, ordinal);
        (Reason, Requirements, ReplyDueOn) = (terms.Reason.Trim(), terms.Requirements.Trim(), terms.ReplyDueOn);
        (IssuedById, IssuedBy, IssuedOn, IssuedAt) = (by.Id, by.Name, on, at);
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The unit that it is addressed to: the lead unit when it was issued.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The year of the number.</summary>
    public int Year { get; private set; }

    /// <summary>The number within the year, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>文号, for instance 督办〔2020〕3号.</summary>
    public string Number => NumberOf(Year, Ordinal);

    /// <summary>督办事由.</summary>
    public string Reason { get; private set; }

    /// <summary>督办要求.</summary>
    public string Requirements { get; private set; }

    /// <summary>The last day for the reply, in the bureau's zone.</summary>
    public DateOnly ReplyDueOn { get; private set; }

    /// <summary>Who issued it.</summary>
    public Guid IssuedById { get; private set; }

    /// <summary>The name of who issued it.</summary>
    public string IssuedBy { get; private set; }

    /// <summary>The day of issue, in the bureau's zone.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The moment of issue, UTC.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public Guid? WithdrawnById { get; private set; }

    /// <summary>The name of who withdrew it.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The replies, the oldest first.</summary>
    public IList<SupervisionReply> Replies { get; } = [];

    /// <summary>文号 as it is printed.</summary>
    public static string NumberOf(int year, int ordinal) => $"督办〔{year}〕{ordinal}号";

    /// <summary>The last reply; null where there is none.</summary>
    public SupervisionReply? LastReply => Replies.MaxBy(reply => reply.Ordinal);

    /// <summary>How far it is on a day.</summary>
    public SupervisionState StateOn(DateOnly day) =>
        WithdrawnAt is null ? StateOf(LastReply?.Verdict, ReplyDueOn, day) : SupervisionState.Withdrawn;

    /// <summary>The light of the reply on a day; none once there is one.</summary>
    public WarningLight LightOn(DateOnly day) => StateOn(day) switch
    {
        SupervisionState.Overdue => WarningLight.Red,
        SupervisionState.AwaitingReply when ReplyDueOn.DayNumber - day.DayNumber <= YellowDays => WarningLight.Yellow,
        SupervisionState.AwaitingReply => WarningLight.Green,
        _ => WarningLight.None,
    };

    /// <summary>How far a standing order is whose last reply became this; overdue from the day after the last (rule 15).</summary>
    public static SupervisionState StateOf(ReplyVerdict? last, DateOnly replyDueOn, DateOnly day) => last switch
    {
        ReplyVerdict.Accepted => SupervisionState.Settled,
        ReplyVerdict.Pending => SupervisionState.Replied,
        _ => replyDueOn < day ? SupervisionState.Overdue : SupervisionState.AwaitingReply,
    };

    /// <summary>Whether somebody replies for the unit that it is addressed to, or for the one that leads the case now.</summary>
    public bool IsAnsweredBy(Actor actor, Guid? leadUnitId) => Answering(actor, leadUnitId) is not null;

    /// <summary>Whether somebody decides on its replies: who issued it, or a stand-in.</summary>
    public bool IsDecidedBy(Actor actor) => actor.Persons.Any(person => person.Id == IssuedById);

    /// <summary>回复.</summary>
    /// <param name="text">What was done.</param>
    /// <param name="evidenceId">Evidence of the case, where the reply points at some.</param>
    /// <param name="by">Who replies.</param>
    /// <param name="leadUnitId">The unit that leads the case now: it answers for what it took over.</param>
    /// <param name="on">Today in the bureau's zone.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RefusedException">Another unit's order, or there is a reply that is not returned.</exception>
    public void Reply(string text, Guid? evidenceId, Actor by, Guid? leadUnitId, DateOnly on, DateTimeOffset at)
    {
        var member = Answering(by, leadUnitId) ?? throw new RefusedException(new SupervisionOfOtherUnit());
        RefuseWithdrawn();
        if (LastReply is { Verdict: not ReplyVerdict.Returned })
            throw new RefusedException(new SupervisionHasReply(Number));
        Replies.Add(new SupervisionReply(Id, Replies.Count + 1, text, evidenceId, by, member == by ? null : member.Id, on, at));
        Touch();
    }

    /// <summary>同意办结 or 退回, by who issued it; nobody decides on a reply of their own.</summary>
    /// <param name="ordinal">The reply that the decision is about.</param>
    /// <param name="verdict">Accepted or Returned.</param>
    /// <param name="opinion">What is said about it.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="on">Today in the bureau's zone.</param>
    /// <exception cref="RefusedException">Not the issuer, an own reply, or this reply is not waiting.</exception>
    public void Decide(int ordinal, ReplyVerdict verdict, string? opinion, Actor by, DateOnly on)
    {
        if (!IsDecidedBy(by))
            throw new RefusedException(new SupervisionOfOtherIssuer(IssuedBy));
        RefuseWithdrawn();
        if (LastReply is not { Verdict: ReplyVerdict.Pending } reply || reply.Ordinal != ordinal)
            throw new RefusedException(new ReplyNotWaiting(Number));
        if (by.Persons.Any(person => person.Id == reply.RepliedById || person.Id == reply.RepliedForId))
            throw new RefusedException(new DeciderReplied());
        reply.Decide(verdict, opinion, by, on);
        Touch();
    }

    /// <summary>撤回, by who issued it: nobody has to answer any more. The order, its number and its replies stay.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who withdraws.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RefusedException">Not the issuer, or the order is settled or withdrawn already.</exception>
    public void Withdraw(string reason, Actor by, DateTimeOffset at)
    {
        if (!IsDecidedBy(by))
            throw new RefusedException(new SupervisionOfOtherIssuer(IssuedBy));
        RefuseWithdrawn();
        if (LastReply is { Verdict: ReplyVerdict.Accepted })
            throw new RefusedException(new SupervisionIsSettled(Number));
        (WithdrawnAt, WithdrawnById, WithdrawnBy, WithdrawnBecause) = (at, by.Id, by.Name, reason.Trim());
        Touch();
    }

    private void RefuseWithdrawn()
    {
        if (WithdrawnAt is not null)
            throw new RefusedException(new SupervisionIsWithdrawn(Number));
    }

    /// <summary>The actor, or the one represented who is of the unit; null where nobody is.</summary>
    private Actor? Answering(Actor actor, Guid? leadUnitId) => actor.Persons.FirstOrDefault(person => person.Is(AccountRole.UnitMember)
        && (person.UnitIds.Contains(UnitId) || leadUnitId is { } lead && person.UnitIds.Contains(lead)));
}
