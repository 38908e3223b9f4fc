using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http.Import;

/// <summary>The bureau's three papers over HTTP: what they must come to, once and not twice.</summary>
public class SampleImportTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_ledger_and_the_self_check_come_to_the_two_sentences(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        var fresh = await RowCounts.OfAsync(running.Database);

        var preview = await Papers.PreviewAsync(liaison, Samples.Ledger);
        Summary(preview).ShouldBe((4, 9, 23, 0));
        preview.GetProperty("changes").GetInt32().ShouldBe(23);
        (await RowCounts.OfAsync(running.Database)).ShouldBe(fresh);

        var ledger = await Papers.ImportAsync(liaison, Samples.Ledger);
        ledger.GetProperty("source").GetProperty("code").GetString().ShouldBe("XC2019");
        ledger.GetProperty("rows").EnumerateArray().ShouldAllBe(row => row.GetProperty("change").GetString() == "Placed");
        (await CountAsync(liaison)).ShouldBe(23);

        Summary(await Papers.ImportAsync(liaison, Samples.SelfCheck)).ShouldBe((5, 0, 12, 34));
        (await CountAsync(liaison)).ShouldBe(23 + 12);
        (await SentencesAsync(liaison)).ShouldBe(
        [
            "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。",
            "深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。",
        ]);
        await AgainChangesNothingAsync(running, liaison);
        await HistoryIsMarkedAsync(liaison);
    }

    private static async Task AgainChangesNothingAsync(RunningBureau running, HttpClient liaison)
    {
        var before = await RowCounts.OfAsync(running.Database);
        foreach (var sample in new[] { Samples.Feedback, Samples.Ledger, Samples.SelfCheck })
        {
            var again = await Papers.ImportAsync(liaison, sample);
            again.GetProperty("importedBefore").ValueKind.ShouldBe(JsonValueKind.String);
            again.GetProperty("changes").GetInt32().ShouldBe(0);
        }
        var after = await RowCounts.OfAsync(running.Database);
        after.Where(table => table.Key != "Idempotency").ShouldBe(before.Where(table => table.Key != "Idempotency"), ignoreOrder: true);
    }

    private static async Task HistoryIsMarkedAsync(HttpClient liaison)
    {
        var one = await liaison.GetAsync("/api/v1/cases/XC2019-001", Cancel).ReadAsync();
        one.GetProperty("history").EnumerateArray().ShouldAllBe(line => line.GetProperty("origin").GetString() == "Imported");
        one.GetProperty("history")[0].GetProperty("details").GetString()!.ShouldContain(Samples.Ledger);
    }

    // Measures are counted in the self-check alone: the number of the ledger's is not stated anywhere.
    private static (int Aspects, int KeyPoints, int Findings, int Measures) Summary(JsonElement preview) => (
        preview.GetProperty("aspects").GetInt32(),
        preview.GetProperty("keyPoints").GetInt32(),
        preview.GetProperty("findings").GetInt32(),
        preview.GetProperty("kind").GetString() == "SelfCheck" ? preview.GetProperty("measures").GetInt32() : 0);

    private static async Task<int> CountAsync(HttpClient client) =>
        (await client.GetAsync("/api/v1/cases?size=1", Cancel).ReadAsync()).GetProperty("total").GetInt32();

    private static async Task<IEnumerable<string?>> SentencesAsync(HttpClient client) =>
        (await client.GetAsync("/api/v1/tallies/sources?asOf=2020-06-30", Cancel).ReadAsync())
            .EnumerateArray().Select(source => source.GetProperty("sentence").GetString());
}
