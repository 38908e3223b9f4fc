using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Delegations;

/// <summary>委托代办 at work: what a stand-in sees, does and leaves behind, and what nobody does for another.</summary>
public class StandingInTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task A_stand_in_sees_the_work_does_it_and_the_history_names_both(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        (await one.TryAsync(Colleague.School, "accept").RefusedAsync()).Rule.ShouldBe("CaseNotFound");
        var delegation = await running.Bureau.DelegateAsync(Colleague.Office, Colleague.School);

        var work = await running.Bureau.GetAsync(Colleague.School, "/work").ReadAsync();
        work.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("caseNumber").GetString() == one.Number)
            .Select(row => row.GetProperty("onBehalfOf").GetString()).ShouldBe(["办公室经办人"]);
        await one.DoAsync(Colleague.School, "accept");
        var line = (await one.ViewAsync()).GetProperty("history")[0];
        (line.GetProperty("actorName").GetString(), line.GetProperty("onBehalfOf").GetString()).ShouldBe(("市体校经办人", "办公室经办人"));

        await running.Bureau.EndAsync(Colleague.School, delegation);
        (await one.TryAsync(Colleague.School, "submit-plan").RefusedAsync()).Rule.ShouldBe("CaseNotFound");
    }

    [Theory, EveryDatabase]
    public async Task What_belongs_to_a_unit_is_done_in_the_place_of_its_member(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("牵头单位的措施"));
        var delegation = await running.Bureau.DelegateAsync(Colleague.Office, Colleague.Finance);

        await one.DoAsync(Colleague.Finance, "measures", CaseSteps.Measure("配合单位的措施"));
        await one.DoAsync(Colleague.Finance, "remove-measure", new { measureId = (await one.MeasuresAsync())[0] });

        var history = (await one.ViewAsync()).GetProperty("history");
        history[0].GetProperty("onBehalfOf").GetString().ShouldBe("办公室经办人");
        history[1].GetProperty("onBehalfOf").GetString().ShouldBeNull();
        await running.Bureau.EndAsync(Colleague.Office, delegation);
    }

    [Theory, EveryDatabase]
    public async Task A_leader_s_stand_in_approves_and_gives_no_second_approval(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订制度"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        var delegation = await running.Bureau.DelegateAsync(Colleague.Leader, Colleague.Liaison);

        await one.DoAsync(Colleague.Liaison, "approve-plan");
        (await one.TryAsync(Colleague.Liaison, "approve-plan").RefusedAsync()).Rule.ShouldBe("ApprovedBefore");
        await one.DoAsync(Colleague.Everything, "approve-plan");

        one.Stage.ShouldBe("Implementing");
        await running.Bureau.EndAsync(Colleague.Leader, delegation);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_approves_what_they_proposed_in_person_or_through_a_stand_in(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        var delegation = await running.Bureau.DelegateAsync(Colleague.Leader, Colleague.Liaison);
        await one.DoAsync(Colleague.Liaison, "propose-ending", new { kind = "Withdrawal", reason = "重复登记" });
        var proposal = new { proposalId = (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("id").GetGuid() };

        (await one.TryAsync(Colleague.Liaison, "approve-proposal", proposal).RefusedAsync()).Rule.ShouldBe("OwnProposal");
        (await one.ViewAsync(Colleague.Liaison)).GetProperty("actions").EnumerateArray()
            .ShouldNotContain(action => action.GetProperty("trigger").GetString() == "ApproveWithdrawal");
        await one.DoAsync(Colleague.OtherLeader, "approve-proposal", proposal);

        one.Stage.ShouldBe("Withdrawn");
        await running.Bureau.EndAsync(Colleague.Leader, delegation);
    }

    [Theory, EveryDatabase]
    public async Task What_a_stand_in_proposed_is_not_approved_by_whoever_is_represented(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        var delegation = await running.Bureau.DelegateAsync(Colleague.Everything, Colleague.School);
        await one.DoAsync(Colleague.School, "propose-ending", new { kind = "Withdrawal", reason = "重复登记" });
        var proposal = new { proposalId = (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("id").GetGuid() };

        foreach (var who in new[] { Colleague.School, Colleague.Everything })
            (await one.TryAsync(who, "approve-proposal", proposal).RefusedAsync()).Rule.ShouldBe("OwnProposal");

        await running.Bureau.EndAsync(Colleague.Everything, delegation);
    }

    [Theory, EveryDatabase]
    public async Task The_represented_one_gives_no_second_approval_either(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "assign", Led(running.Bureau, Colleague.Everything));
        await one.DoAsync(Colleague.Office, "accept");
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订制度"));
        await one.DoAsync(Colleague.Office, "propose-extension", new { newDeadline = CaseSteps.Deadline.AddYears(1), reason = "等待批复" });
        var proposal = new { proposalId = (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("id").GetGuid() };
        await one.DoAsync(Colleague.Office, "submit-plan");
        var delegation = await running.Bureau.DelegateAsync(Colleague.Everything, Colleague.School);
        await one.DoAsync(Colleague.School, "approve-plan");
        await one.DoAsync(Colleague.School, "approve-proposal", proposal);

        foreach (var who in new[] { Colleague.Everything, Colleague.School })
        {
            (await one.TryAsync(who, "approve-plan").RefusedAsync()).Rule.ShouldBe("ApprovedBefore");
            (await one.TryAsync(who, "approve-proposal", proposal).RefusedAsync()).Rule.ShouldBe("ApprovedBefore");
        }
        await one.DoAsync(Colleague.Liaison, "approve-proposal", proposal);
        await one.DoAsync(Colleague.Liaison, "approve-plan");
        one.Stage.ShouldBe("Implementing");
        await running.Bureau.EndAsync(Colleague.Everything, delegation);
    }

    [Theory, EveryDatabase]
    public async Task Neither_verifies_what_one_submitted_for_the_other(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var submitting = await running.Bureau.DelegateAsync(Colleague.OfficeVerifier, Colleague.School);
        var one = await running.Bureau.VerificationAsync(running.NextNumber(), applicant: Colleague.School);
        var verifying = await running.Bureau.DelegateAsync(Colleague.Verifier, Colleague.School);

        (await one.TryAsync(Colleague.School, "accept-closure", new { opinion = "好" }).RefusedAsync()).Rule.ShouldBe("VerifierMustNotBeSubmitter");
        (await one.TryAsync(Colleague.OfficeVerifier, "accept-closure", new { opinion = "好" }).RefusedAsync())
            .Rule.ShouldBe("VerifierMustNotStandInForSubmitter");
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });

        one.Stage.ShouldBe("Closed");
        await running.Bureau.EndAsync(Colleague.School, submitting);
        await running.Bureau.EndAsync(Colleague.School, verifying);
    }

    [Theory, EveryDatabase]
    public async Task Only_cases_are_worked_on_for_others(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        var delegations = new[]
        {
            await running.Bureau.DelegateAsync(Colleague.Liaison, Colleague.School),
            await running.Bureau.DelegateAsync(Colleague.Administrator, Colleague.School),
        };

        await one.DoAsync(Colleague.School, "assign", CaseSteps.Assignment(running.Bureau));
        foreach (var path in new[] { "/sources", "/units", "/accounts" })
            (await running.Bureau.PostAsync(Colleague.School, path, new { name = "越权" }).RefusedAsync()).Rule.ShouldBe("AccountMayNot", path);
        (await running.Bureau.PostAsync(Colleague.School, "/delegations", running.Bureau.Body(Colleague.Office, Colleague.Finance)).RefusedAsync())
            .Rule.ShouldBe("DelegationOfAnother");
        (await running.Bureau.GetAsync(Colleague.School, "/verification").RefusedAsync()).Rule.ShouldBe("AccountMayNot");
        foreach (var delegation in delegations)
            await running.Bureau.EndAsync(Colleague.School, delegation);
    }

    [Theory, EveryDatabase]
    public async Task A_stand_in_hands_nothing_on(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        var first = await running.Bureau.DelegateAsync(Colleague.Office, Colleague.School);
        var second = await running.Bureau.DelegateAsync(Colleague.School, Colleague.Finance);

        (await one.TryAsync(Colleague.Finance, "accept").RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        await one.DoAsync(Colleague.School, "accept");

        await running.Bureau.EndAsync(Colleague.School, first);
        await running.Bureau.EndAsync(Colleague.School, second);
    }

    private static object Led(Bureau bureau, Colleague leader) => new
    {
        responsibleLeaderId = bureau.IdOf(leader),
        leadUnitId = bureau.OfficeId,
        type = "ByDeadline",
        deadline = CaseSteps.Deadline,
        closingStandard = "制度印发",
    };
}
