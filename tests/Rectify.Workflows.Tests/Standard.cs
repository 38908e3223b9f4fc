using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests;

/// <summary>The default lifecycle, and a case of it that satisfies every condition.</summary>
internal static class Standard
{
    public static readonly DateOnly Today = new(2020, 3, 2);
    public static readonly DateOnly Deadline = new(2020, 6, 30);

    public static LifecycleDefinition Definition { get; } = DefinitionCatalog.BuiltIn.Newest(DefinitionCatalog.Standard);

    public static CaseSnapshot In(string stage) => new()
    {
        Number = "XC2019-001",
        Stage = stage,
        Type = RectificationType.ByDeadline,
        ResponsibleLeaderId = People.In(CaseRole.ResponsibleLeader).Id,
        Deadline = Deadline,
        ClosureSubmittedById = People.In(CaseRole.LeadUnit).Id,
        SustainOwnerId = People.In(CaseRole.SustainOwner).Id,
        NextReviewOn = Today.AddMonths(6),
        Parts = [new PartFacts(People.LeadUnit, true, true), new PartFacts(People.AssistingUnit, false, true)],
        Measures = [Measure(1), Measure(2)],
    };

    /// <summary>A case in which nothing but the actor can stand in the way of an action.</summary>
    public static CaseSnapshot ReadyFor(TransitionDefinition transition, string stage) => In(stage) with
    {
        Blocked = transition.Guards.Contains("IsBlocked"),
        Parts = [.. In(stage).Parts.Select(part => part with { IsFinished = !transition.Guards.Contains("OwnPartOpen") })],
        PendingProposals = transition.Decides is { } kind ? [Pending(kind)]
            : transition.Rejects ? [Pending(ProposalKind.Withdrawal)] : [],
    };

    public static MeasureFacts Measure(int ordinal) =>
        new(Guid.CreateVersion7(), ordinal, People.LeadUnit, HasOwner: true, Deadline, HasExpectedResult: true, IsDone: true, EvidenceCount: 1);

    public static ProposalFacts Pending(ProposalKind kind, params Actor[] approvers) =>
        new(Guid.CreateVersion7(), kind, People.In(CaseRole.LeadUnit).Id, [.. approvers.Select(actor => actor.Id)]);

    /// <summary>An attempt with every input that any action asks for.</summary>
    public static Attempt Attempt(string trigger, Actor actor) => new(trigger, actor, Today, EveryInput);

    public static Verdict Decide(CaseSnapshot one, string trigger, Actor actor) =>
        LifecycleEngine.Decide(Definition, one, Attempt(trigger, actor) with
        {
            ProposalId = one.PendingProposals is [var first, ..] ? first.Id : null,
        });

    public static Verdict Decide(CaseSnapshot one, string trigger, CaseRole role) => Decide(one, trigger, People.In(role));

    public static IReadOnlySet<string> EveryInput { get; } =
        Definition.Transitions.SelectMany(transition => transition.Requires).ToHashSet();
}
