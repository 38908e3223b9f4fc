using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Tests.Guards;

/// <summary>Every guard refuses by its own rule and lets pass what satisfies it.</summary>
public class GuardTests
{
    private static readonly CaseSnapshot Good = Standard.In("Implementing");

    private static readonly Dictionary<string, (string Guard, CaseSnapshot Case, Refusal Says)> Refusals = new()
    {
        ["a plan without a measure"] = (nameof(PlanComplete), Good with { Measures = [] }, new PlanNeedsMeasure()),
        ["a measure without owner"] = (nameof(PlanComplete), Second(measure => measure with { HasOwner = false }),
            new MeasureNeeds(2, "owner", "责任人", "an owner")),
        ["a measure without expected result"] = (nameof(PlanComplete), Second(measure => measure with { HasExpectedResult = false }),
            new MeasureNeeds(2, "expectedResult", "预期成果", "an expected result")),
        ["a measure without deadline"] = (nameof(PlanComplete), Second(measure => measure with { Deadline = null }),
            new MeasureNeeds(2, "deadline", "完成时限", "a deadline")),
        ["a measure due after the case"] = (nameof(PlanComplete), Second(measure => measure with { Deadline = Standard.Deadline.AddDays(1) }),
            new MeasureAfterDeadline(2, Standard.Deadline.AddDays(1), Standard.Deadline)),
        ["an open measure"] = (nameof(MeasuresDone), Second(measure => measure with { IsDone = false }), new MeasuresStillOpen("2")),
        ["a measure without evidence"] = (nameof(MeasuresDone), Second(measure => measure with { EvidenceCount = 0 }), new MeasuresWithoutEvidence("2")),
        ["an assisting unit at work"] = (nameof(PartsFinished), Part(isLead: false), new PartsStillOpen(1, LeadToo: false)),
        ["a lead unit at work"] = (nameof(PartsFinished), Part(isLead: true), new PartsStillOpen(1, LeadToo: true)),
        ["an open part that was split off"] = (nameof(ChildrenDone), Good with { OpenChildren = 1 }, new ChildrenStillOpen(1)),
        ["a part finished before"] = (nameof(OwnPartOpen), Good, new PartAlreadyFinished()),
        ["a second extension"] = (nameof(NoPendingExtension), Pending(ProposalKind.Extension), new ProposalPending()),
        ["a second forecast"] = (nameof(NoPendingForecast), Pending(ProposalKind.Forecast), new ProposalPending()),
        ["an ending beside a withdrawal"] = (nameof(NoPendingEnding), Pending(ProposalKind.Withdrawal), new ProposalPending()),
        ["an ending beside a transfer"] = (nameof(NoPendingEnding), Pending(ProposalKind.Transfer), new ProposalPending()),
        ["an ending beside a merger"] = (nameof(NoPendingEnding), Pending(ProposalKind.Merge), new ProposalPending()),
        ["the day after the deadline"] = (nameof(BeforeDeadline), Good with { Deadline = Standard.Today.AddDays(-1) },
            new DeadlineHasPassed(Standard.Today.AddDays(-1))),
        ["a blocked case"] = (nameof(NotBlocked), Good with { Blocked = true }, new CaseIsBlocked()),
        ["nothing to unblock"] = (nameof(IsBlocked), Good, new CaseIsNotBlocked()),
        ["the submitter as verifier"] = (nameof(VerifierIsNotSubmitter), Good with { ClosureSubmittedById = Verifier.Id }, new VerifierMustNotBeSubmitter()),
    };

    private static readonly Dictionary<string, (string Guard, CaseSnapshot Case)> Passes = new()
    {
        ["measures due on the deadline itself"] = (nameof(PlanComplete), Good),
        ["measures of a case without a deadline"] = (nameof(PlanComplete), Good with { Deadline = null }),
        ["measures done with evidence"] = (nameof(MeasuresDone), Good),
        ["finished parts"] = (nameof(PartsFinished), Good),
        ["no open part that was split off"] = (nameof(ChildrenDone), Good),
        ["a part at work"] = (nameof(OwnPartOpen), Part(isLead: true)),
        ["an extension beside other proposals"] = (nameof(NoPendingExtension), Pending(ProposalKind.Forecast, ProposalKind.Merge)),
        ["a forecast beside other proposals"] = (nameof(NoPendingForecast), Pending(ProposalKind.Extension, ProposalKind.Merge)),
        ["an ending beside other proposals"] = (nameof(NoPendingEnding), Pending(ProposalKind.Extension, ProposalKind.Forecast)),
        ["the day of the deadline"] = (nameof(BeforeDeadline), Good with { Deadline = Standard.Today }),
        ["no deadline"] = (nameof(BeforeDeadline), Good with { Deadline = null }),
        ["a case that is not blocked"] = (nameof(NotBlocked), Good),
        ["a blocked case to unblock"] = (nameof(IsBlocked), Good with { Blocked = true }),
        ["another verifier"] = (nameof(VerifierIsNotSubmitter), Good),
        ["a closure that nobody submitted here"] = (nameof(VerifierIsNotSubmitter), Good with { ClosureSubmittedById = null }),
    };

    public static TheoryData<string> Refused => [.. Refusals.Keys];

    public static TheoryData<string> Passed => [.. Passes.Keys];

    private static Domain.Organizations.Actor Verifier =>
        People.In(CaseRole.Verifier) with { UnitIds = new HashSet<Guid> { People.LeadUnit } };

    [Theory, MemberData(nameof(Refused))]
    public void It_refuses(string situation)
    {
        var (guard, one, says) = Refusals[situation];

        Check(guard, one).ShouldBe(says);
    }

    [Theory, MemberData(nameof(Passed))]
    public void It_lets_pass(string situation)
    {
        var (guard, one) = Passes[situation];

        Check(guard, one).ShouldBeNull();
    }

    [Fact]
    public void Every_guard_is_tested_both_ways()
    {
        Refusals.Values.Select(row => row.Guard).Distinct().ShouldBe(GuardCatalog.Names, ignoreOrder: true);
        Passes.Values.Select(row => row.Guard).Distinct().ShouldBe(GuardCatalog.Names, ignoreOrder: true);
    }

    [Fact]
    public void Every_refusal_says_in_Chinese_what_is_wrong_and_what_to_do() =>
        Refusals.Values.Select(row => row.Says.Chinese).ShouldAllBe(text => text.EndsWith('。') && text.Length > 12);

    [Fact]
    public void A_guard_that_a_definition_names_is_asked() =>
        Standard.Decide(Good with { Blocked = true }, Triggers.ApplyForClosure, CaseRole.LeadUnit)
            .ShouldBe(new Refused(new CaseIsBlocked()));

    private static Refusal? Check(string guard, CaseSnapshot one) =>
        GuardCatalog.Get(guard).Check(new GuardContext(one, Verifier, Standard.Today));

    private static CaseSnapshot Second(Func<MeasureFacts, MeasureFacts> change) =>
        Good with { Measures = [Standard.Measure(1), change(Standard.Measure(2))] };

    private static CaseSnapshot Part(bool isLead) =>
        Good with { Parts = [.. Good.Parts.Select(part => part with { IsFinished = part.IsLead != isLead })] };

    private static CaseSnapshot Pending(params ProposalKind[] kinds) =>
        Good with { PendingProposals = [.. kinds.Select(kind => Standard.Pending(kind))] };
}
