using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Definitions.Moving;
using Rectify.Server.Tests.Persistence;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Cases.Batches;

/// <summary>Two hundred rows: the server is killed in the middle, two go on at once, and no row is done twice or forgotten.</summary>
public sealed class KilledBatchTests(TestDatabases databases) : IDisposable
{
    private const int Rows = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task A_batch_that_was_cut_off_is_finished_once(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await RectifyServer.StartAsync(database);
        var bureau = await Bureau.OpenAsync(server);
        await server.ImportAsync(Rows, "未启动");
        var slice = await bureau.GetAsync(Colleague.Office, $"/cases?stage=Assigned&size={Rows}");
        var batch = (await bureau.PostAsync(Colleague.Office, "", "Accept", null, [.. slice.GetProperty("rows").EnumerateArray().Select(Item)])
            .ReadAsync()).GetGuid();

        await using (var first = await ServerProcess.StartAsync(database, folder.PathOf("first")))
        {
            await WaitAsync(async () => await DoneAsync(bureau, batch) > 10);
            await first.KillAsync();
        }
        (await DoneAsync(bureau, batch)).ShouldBeInRange(11, Rows - 1, "It was not killed in the middle.");
        await using var second = await ServerProcess.StartAsync(database, folder.PathOf("second"));
        await using var third = await ServerProcess.StartAsync(database, folder.PathOf("third"));
        await WaitAsync(async () => (await bureau.GetAsync(Colleague.Office, $"/batches/{batch}")).GetProperty("state").GetString() == "Done");

        (await DoneAsync(bureau, batch)).ShouldBe(Rows);
        await using var db = Contexts.Open(database);
        (await db.History.Where(line => line.Trigger == "Accept").GroupBy(line => line.CaseId).Select(same => same.Count()).ToListAsync(Cancel))
            .ShouldBe(Enumerable.Repeat(1, Rows));
        (await bureau.AskAsync("/verification")).GetProperty("isWhole").GetBoolean().ShouldBeTrue();
    }

    private static (string, int) Item(JsonElement row) => (row.GetProperty("number").GetString()!, row.GetProperty("version").GetInt32());

    private static async Task<int> DoneAsync(Bureau bureau, Guid batch) =>
        (await bureau.GetAsync(Colleague.Office, $"/batches/{batch}")).GetProperty("done").GetInt32();

    private static async Task WaitAsync(Func<Task<bool>> holds)
    {
        for (var clock = Stopwatch.StartNew(); !await holds(); await Task.Delay(50, Cancel))
            clock.Elapsed.ShouldBeLessThan(Patience);
    }
}
