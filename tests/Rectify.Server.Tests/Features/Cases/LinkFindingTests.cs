using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>关联: the same problem across sources, and 边改边犯 from the later finding to the earlier.</summary>
public class LinkFindingTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly DateOnly Later = new(2020, 5, 6);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_repeat_is_marked_on_the_later_finding_and_shown_on_both(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (first, again) = (new CaseAtWork(running.Bureau, running.NextNumber()), await running.FindingOfAnotherSourceAsync("ZC-CHONGFAN", Later));

        await again.DoAsync(Colleague.Liaison, "link-finding", Link("Repeat", first));

        var (mine, other) = (await LinkOf(again), await LinkOf(first));
        (mine.Number, mine.IsLater, mine.Note).ShouldBe((first.Number, true, "审批仍未落实"));
        (other.Number, other.IsLater).ShouldBe((again.Number, false));
        (await again.ViewAsync()).GetProperty("history")[0].GetProperty("details").GetString().ShouldBe($"边改边犯：{first.Number}");
        (await IsRepeatAsync(again), await IsRepeatAsync(first)).ShouldBe((true, false));
        (await LedgerAsync(running, "true")).ShouldBe([again.Number]);
        (await LedgerAsync(running, "false")).ShouldContain(first.Number);
    }

    [Theory, EveryDatabase]
    public async Task The_same_problem_is_linked_once_whoever_begins_and_can_be_unlinked_from_either_end(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, other) = (new CaseAtWork(running.Bureau, running.NextNumber()), await running.FindingOfAnotherSourceAsync("ZC-TONGYI", Later));
        await one.DoAsync(Colleague.Liaison, "link-finding", Link("SameProblem", other));

        var twice = await other.TryAsync(Colleague.Liaison, "link-finding", Link("SameProblem", one)).RefusedAsync();
        (twice.Status, twice.Rule).ShouldBe((409, "AlreadyLinked"));
        await other.DoAsync(Colleague.Liaison, "unlink-finding", new { linkId = (await LinkOf(other)).Id, reason = "不是同一问题" });

        (await LinksOf(one)).ShouldBeEmpty();
        (await other.ViewAsync()).GetProperty("history")[0].GetProperty("details").GetString().ShouldBe($"同一问题：{one.Number}");
        (await other.TryAsync(Colleague.Liaison, "unlink-finding", new { linkId = Guid.NewGuid(), reason = "没有" }).RefusedAsync()).Rule.ShouldBe("LinkNotFound");
    }

    [Theory, EveryDatabase]
    public async Task A_link_that_makes_no_sense_is_refused_by_its_rule(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, neighbour) = (new CaseAtWork(running.Bureau, running.NextNumber()), new CaseAtWork(running.Bureau, running.NextNumber()));
        var later = await running.FindingOfAnotherSourceAsync("ZC-WUYI", Later);

        foreach (var (body, rule) in new[]
                 {
                     (Link("Repeat", one), "LinkedToItself"),
                     (Link("SameProblem", neighbour), "SameProblemWithinSource"),
                     (Link("Repeat", later), "RepeatBeforeTheFirst"),
                     (new { kind = "Repeat", otherNumber = "XC1999-001", reason = "没有" }, "OtherCaseNotFound"),
                 })
        {
            var refusal = await one.TryAsync(Colleague.Liaison, "link-finding", body).RefusedAsync();
            (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, rule, "otherNumber"));
        }
        (await one.TryAsync(Colleague.Liaison, "link-finding", new { reason = "缺" }).RefusedAsync()).Rule.ShouldBe("InputInvalid");
    }

    [Theory, EveryDatabase]
    public async Task A_unit_sees_that_its_finding_is_a_repeat_but_not_another_unit_s_case(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var foreign = new CaseAtWork(running.Bureau, running.NextNumber());
        var again = await running.FindingOfAnotherSourceAsync("ZC-DANWEI", Later);
        await again.DoAsync(Colleague.Liaison, "link-finding", Link("Repeat", foreign));
        await again.DoAsync(Colleague.Liaison, "assign", CaseSteps.Assignment(running.Bureau));

        var relations = (await again.ViewAsync(Colleague.Office)).GetProperty("relations");

        relations.GetProperty("isRepeat").GetBoolean().ShouldBeTrue();
        relations.GetProperty("links").GetArrayLength().ShouldBe(0);
    }

    private static object Link(string kind, CaseAtWork other) => new { kind, otherNumber = other.Number, reason = "审批仍未落实" };

    private static async Task<IReadOnlyList<JsonElement>> LinksOf(CaseAtWork one) =>
        [.. (await one.ViewAsync()).GetProperty("relations").GetProperty("links").EnumerateArray()];

    private static async Task<(Guid Id, string? Number, bool IsLater, string? Note)> LinkOf(CaseAtWork one)
    {
        var link = (await LinksOf(one)).ShouldHaveSingleItem();
        return (link.GetProperty("id").GetGuid(), link.GetProperty("other").GetProperty("number").GetString(),
            link.GetProperty("isLater").GetBoolean(), link.GetProperty("note").GetString());
    }

    private static async Task<bool> IsRepeatAsync(CaseAtWork one) =>
        (await one.ViewAsync()).GetProperty("relations").GetProperty("isRepeat").GetBoolean();

    private static async Task<IEnumerable<string?>> LedgerAsync(RunningBureau running, string repeat)
    {
        var rows = (await (await running.Bureau.AsAsync(Colleague.Reporter))
            .GetAsync($"/api/v1/cases?repeat={repeat}", Cancel).ReadAsync()).GetProperty("rows").EnumerateArray().ToList();
        rows.ShouldAllBe(row => row.GetProperty("isRepeat").GetBoolean() == (repeat == "true"));
        return rows.Where(row => repeat != "true" || row.GetProperty("number").GetString()!.StartsWith("ZC-CHONGFAN", StringComparison.Ordinal))
            .Select(row => row.GetProperty("number").GetString());
    }
}
