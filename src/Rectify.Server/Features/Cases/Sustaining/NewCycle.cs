using Rectify.Domain.Cases;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>What a failed review, a reopening and a relapse that a look back found have in common: another cycle begins.</summary>
internal static class NewCycle
{
    public const string ReasonMessage = "请填写原因。";
    public const string DeadlineMessage = "新的整改时限应晚于今天。";

    /// <summary>A watched case fails its review; one that was closed for good is reopened.</summary>
    public static string TriggerFor(RectificationCase one) =>
        one.Sustainment is null ? Triggers.Reopen : Triggers.FailReview;

    public static CaseReceipt Begin(
        CaseDesk desk, RectificationCase one, string trigger, CaseCommand command, string? reason, DateOnly deadline)
    {
        var entry = (Entry.Of(command).WithReason(reason) with { Details = $"新的整改时限：{deadline:yyyy-MM-dd}" })
            .With(("newDeadline", deadline));
        one.SetDeadlineOfNewCycle(deadline);
        return desk.Act(one, trigger, entry);
    }
}
