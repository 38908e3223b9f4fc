using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Http.Import;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>拆分: parts are worked on by themselves, and no number of the source changes (tallies.md, rule 1).</summary>
public partial class SplitCaseTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly object TwoParts = new { parts = new[] { "会议记录不全", "议事规则未修订" }, reason = "分属两个科室" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_parts_begin_where_every_case_begins_and_know_where_they_come_from(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());

        await one.DoAsync(Colleague.Liaison, "split", TwoParts);
        await one.DoAsync(Colleague.Liaison, "split", new { parts = new[] { "学习不深入", "台账缺失" }, reason = "补充" });

        one.Stage.ShouldBe("Planning");
        var view = await one.ViewAsync();
        NumbersOf(view, "children").ShouldBe([$"{one.Number}-1", $"{one.Number}-2", $"{one.Number}-3", $"{one.Number}-4"]);
        view.GetProperty("history")[1].GetProperty("details").GetString().ShouldBe($"拆分为{one.Number}-1、{one.Number}-2");
        var part = await new CaseAtWork(running.Bureau, $"{one.Number}-2").ViewAsync();
        part.GetProperty("stage").GetString().ShouldBe("Registered");
        part.GetProperty("relations").GetProperty("parent").GetProperty("number").GetString().ShouldBe(one.Number);
        part.GetProperty("finding").GetProperty("text").GetString().ShouldBe("议事规则未修订");
        part.GetProperty("finding").GetProperty("aspect").GetString().ShouldBe(view.GetProperty("finding").GetProperty("aspect").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_part_is_not_corrected_back_to_work_while_the_whole_is_over(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "split", TwoParts);
        var parts = new[] { new CaseAtWork(running.Bureau, $"{one.Number}-1"), new CaseAtWork(running.Bureau, $"{one.Number}-2") };
        foreach (var part in parts)
            await part.EndAsync();
        await one.ViewAsync();
        await one.EndAsync();

        (await parts[0].TryAsync(Colleague.Administrator, "correct", new { reason = "误撤销" }).RefusedAsync()).Rule.ShouldBe("WholeIsOver");
        await one.DoAsync(Colleague.Administrator, "correct", new { reason = "误撤销" });
        await parts[0].DoAsync(Colleague.Administrator, "correct", new { reason = "误撤销" });

        parts[0].Stage.ShouldBe("Registered");
    }

    [Theory, EveryDatabase]
    public async Task No_figure_no_export_and_no_import_sees_the_parts(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        var before = await FiguresAsync(running, liaison);

        await one.DoAsync(Colleague.Liaison, "split", TwoParts);
        var part = new CaseAtWork(running.Bureau, $"{one.Number}-1");
        await part.DoAsync(Colleague.Liaison, "assign", CaseSteps.Assignment(running.Bureau));
        await part.DoAsync(Colleague.Office, "accept");

        (await FiguresAsync(running, liaison)).ShouldBe(before);
        var planned = await MeasuresAsync(liaison);
        await part.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("补齐会议记录"));
        // What is planned for a part is planned for its finding.
        (await MeasuresAsync(liaison)).ShouldBe(planned + 1);
        var ledger = await liaison.GetAsync($"/api/v1/cases?text={one.Number}", Cancel).ReadAsync();
        ledger.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("number").GetString(), row.GetProperty("parentNumber").GetString()))
            .ShouldBe([(one.Number, null), ($"{one.Number}-1", one.Number), ($"{one.Number}-2", one.Number)]);
        (ledger.GetProperty("total").GetInt32(), ledger.GetProperty("parts").GetInt32()).ShouldBe((1, 2));
        await part.DoAsync(Colleague.Office, "block", new { reason = "等待批复" });
        (await WholeAsync(running)).ShouldBeTrue();
    }

    private static async Task<int> MeasuresAsync(HttpClient reader) =>
        (await reader.GetAsync("/api/v1/tallies?asOf=2089-12-31", Cancel).ReadAsync()).GetProperty("tally").GetProperty("measures").GetInt32();

    [Theory, EveryDatabase]
    public async Task A_finding_registered_after_a_split_takes_the_next_place(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "split", TwoParts);
        var source = (await one.ViewAsync()).GetProperty("finding").GetProperty("sourceId").GetGuid();
        using var request = Changes.To("/findings", new { sourceId = source, aspect = "其他方面", text = "补登的问题" });

        var receipt = await (await running.Bureau.AsAsync(Colleague.Liaison)).SendAsync(request, Cancel).ReadAsync();

        receipt.GetProperty("stage").GetString().ShouldBe("Registered");
    }

    [Theory, EveryDatabase]
    public async Task The_parent_neither_closes_nor_ends_before_its_parts(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "split", TwoParts);
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订学习制度"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Leader, "approve-plan");
        await one.DoAsync(Colleague.Liaison, "approve-plan");
        await one.FinishAsync();

        var refusal = await one.TryAsync(Colleague.Office, "apply-for-closure").RefusedAsync();
        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((409, "ChildrenStillOpen", "children"));
        WaitsFor(await one.ViewAsync(Colleague.Office), "ApplyForClosure").ShouldBe(refusal.Title);
        (await one.TryAsync(Colleague.Liaison, "propose-ending", new { kind = "Withdrawal", reason = "重复" }).RefusedAsync())
            .Rule.ShouldBe("ChildrenStillOpen");

        foreach (var part in new[] { "1", "2" })
            await new CaseAtWork(running.Bureau, $"{one.Number}-{part}").EndAsync();
        await one.DoAsync(Colleague.Office, "apply-for-closure");
        one.Stage.ShouldBe("LeaderReview");
    }

    [Theory, EveryDatabase]
    public async Task A_part_is_not_split_again_and_one_part_is_none(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());

        (await one.TryAsync(Colleague.Liaison, "split", new { parts = new[] { "只有一个" }, reason = "拆" }).RefusedAsync()).Field.ShouldBe("parts");
        (await one.TryAsync(Colleague.Liaison, "split", new { parts = new[] { "一", " " }, reason = "拆" }).RefusedAsync()).Field.ShouldBe("parts[1]");
        (await one.TryAsync(Colleague.Liaison, "split", new { parts = new[] { "一", "二\0" }, reason = "拆" }).RefusedAsync()).Field.ShouldBe("parts[1]");
        await one.DoAsync(Colleague.Liaison, "split", TwoParts);

        var part = new CaseAtWork(running.Bureau, $"{one.Number}-1");
        var refusal = await part.TryAsync(Colleague.Liaison, "split", TwoParts).RefusedAsync();
        (refusal.Status, refusal.Rule).ShouldBe((409, "PartCannotBeSplit"));
    }

    private static async Task<Dictionary<string, string>> FiguresAsync(RunningBureau running, HttpClient client)
    {
        var figures = new Dictionary<string, string>();
        foreach (var path in new[]
                 {
                     "/tallies?asOf=2089-12-31", "/tallies/sources?asOf=2089-12-31", "/tallies/half-year?asOf=2089-12-31",
                     "/tallies/dashboard?asOf=2089-12-31", "/tallies/rows?asOf=2089-12-31&figure=Total", "/tallies/measures?asOf=2089-12-31", "/sources", "/cases?size=1",
                 })
            figures[path] = Moments().Replace($"{await client.GetAsync($"/api/v1{path}", Cancel).ReadAsync()}", "");
        var workbook = await running.Server.Services.GetRequiredService<Dispatcher>().Send(new ExportLedger(new GetLedger()), Actor.System);
        figures["export"] = string.Join('\n', workbook.SelectMany(sheet => sheet.Rows).Select(row => $"{row.Number} {row.CaseNumber} {row.Text}"));
        figures["import"] = $"{(await Papers.PreviewAsync(client, Samples.Ledger)).GetProperty("rows")}";
        return figures;
    }

    // What differs from one moment to the next: when it was asked, and which version and stage the parent is in.
    [GeneratedRegex("\"(knownAt|madeAt|version|parts)\":(\"[^\"]*\"|[0-9]+),?")]
    private static partial Regex Moments();

    private static IEnumerable<string?> NumbersOf(JsonElement view, string relation) =>
        view.GetProperty("relations").GetProperty(relation).EnumerateArray().Select(other => other.GetProperty("number").GetString());

    private static string? WaitsFor(JsonElement view, string trigger) => view.GetProperty("actions").EnumerateArray()
        .Single(action => action.GetProperty("trigger").GetString() == trigger).GetProperty("waitsFor").GetString();

    private static async Task<bool> WholeAsync(RunningBureau running) =>
        (await (await running.Bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync())
        .GetProperty("discrepancies").GetArrayLength() == 0;
}
