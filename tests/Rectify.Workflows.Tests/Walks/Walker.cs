using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>
/// Takes the steps of a walk. Most are something that somebody can do; some are tried by anybody at all, some with
/// nothing filled in, some once more after the case has moved on.
/// </summary>
internal sealed class Walker(Office office)
{
    private static readonly string[] EveryTrigger = [.. Tables.LifecycleTable.Triggers];

    public Verdict Take(Step step)
    {
        office.Begin(step);
        var before = Fingerprint.Of(office.Case);
        var verdict = Choose(step);
        if (verdict is Refused)
            Fingerprint.Of(office.Case).ShouldBe(before, "what is refused changes nothing");
        return verdict;
    }

    private Verdict Choose(Step step) => step.Kind switch
    {
        < 3 => office.Try(AnyTrigger(step), AnyPerson(step), AnyProposal(step)),
        3 => office.Try(AnyTrigger(step), People.OfManyHats, AnyProposal(step), withInputs: false),
        4 when office.Decisions.LastOrDefault(decision => decision.From != office.Case.Stage) is { } stale => Repeat(stale, AnyPerson(step)),
        _ => Sensible(step),
    };

    private Refused Repeat(Decision stale, Actor actor)
    {
        var refusal = Should.Throw<RefusedException>(() => office.Repeat(stale, actor)).Refusal;
        refusal.ShouldBeOfType<StageMovedOn>();
        return new Refused(refusal);
    }

    /// <summary>
    /// Something that one of a few people can do now. Endings and corrections are rare and the way forward is taken
    /// often, or hardly any case would be closed.
    /// </summary>
    private Verdict Sensible(Step step)
    {
        var possible = office.Possible(People.All.Concat(People.All).Skip(step.Pick / 100 % People.All.Count).Take(5));
        var rare = step.Kind == 5 && step.Pick < 4_000;
        var usual = possible.Where(one => IsRare(one.Action.Trigger) == rare).ToList();
        var forward = step.Kind > 11 ? usual.Where(one => one.Action.Primary).ToList() : [];
        var choice = forward.Count > 0 ? forward : usual.Count > 0 ? usual : possible;
        if (choice.Count == 0)
            return office.Try(AnyTrigger(step), AnyPerson(step), AnyProposal(step));
        var (actor, action) = choice[step.Pick % choice.Count];
        return office.Try(action.Trigger, actor, action.ProposalId);
    }

    private bool IsRare(string trigger) => office.Definition.From(office.Case.Stage).Single(one => one.Trigger == trigger)
        is { Corrects: true } or { Proposes: >= ProposalKind.Withdrawal } or { Decides: >= ProposalKind.Withdrawal };

    private static string AnyTrigger(Step step) => EveryTrigger[step.Pick % EveryTrigger.Length];

    private static Actor AnyPerson(Step step) => People.All[step.Pick / 100 % People.All.Count];

    private Guid? AnyProposal(Step step)
    {
        var pending = office.Case.PendingProposals.ToList();
        return pending.Count == 0 ? null : pending[step.Pick % pending.Count].Id;
    }
}
