using System.Text.Json;
using Rectify.Domain.Cases;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>All that can change of a case, in one text: what was refused must leave it as it was.</summary>
internal static class Fingerprint
{
    public static string Of(RectificationCase one) => JsonSerializer.Serialize(new
    {
        one.Version, one.Facts, one.Approvers, one.OwnerId, one.ClosingStandard, one.OriginalDeadline, one.Progress, one.BlockedBecause,
        one.ClosureSubmittedById, one.ClosedOn, one.Sustainment, one.DefinitionKey, one.DefinitionVersion,
        one.StageEnteredOn, one.StageKnownAt, one.DeadlineKnownAt, one.ReviewKnownAt,
        one.HistoryCount, one.HistoryHead, one.LastEffectiveOn,
        Units = one.Units.Select(part => (object)new { part.UnitId, part.IsLead, part.FinishedOn }),
        Measures = one.CurrentMeasures.Select(link => (object)new { link.MeasureId, link.Ordinal, link.Measure.Version }),
        Proposals = one.PendingProposals.Select(proposal => (object)new { proposal.Id, proposal.Approvers }),
        WorkItems = one.WorkItems.Where(item => item.ClosedOn is null).Select(item => (object)new { item.Id, item.DueOn, item.ClaimedById }),
        Lengths = new[]
        {
            one.Measures.Count, one.Evidence.Count, one.Proposals.Count, one.WorkItems.Count, one.History.Count, one.Intervals.Count,
        },
    });
}
