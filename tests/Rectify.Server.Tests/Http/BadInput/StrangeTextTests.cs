using System.Text.Json.Nodes;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http.BadInput;

/// <summary>Text that a database, a page or a spreadsheet may choke on, in every place where people write: taken as it is, or refused.</summary>
public class StrangeTextTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly string[] Texts =
    [
        "\0", "甲\0乙", new('长', 20_000), "𠮷野家👨‍👩‍👧", "\u202e倒写", "=HYPERLINK(\"x\")", "<script>alert(1)</script>", "'; DROP TABLE \"Cases\"; --", "\u001b[2J", "\ufffe",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Work_on_a_case_takes_or_refuses_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var planning = await running.Bureau.PlanningAsync(running.NextNumber());
        var implementing = await running.Bureau.ImplementingAsync(running.NextNumber());
        foreach (var text in Texts)
        {
            foreach (var field in new[] { "text", "owner", "expectedResult" })
            {
                var measure = new JsonObject { ["text"] = "措施", ["owner"] = "某人", ["deadline"] = "2090-01-01", ["expectedResult"] = "成果" };
                measure[field] = text;
                await TakenOrRefusedAsync(planning, "measures", measure, text);
            }
            await TakenOrRefusedAsync(implementing, "report-progress", new JsonObject { ["progress"] = text }, text);
            await TakenOrRefusedAsync(implementing, "block", new JsonObject { ["reason"] = text }, text);
            await TakenOrRefusedAsync(implementing, "unblock", new JsonObject(), text);
        }
        (await planning.ViewAsync()).GetProperty("version").GetInt32().ShouldBe(planning.Version);
    }

    [Theory, EveryDatabase]
    public async Task New_things_take_or_refuse_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Everything);
        var source = (await client.GetAsync("/api/v1/sources", Cancel).ReadAsync())[0].GetProperty("id").GetGuid();
        foreach (var text in Texts)
        {
            foreach (var (path, body) in NewThings(text, source, running.Bureau))
            {
                using var answer = await client.SendAsync(Changes.To(path, body), Cancel);
                if (!answer.IsSuccessStatusCode)
                    await answer.ShouldBeAPoliteRefusalAsync($"{path} with {Shown(text)}");
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task A_search_for_it_finds_nothing_or_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Liaison);
        foreach (var text in Texts.Where(one => one.Length < 1000).Append("%_[]^").Append("-1"))
            foreach (var query in new[] { "cases?text=", "cases?stage=", "cases?after=", "cases?size=", "cases?bucket=", "cases?sourceId=", "cases?overdue=", "tallies?asOf=", "tallies?year=", "tallies?knownAt=", "tallies/rows?figure=", "tallies/rows?after=" })
            {
                using var answer = await client.GetAsync($"/api/v1/{query}{Uri.EscapeDataString(text)}", Cancel);
                if (!answer.IsSuccessStatusCode)
                    await answer.ShouldBeAPoliteRefusalAsync($"{query}{Shown(text)}");
            }
    }

    private static IEnumerable<(string Path, object Body)> NewThings(string text, Guid source, Bureau bureau) =>
    [
        ("/units", new { name = text, parentId = bureau.OfficeId }),
        ("/sources", new { code = "XC2020", kind = "Audit", name = text, round = text, issuedBy = text, documentNumber = text, feedbackDate = "2020-01-01" }),
        ("/findings", new { sourceId = source, aspect = text, keyPoint = "要点", number = "1", text = "问题" }),
        ("/findings", new { sourceId = source, aspect = "方面", keyPoint = text, number = "1", text = "问题" }),
        ("/findings", new { sourceId = source, aspect = "方面", keyPoint = "要点", number = text, text = "问题" }),
        ("/findings", new { sourceId = source, aspect = "方面", keyPoint = "要点", number = "1", text }),
        ("/accounts", new { name = text, unitId = bureau.OfficeId, userName = $"{Guid.NewGuid()}", password = "ceshi-mima-2020", roles = new[] { "Reporter" } }),
        ("/accounts", new { name = "某人", unitId = bureau.OfficeId, post = text, userName = $"{Guid.NewGuid()}", password = "ceshi-mima-2020", roles = new[] { "Reporter" } }),
        ("/accounts", new { name = "某人", unitId = bureau.OfficeId, userName = text, password = "ceshi-mima-2020", roles = new[] { "Reporter" } }),
    ];

    private static async Task TakenOrRefusedAsync(CaseAtWork one, string action, JsonObject body, string text)
    {
        using var answer = await one.TryAsync(Colleague.Office, action, body);
        if (answer.IsSuccessStatusCode)
            await one.RememberAsync(answer);
        else
            await answer.ShouldBeAPoliteRefusalAsync($"{action} with {Shown(text)}");
    }

    private static string Shown(string text) => Uri.EscapeDataString(text[..Math.Min(text.Length, 40)]);
}
