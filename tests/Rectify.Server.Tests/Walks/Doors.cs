using System.Net.Http.Json;
using System.Text.Json;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Walks;

/// <summary>The doors of the API behind the actions, each with something that a colleague may well fill in there.</summary>
internal sealed class Doors(Bureau bureau)
{
    /// <summary>What is filled in: drawn by the step, for the case as it was last seen.</summary>
    /// <param name="Pick">Chooses among what can be filled in.</param>
    /// <param name="On">The day on which it takes effect; null for today.</param>
    /// <param name="View">The case; null where it could not be seen.</param>
    /// <param name="Proposal">The proposal that is decided.</param>
    internal sealed record Entry(int Pick, DateOnly? On, JsonElement? View, Guid? Proposal);

    private static readonly Colleague[] Leaders = [Colleague.Leader, Colleague.OtherLeader, Colleague.Everything];

    private Dictionary<string, (string Door, Func<Entry, object> Body)> Bodies => new()
    {
        ["Assign"] = ("assign", Assignment),
        ["Accept"] = ("accept", Plain),
        ["Decline"] = ("decline", Reason),
        ["AddMeasure"] = ("measures", one => new { effectiveOn = one.On, text = "修订制度", owner = "经办人", deadline = "2026-11-01", expectedResult = "制度1项" }),
        ["RemoveMeasure"] = ("remove-measure", one => new { effectiveOn = one.On, measureId = MeasureOf(one) }),
        ["SubmitPlan"] = ("submit-plan", Plain),
        ["ApprovePlan"] = ("approve-plan", Plain),
        ["ReturnPlan"] = ("return-plan", Reason),
        ["ReportProgress"] = ("report-progress", one => new { effectiveOn = one.On, progress = "已印发制度" }),
        ["CompleteMeasure"] = ("complete-measure", one => new { effectiveOn = one.On, measureId = MeasureOf(one), result = "印发制度1项" }),
        ["FinishPart"] = ("finish-part", Plain),
        ["Block"] = ("block", Reason),
        ["Unblock"] = ("unblock", Plain),
        ["ApplyForClosure"] = ("apply-for-closure", Plain),
        ["ApproveClosure"] = ("approve-closure", Plain),
        ["ReturnClosure"] = ("return-closure", Reason),
        ["AcceptClosure"] = ("accept-closure", one => new { effectiveOn = one.On, opinion = "达到标准" }),
        ["ReturnVerification"] = ("return-verification", Reason),
        ["Sustain"] = ("sustain", one => new
        {
            effectiveOn = one.On, ownerId = bureau.IdOf(Colleague.Office), nextReviewOn = Ahead(one), intervalMonths = 6,
        }),
        ["PassReview"] = ("pass-review", one => new { effectiveOn = one.On, opinion = "保持到位", nextReviewOn = Ahead(one) }),
        ["FailReview"] = ("fail-review", NewCycle),
        ["Reopen"] = ("reopen", NewCycle),
        ["ProposeExtension"] = ("propose-extension", NewCycle),
        ["ProposeForecast"] = ("propose-forecast", one => new { effectiveOn = one.On, forecast = Ahead(one), reason = "预计" }),
        ["ProposeWithdrawal"] = ("propose-ending", one => Ending(one, "Withdrawal")),
        ["ProposeTransfer"] = ("propose-ending", one => Ending(one, "Transfer")),
        ["ProposeMerge"] = ("propose-ending", one => Ending(one, "Merge")),
        ["RejectProposal"] = ("reject-proposal", one => new { effectiveOn = one.On, proposalId = one.Proposal, reason = "暂不同意" }),
        ["ApproveExtension"] = ("approve-proposal", Approval),
        ["ApproveForecast"] = ("approve-proposal", Approval),
        ["ApproveWithdrawal"] = ("approve-proposal", Approval),
        ["ApproveTransfer"] = ("approve-proposal", Approval),
        ["ApproveMerge"] = ("approve-proposal", Approval),
    };

    public IReadOnlyList<string> Actions => [.. Bodies.Keys, "AddEvidence"];

    public HttpRequestMessage Request(string action, string number, int version, Entry entry)
    {
        if (action == "AddEvidence")
            return Changes.Of($"/cases/{number}/evidence", Evidence(entry), version);
        var (door, body) = Bodies[action];
        return Changes.Of($"/cases/{number}/{door}", JsonContent.Create(body(entry)), version);
    }

    private static object Plain(Entry one) => new { effectiveOn = one.On };

    private static object Reason(Entry one) => new { effectiveOn = one.On, reason = "原因" };

    private static object Approval(Entry one) => new { effectiveOn = one.On, proposalId = one.Proposal };

    private static object NewCycle(Entry one) => new { effectiveOn = one.On, newDeadline = Ahead(one), reason = "原因" };

    private static object Ending(Entry one, string kind) => new { effectiveOn = one.On, kind, target = "XC2019-002", reason = "原因" };

    private object Assignment(Entry one) => new
    {
        effectiveOn = one.On,
        responsibleLeaderId = bureau.IdOf(Leaders[one.Pick % 3]),
        leadUnitId = one.Pick % 4 == 0 ? bureau.FinanceId : bureau.OfficeId,
        assistingUnitIds = one.Pick % 2 == 0 ? [bureau.FinanceId] : Array.Empty<Guid>(),
        type = one.Pick % 5 == 0 ? "Continuing" : "ByDeadline",
        deadline = Ahead(one),
        closingStandard = "制度印发并执行",
    };

    private static MultipartFormDataContent Evidence(Entry one)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("通知"), "title" }, { new StringContent("2020-03-02"), "documentDate" },
            { new StringContent("〔2019〕12号"), "referenceNumber" },
        };
        if (MeasureOf(one) is { } measure)
            form.Add(new StringContent($"{measure}"), "measureId");
        return form;
    }

    private static DateOnly Ahead(Entry one) => new DateOnly(2090, 1, 1).AddDays(one.Pick % 700);

    /// <summary>A measure of the current cycle, one that still needs something before the others.</summary>
    private static Guid? MeasureOf(Entry one)
    {
        if (one.View is not { } view)
            return null;
        var proven = view.GetProperty("evidence").EnumerateArray().Select(item => Text(item, "measureId")).ToHashSet();
        var measures = view.GetProperty("measures").EnumerateArray()
            .Where(measure => measure.GetProperty("cycle").GetInt32() == view.GetProperty("cycle").GetInt32())
            .OrderBy(measure => Text(measure, "doneOn") is not null).ThenBy(measure => proven.Contains(Text(measure, "id"))).ToList();
        return measures.Count == 0 ? null : measures[0].GetProperty("id").GetGuid();
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
