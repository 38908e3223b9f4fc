using System.Globalization;
using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.CommandLine;

/// <summary>The first thing that a newcomer runs.</summary>
public sealed class DemoTests(TestDatabases databases) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_prints_both_sentences_and_when_started_again_still_does()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        for (var start = 0; start < 2; start++)
        {
            await using var demo = await ServerProcess.StartAsync(database, folder.PathOf("data"), "demo");

            demo.Log.Split(Environment.NewLine).Where(line => line.EndsWith('。') && (line.StartsWith("截至", StringComparison.Ordinal) || line.StartsWith("深入", StringComparison.Ordinal))).ShouldBe(
            [
                "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。",
                "深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。",
            ]);
        }

        // What its people did since the papers, once.
        foreach (var (table, count) in new[] { ("Outcomes", 6), ("PublicationMarks", 2), ("SupervisionOrders", 2), ("SupervisionReplies", 1) })
            Convert.ToInt32(await database.AskAsync($"SELECT COUNT(*) FROM \"{table}\"", TestContext.Current.CancellationToken), CultureInfo.InvariantCulture)
                .ShouldBe(count, table);
    }
}
