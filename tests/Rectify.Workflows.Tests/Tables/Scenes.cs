using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>Every scene that makes a difference to one action of one actor, each differing from the good one in one thing.</summary>
internal sealed class Scenes(LifecycleDefinition definition, TransitionDefinition transition, string stage, Actor actor)
{
    public IEnumerable<Scene> All() =>
    [
        Ready,
        Ready with { Told = "nobody assigned", Case = Unassigned(Ready.Case) },
        .. Approvals(),
        .. transition.Decides is { } kind ? [.. WithoutProposal(kind), OwnProposal(kind)] : (Scene[])[],
        .. transition.Rejects ? Rejections() : [],
        .. transition.Guards.SelectMany(Breaker.Of).SelectMany(Broken),
        .. MayAct ? Breaker.All.Where(Apart).Select(Harmless) : [],
        .. transition.Requires.Select(input => Ready with { Told = $"without {input}", Given = Ready.Given.Except([input]).ToHashSet() }),
        Ready with { Told = "without any input", Given = new HashSet<string>() },
    ];

    private Scene Ready { get; } = Of("all well", Standard.ReadyFor(transition, stage), transition, actor);

    private bool MayAct => Oracle.WhoMay(definition, transition, Ready).Intersect(Oracle.RolesIn(Ready.Case, actor)).Any();

    private static Scene Of(string told, CaseSnapshot one, TransitionDefinition transition, Actor actor) => new()
    {
        Told = told,
        Case = one,
        Actor = actor,
        Given = transition.Requires.ToHashSet(),
        ProposalId = one.PendingProposals is [var first, ..] ? first.Id : null,
    };

    private static CaseSnapshot Unassigned(CaseSnapshot one) =>
        one with { Parts = [], ResponsibleLeaderId = null, SustainOwnerId = null, Deadline = null };

    private IEnumerable<Scene> Approvals() =>
        from given in Enumerable.Range(1, Math.Max(0, transition.Approvals.Count - 1))
        from own in new[] { false, true }
        let others = Enumerable.Range(own ? 1 : 0, own ? given - 1 : given).Select(_ => People.Somebody())
        select Of($"{given} approved{(own ? ", by the actor too" : "")}", ApprovedBy([.. own ? [actor] : (Actor[])[], .. others]), transition, actor);

    private CaseSnapshot ApprovedBy(Actor[] approvers) => transition.Decides is { } kind
        ? Ready.Case with { PendingProposals = [Standard.Pending(kind, approvers)] }
        : Ready.Case with { Approvers = [.. approvers.Select(one => one.Id)] };

    private IEnumerable<Scene> WithoutProposal(ProposalKind kind) =>
    [
        Ready with { Told = "no proposal", Case = Ready.Case with { PendingProposals = [] } },
        Of("other proposals only", Ready.Case with
        {
            PendingProposals = [.. Enum.GetValues<ProposalKind>().Where(other => other != kind).Select(other => Standard.Pending(other))],
        }, transition, actor),
        Ready with { Told = "another's proposal", ProposalId = Guid.CreateVersion7() },
        Ready with { Told = "no proposal named", ProposalId = null },
    ];

    private Scene OwnProposal(ProposalKind kind) => Of("the actor's own proposal", Ready.Case with
    {
        PendingProposals = [Standard.Pending(kind) with { ProposedById = actor.Id }],
    }, transition, actor);

    private IEnumerable<Scene> Rejections() =>
    [
        Ready with { Told = "no proposal", Case = Ready.Case with { PendingProposals = [] } },
        Ready with { Told = "another's proposal", ProposalId = Guid.CreateVersion7() },
        .. from kind in Enum.GetValues<ProposalKind>()
           from approvals in new[] { 0, 1, 2 }
           from own in new[] { false, true }
           let pending = Standard.Pending(kind, [.. Enumerable.Range(0, approvals).Select(_ => People.Somebody())])
           select Of($"{(own ? "the actor's" : "a unit's")} {kind} with {approvals} approvals", Ready.Case with
           {
               PendingProposals = [own ? pending with { ProposedById = actor.Id } : pending with { ProposedById = People.Somebody().Id }],
           }, transition, actor),
    ];

    private IEnumerable<Scene> Broken(Breaker breaker)
    {
        var scene = Ready with
        {
            Told = $"{breaker.Guard} broken: {breaker.Told}", Case = breaker.Break(Ready.Case, actor), Broken = breaker,
        };
        return [scene, scene with { Told = $"{scene.Told}, and without any input", Given = new HashSet<string>() }];
    }

    private Scene Harmless(Breaker breaker) =>
        Ready with { Told = $"not asking for {breaker.Guard}: {breaker.Told}", Case = breaker.Break(Ready.Case, actor) };

    private bool Apart(Breaker breaker) =>
        transition.Guards.SelectMany(Breaker.Of).All(named => named.Touches != breaker.Touches);
}
