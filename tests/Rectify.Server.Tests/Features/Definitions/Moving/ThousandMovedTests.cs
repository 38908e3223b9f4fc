using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Persistence;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Definitions.Moving;

/// <summary>
/// A thousand running cases go on with another version while servers are killed and race each other: each case exactly
/// once, no figure changes, and all come back on which nobody has acted.
/// </summary>
public sealed class ThousandMovedTests(TestDatabases databases) : IDisposable
{
    private const int Findings = 1000;
    private const int ActedOn = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task A_thousand_are_moved_once_and_taken_back_across_kills_and_two_servers(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await RectifyServer.StartAsync(database);
        var bureau = await Bureau.OpenAsync(server);
        await server.ImportAsync(Findings);
        var (tally, total) = (await TallyAsync(bureau), await FollowersAsync(database, 2));

        var move = await bureau.StartMoveAsync(MovingBureau.Terms());
        await RunAcrossAKillAsync(database, bureau, move, "done", until: () => ActOnSomeAsync(bureau));
        await IsMovedAsync(database, bureau, move, total);
        (await TallyAsync(bureau)).ShouldBe(tally);

        await bureau.PostAsync("/undo", new { moveId = move }).ReadAsync();
        await RunAcrossAKillAsync(database, bureau, move, "undone", until: () => Task.CompletedTask);
        await IsTakenBackAsync(database, bureau, move, total);
        (await TallyAsync(bureau)).ShouldBe(tally);
    }

    /// <summary>One server is killed while it works; then two go on at once.</summary>
    private async Task RunAcrossAKillAsync(TestDatabase database, Bureau bureau, Guid move, string state, Func<Task> until)
    {
        await using (var first = await ServerProcess.StartAsync(database, folder.PathOf("first")))
        {
            await WaitAsync(async () => await bureau.CountAsync(move, state) > 50);
            await first.KillAsync();
        }
        var moved = await bureau.CountAsync(move, state);
        moved.ShouldBeInRange(51, Findings - 1, "It was not killed in the middle.");
        (await bureau.MoveAsync(move)).GetProperty("state").GetString().ShouldBe("Running");

        await using var second = await ServerProcess.StartAsync(database, folder.PathOf("second"));
        await using var third = await ServerProcess.StartAsync(database, folder.PathOf("third"));
        await WaitAsync(async () => (await bureau.MoveAsync(move)).GetProperty("state").GetString() == "Done");
        await until();
    }

    private static async Task ActOnSomeAsync(Bureau bureau)
    {
        var slice = await (await bureau.AsAsync(Colleague.Office)).GetAsync($"/api/v1/cases?stage=Implementing&size={ActedOn}", Cancel).ReadAsync();
        foreach (var row in slice.GetProperty("rows").EnumerateArray())
        {
            using var request = Changes.To(
                $"/cases/{row.GetProperty("number").GetString()}/report-progress", new { progress = "已补全" }, row.GetProperty("version").GetInt32());
            await (await bureau.AsAsync(Colleague.Office)).SendAsync(request, Cancel).ReadAsync();
        }
    }

    private static async Task IsMovedAsync(TestDatabase database, Bureau bureau, Guid move, int total)
    {
        (await bureau.CountAsync(move, "done")).ShouldBe(total);
        (await FollowersAsync(database, 2)).ShouldBe(0);
        (await MovesPerCaseAsync(database)).ShouldBe([(1, total)]);
        await IsWholeAsync(bureau);
    }

    private static async Task IsTakenBackAsync(TestDatabase database, Bureau bureau, Guid move, int total)
    {
        var counts = (await bureau.MoveAsync(move)).GetProperty("counts");
        (counts.GetProperty("undone").GetInt32(), counts.GetProperty("kept").GetInt32()).ShouldBe((total - ActedOn, ActedOn));
        (await FollowersAsync(database, 2)).ShouldBe(total - ActedOn);
        (await MovesPerCaseAsync(database)).ShouldBe([(1, ActedOn), (2, total - ActedOn)]);
        await IsWholeAsync(bureau);
    }

    private static async Task<int> FollowersAsync(TestDatabase database, int version)
    {
        await using var db = Contexts.Open(database);
        return await db.Cases.CountAsync(one => one.DefinitionKey == "standard" && one.DefinitionVersion == version, Cancel);
    }

    /// <summary>How many cases have so many lines that move them.</summary>
    private static async Task<IReadOnlyList<(int Lines, int Cases)>> MovesPerCaseAsync(TestDatabase database)
    {
        await using var db = Contexts.Open(database);
        var lines = await db.History.Where(line => line.Trigger == "Migrate").GroupBy(line => line.CaseId)
            .Select(same => same.Count()).ToListAsync(Cancel);
        return [.. lines.GroupBy(count => count).OrderBy(same => same.Key).Select(same => (same.Key, same.Count()))];
    }

    private static async Task IsWholeAsync(Bureau bureau)
    {
        var report = await bureau.AskAsync("/verification");
        report.GetProperty("isWhole").GetBoolean().ShouldBeTrue(report.GetRawText());
    }

    private static async Task<string> TallyAsync(Bureau bureau)
    {
        var tally = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>((await bureau.AskAsync("/tallies")).GetRawText())!;
        return string.Join('\n', tally.Where(one => one.Key != "knownAt").Select(one => $"{one.Key}: {one.Value.GetRawText()}"));
    }

    private static async Task WaitAsync(Func<Task<bool>> holds)
    {
        for (var clock = Stopwatch.StartNew(); !await holds(); await Task.Delay(50, Cancel))
            clock.Elapsed.ShouldBeLessThan(Patience);
    }
}
