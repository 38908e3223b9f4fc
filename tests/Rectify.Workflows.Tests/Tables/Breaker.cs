using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>A way to break one guard and nothing else.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="Told">What is wrong then.</param>
/// <param name="Touches">What it changes of the case: two guards that look at the same cannot be broken apart.</param>
/// <param name="Refusal">The rule that has to say no.</param>
/// <param name="Break">Breaks it for an actor.</param>
internal sealed record Breaker(
    string Guard, string Told, string Touches, Type Refusal, Func<CaseSnapshot, Actor, CaseSnapshot> Break)
{
    /// <summary>Every way that is known; a guard without any fails the table.</summary>
    public static IReadOnlyList<Breaker> All { get; } =
    [
        new(nameof(PlanComplete), "no measure", "measures", typeof(PlanNeedsMeasure), (one, _) => one with { Measures = [] }),
        new(nameof(PlanComplete), "no owner", "measures", typeof(MeasureNeeds), LastMeasure(last => last with { HasOwner = false })),
        new(nameof(PlanComplete), "no expected result", "measures", typeof(MeasureNeeds), LastMeasure(last => last with { HasExpectedResult = false })),
        new(nameof(PlanComplete), "no deadline", "measures", typeof(MeasureNeeds), LastMeasure(last => last with { Deadline = null })),
        new(nameof(PlanComplete), "due after the case", "measures", typeof(MeasureAfterDeadline),
            LastMeasure(last => last with { Deadline = Standard.Deadline.AddDays(1) })),
        new(nameof(MeasuresDone), "an open measure", "measures", typeof(MeasuresStillOpen), LastMeasure(last => last with { IsDone = false })),
        new(nameof(MeasuresDone), "no evidence", "measures", typeof(MeasuresWithoutEvidence), LastMeasure(last => last with { EvidenceCount = 0 })),
        new(nameof(PartsFinished), "the lead unit at work", "parts", typeof(PartsStillOpen), Parts((part, _) => !part.IsLead)),
        new(nameof(PartsFinished), "an assisting unit at work", "parts", typeof(PartsStillOpen), Parts((part, _) => part.IsLead)),
        new(nameof(OwnPartOpen), "all parts finished", "parts", typeof(PartAlreadyFinished), Parts((_, _) => true)),
        new(nameof(OwnPartOpen), "the own part finished", "parts", typeof(PartAlreadyFinished),
            Parts((part, actor) => actor.UnitIds.Contains(part.UnitId))),
        new(nameof(ChildrenDone), "an open part that was split off", "children", typeof(ChildrenStillOpen), (one, _) => one with { OpenChildren = 1 }),
        Pending(nameof(NoPendingExtension), ProposalKind.Extension),
        Pending(nameof(NoPendingForecast), ProposalKind.Forecast),
        Pending(nameof(NoPendingEnding), ProposalKind.Withdrawal),
        Pending(nameof(NoPendingEnding), ProposalKind.Transfer),
        Pending(nameof(NoPendingEnding), ProposalKind.Merge),
        new(nameof(BeforeDeadline), "the day after the deadline", "deadline", typeof(DeadlineHasPassed), (one, _) => DueYesterday(one)),
        new(nameof(NotBlocked), "blocked", "blocked", typeof(CaseIsBlocked), (one, _) => one with { Blocked = true }),
        new(nameof(IsBlocked), "not blocked", "blocked", typeof(CaseIsNotBlocked), (one, _) => one with { Blocked = false }),
        new(nameof(VerifierIsNotSubmitter), "submitted by the actor", "submitter", typeof(VerifierMustNotBeSubmitter),
            (one, actor) => one with { ClosureSubmittedById = actor.Id }),
        new(nameof(VerifierIsNotSubmitter), "submitted for the actor", "submitter", typeof(VerifierMustNotStandInForSubmitter),
            (one, actor) => one with { ClosureSubmittedById = Guid.CreateVersion7(), ClosureSubmittedForId = actor.Id }),
    ];

    /// <summary>The ways to break a guard.</summary>
    /// <exception cref="KeyNotFoundException">None is known.</exception>
    public static IReadOnlyList<Breaker> Of(string guard) => All.Where(breaker => breaker.Guard == guard).ToList() is { Count: > 0 } known
        ? known
        : throw new KeyNotFoundException($"Nothing here breaks the guard {guard}: add a way to {nameof(Breaker)}.{nameof(All)}.");

    private static Breaker Pending(string guard, ProposalKind kind) => new(
        guard, $"{kind} pending", "proposals", typeof(ProposalPending),
        (one, _) => one with { PendingProposals = [.. one.PendingProposals, Standard.Pending(kind)] });

    private static Func<CaseSnapshot, Actor, CaseSnapshot> LastMeasure(Func<MeasureFacts, MeasureFacts> change) =>
        (one, _) => one with { Measures = [.. one.Measures.SkipLast(1), change(one.Measures[^1])] };

    private static Func<CaseSnapshot, Actor, CaseSnapshot> Parts(Func<PartFacts, Actor, bool> finished) =>
        (one, actor) => one with { Parts = [.. one.Parts.Select(part => part with { IsFinished = finished(part, actor) })] };

    private static CaseSnapshot DueYesterday(CaseSnapshot one)
    {
        var yesterday = Standard.Today.AddDays(-1);
        return one with { Deadline = yesterday, Measures = [.. one.Measures.Select(measure => measure with { Deadline = yesterday })] };
    }
}
