using System.Globalization;
using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Walks;

/// <summary>
/// Whatever colleagues do over HTTP, the server keeps its head: no fault, every refusal by a rule, and afterwards a
/// ledger that is whole and numbers that a slow recount confirms.
/// </summary>
public class HttpWalkTests(TestDatabases databases)
{
    /// <summary>So many steps are taken on the slowest machine; more, as long as there is time.</summary>
    private const int AtLeast = 120;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public Task A_random_walk_leaves_a_whole_ledger_and_true_numbers(DatabaseProvider provider) =>
        HttpStep.Gen.Array[400].SampleAsync(async steps => await WalkAsync(provider, steps), iter: 1, threads: 1);

    private async Task WalkAsync(DatabaseProvider provider, HttpStep[] steps)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var (walk, moments) = (new HttpWalk(running), new List<DateTimeOffset>());
        var began = TimeProvider.System.GetTimestamp();
        foreach (var step in steps.TakeWhile((_, index) => index < AtLeast || TimeProvider.System.GetElapsedTime(began) < Enough))
        {
            await walk.TakeAsync(step);
            if (walk.Done.Count % 20 == 0)
                moments.Add(TimeProvider.System.GetUtcNow());
        }

        walk.Done.Distinct().Count().ShouldBeGreaterThan(3, "something was done");
        walk.Rules.Distinct().Count().ShouldBeGreaterThan(3, "something was refused");
        await IsWholeAsync(running);
        await CountsAsRecountedAsync(running, walk.Today, moments);
    }

    private static async Task IsWholeAsync(RunningBureau running)
    {
        var report = await (await running.Bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync();
        report.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(nameof(VerificationReport.Discrepancies))).GetRawText().ShouldBe("[]");
        report.GetProperty("cases").GetInt32().ShouldBe(23);
    }

    private static async Task CountsAsRecountedAsync(RunningBureau running, DateOnly last, IReadOnlyList<DateTimeOffset> moments)
    {
        var recount = await RecountAsync(running.Server.Services);
        var client = await running.Bureau.AsAsync(Colleague.Reporter);
        foreach (var (index, moment) in moments.Distinct().Append(TimeProvider.System.GetUtcNow()).TakeLast(10).Index())
            foreach (var asOf in new[] { last.AddDays(-40 * index), last.AddDays(-7 * index), new DateOnly(2090, 6, 30) })
            {
                var known = $"{moment:yyyy-MM-ddTHH:mm:ss.fffZ}";
                var counted = await client.GetAsync($"/api/v1/tallies?asOf={asOf:yyyy-MM-dd}&knownAt={known}", Cancel).ReadAsync();
                counted.GetProperty("tally").Deserialize<Tally>(JsonSerializerOptions.Web)
                    .ShouldBe(recount.Count(asOf, DateTimeOffset.Parse(known, CultureInfo.InvariantCulture)), $"as of {asOf:yyyy-MM-dd}, known at {known}");
            }
    }

    private static async Task<SlowRecount> RecountAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RectifyDbContext>();
        return new SlowRecount(
            await db.Cases.AsNoTracking().ToListAsync(Cancel),
            (await db.History.AsNoTracking().OrderBy(line => line.Sequence).ToListAsync(Cancel)).ToLookup(line => line.CaseId));
    }
}
