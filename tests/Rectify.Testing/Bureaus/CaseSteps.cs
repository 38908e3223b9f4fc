using System.Text;

namespace Rectify.Testing.Bureaus;

/// <summary>The usual way of a case, in steps that each end where the next begins.</summary>
public static class CaseSteps
{
    /// <summary>A day that no test run will reach.</summary>
    public static readonly DateOnly Deadline = new(2090, 12, 31);

    /// <summary>After the feedback, and past in every test run.</summary>
    public static readonly DateOnly Dated = new(2020, 3, 2);

    /// <summary>To the office, unless another unit is to lead.</summary>
    public static object Assignment(Bureau bureau, Guid? lead = null) => new
    {
        responsibleLeaderId = bureau.IdOf(Colleague.Leader),
        leadUnitId = lead ?? bureau.OfficeId,
        assistingUnitIds = new[] { bureau.FinanceId },
        type = "ByDeadline",
        deadline = Deadline,
        closingStandard = "制度印发并执行满三个月，抽查无同类问题",
    };

    public static object Measure(string text) =>
        new { text, owner = "经办人", deadline = Deadline, expectedResult = "印发制度1项" };

    public static async Task<CaseAtWork> AssignedAsync(this Bureau bureau, string number)
    {
        var one = new CaseAtWork(bureau, number);
        await one.DoAsync(Colleague.Liaison, "assign", Assignment(bureau));
        return one;
    }

    public static async Task<CaseAtWork> PlanningAsync(this Bureau bureau, string number)
    {
        var one = await bureau.AssignedAsync(number);
        await one.DoAsync(Colleague.Office, "accept");
        return one;
    }

    public static async Task<CaseAtWork> ImplementingAsync(this Bureau bureau, string number)
    {
        var one = await bureau.PlanningAsync(number);
        await one.DoAsync(Colleague.Office, "measures", Measure("修订学习制度"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Leader, "approve-plan");
        await one.DoAsync(Colleague.Liaison, "approve-plan");
        return one;
    }

    /// <summary>Everything done and applied for; the applicant may be somebody special.</summary>
    public static async Task<CaseAtWork> VerificationAsync(
        this Bureau bureau, string number, Colleague applicant = Colleague.Office)
    {
        var one = await bureau.ImplementingAsync(number);
        await one.FinishAsync();
        await one.DoAsync(applicant, "apply-for-closure", new { statement = "已完成" });
        await one.DoAsync(Colleague.Leader, "approve-closure");
        return one;
    }

    /// <summary>Does every measure of a case in implementation, with evidence, and finishes both parts.</summary>
    public static async Task FinishAsync(this CaseAtWork one)
    {
        foreach (var measure in await one.MeasuresAsync())
        {
            await one.UploadAsync(Colleague.Office, measure, "制度.txt", Encoding.UTF8.GetBytes("学习制度"), Dated);
            await one.DoAsync(Colleague.Office, "complete-measure", new { measureId = measure, result = "印发制度1项" });
        }
        await one.DoAsync(Colleague.Finance, "finish-part");
        await one.DoAsync(Colleague.Office, "finish-part");
    }

    /// <summary>Proposes something and has it approved by each in turn.</summary>
    public static async Task ProposeAsync(this CaseAtWork one, Colleague who, string action, object body, params Colleague[] approvers)
    {
        await one.DoAsync(who, action, body);
        var proposal = (await one.ViewAsync()).GetProperty("proposals").EnumerateArray()
            .Single(item => item.GetProperty("state").GetString() == "Pending").GetProperty("id").GetGuid();
        foreach (var approver in approvers)
            await one.DoAsync(approver, "approve-proposal", new { proposalId = proposal });
    }

    /// <summary>Has an open case withdrawn.</summary>
    public static Task EndAsync(this CaseAtWork one) =>
        one.ProposeAsync(Colleague.Liaison, "propose-ending", new { kind = "Withdrawal", reason = "重复登记" }, Colleague.Leader);
}
