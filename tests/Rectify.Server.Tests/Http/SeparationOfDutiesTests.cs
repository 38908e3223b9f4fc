using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>Nobody verifies what they submitted, and nobody decides in another's place.</summary>
[Collection<WorkingBureau>]
public class SeparationOfDutiesTests(BureauFixture bureaus)
{
    [Theory, EveryDatabase]
    public async Task Who_applied_for_closure_neither_accepts_nor_returns_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber(), applicant: Colleague.OfficeVerifier);

        foreach (var (action, body) in new[] { ("accept-closure", (object)new { opinion = "好" }), ("return-verification", new { reason = "不好" }) })
        {
            var refusal = await one.TryAsync(Colleague.OfficeVerifier, action, body).RefusedAsync();
            (refusal.Status, refusal.Rule).ShouldBe((403, "VerifierMustNotBeSubmitter"));
            refusal.Title.ShouldBe("销号申请由您本人提交，不能由您验收。请由其他验收人验收。");
        }
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        one.Stage.ShouldBe("Closed");
    }

    [Theory, EveryDatabase]
    public async Task A_verifier_of_the_same_unit_verifies_what_a_colleague_submitted(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber(), applicant: Colleague.Office);

        await one.DoAsync(Colleague.OfficeVerifier, "accept-closure", new { opinion = "达到标准" });

        one.Stage.ShouldBe("Closed");
    }

    [Theory, EveryDatabase]
    public async Task Only_the_case_s_own_leader_and_units_act_on_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订制度"));

        (await one.TryAsync(Colleague.Finance, "submit-plan").RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        (await one.TryAsync(Colleague.School, "submit-plan").RefusedAsync()).Rule.ShouldBe("CaseNotFound");
        await one.DoAsync(Colleague.Office, "submit-plan");
        (await one.TryAsync(Colleague.OtherLeader, "approve-plan").RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        (await one.TryAsync(Colleague.Liaison, "approve-plan").RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        await one.DoAsync(Colleague.Leader, "approve-plan");
        (await one.TryAsync(Colleague.Leader, "approve-plan").RefusedAsync()).Rule.ShouldBe("RoleMayNot");
    }

    [Theory, EveryDatabase]
    public async Task Two_approvals_are_two_people_s_and_a_proposal_is_taken_back_by_its_proposer_alone(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        var assignment = JsonSerializer.SerializeToNode(CaseSteps.Assignment(running.Bureau))!;
        assignment["responsibleLeaderId"] = running.Bureau.IdOf(Colleague.Everything);
        await one.DoAsync(Colleague.Liaison, "assign", assignment);
        await one.DoAsync(Colleague.Office, "accept");
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订制度"));
        await one.DoAsync(Colleague.Office, "propose-forecast", new { forecast = CaseSteps.Deadline, reason = "等待批复" });
        var rejection = new { proposalId = (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("id").GetGuid(), reason = "有误" };
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Everything, "approve-plan");

        (await one.TryAsync(Colleague.Everything, "approve-plan").RefusedAsync()).Rule.ShouldBe("ApprovedBefore");
        foreach (var other in new[] { Colleague.OfficeVerifier, Colleague.OtherLeader, Colleague.Liaison })
            (await one.TryAsync(other, "reject-proposal", rejection).RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        await one.DoAsync(Colleague.Office, "reject-proposal", rejection);
        await one.DoAsync(Colleague.Liaison, "approve-plan");

        one.Stage.ShouldBe("Implementing");
    }

    [Theory, EveryDatabase]
    public async Task An_assisting_unit_changes_its_own_measures_and_the_lead_unit_all(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("牵头单位的措施"));
        await one.DoAsync(Colleague.Finance, "measures", CaseSteps.Measure("配合单位的措施"));
        var measures = await one.MeasuresAsync();

        var refusal = await one.TryAsync(Colleague.Finance, "remove-measure", new { measureId = measures[0] }).RefusedAsync();
        (refusal.Status, refusal.Rule).ShouldBe((403, "MeasureOfOtherUnit"));
        await one.DoAsync(Colleague.Finance, "remove-measure", new { measureId = measures[1] });
        await one.DoAsync(Colleague.Finance, "measures", CaseSteps.Measure("配合单位的另一条措施"));
        await one.DoAsync(Colleague.Office, "remove-measure", new { measureId = (await one.MeasuresAsync())[1] });
        (await one.MeasuresAsync()).ShouldBe([measures[0]]);
    }

    [Theory, EveryDatabase]
    public async Task Who_sees_every_case_still_works_on_those_of_the_own_unit_alone(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "assign", CaseSteps.Assignment(running.Bureau, lead: running.Bureau.SchoolId));
        await one.DoAsync(Colleague.School, "accept");

        (await one.TryAsync(Colleague.OfficeVerifier, "measures", CaseSteps.Measure("越权")).RefusedAsync()).Rule.ShouldBe("UnitHasNoPart");
        (await one.TryAsync(Colleague.OfficeVerifier, "submit-plan").RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        (await one.TryAsync(Colleague.OfficeVerifier, "block", new { reason = "越权" }).RefusedAsync()).Rule.ShouldBe("RoleMayNot");
    }

    [Theory, EveryDatabase]
    public async Task What_a_colleague_is_offered_is_what_the_lifecycle_lets_that_colleague_do(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());

        (await OfferedAsync(one, Colleague.Office)).ShouldBe(["Accept", "Decline"], ignoreOrder: true);
        (await OfferedAsync(one, Colleague.Finance)).ShouldBeEmpty();
        (await OfferedAsync(one, Colleague.Liaison)).ShouldBe(
            ["ProposeWithdrawal", "ProposeTransfer", "ProposeMerge", "Split", "LinkFinding", "UnlinkFinding", "HandOver"], ignoreOrder: true);
        (await OfferedAsync(one, Colleague.Administrator)).ShouldBe(["Correct"]);
        foreach (var bystander in new[] { Colleague.Leader, Colleague.Verifier, Colleague.Reporter })
            (await OfferedAsync(one, bystander)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string?>> OfferedAsync(CaseAtWork one, Colleague who) =>
        (await one.ViewAsync(who)).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("trigger").GetString());
}
