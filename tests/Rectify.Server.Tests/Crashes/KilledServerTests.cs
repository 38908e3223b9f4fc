using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Crashes;

/// <summary>
/// SIGKILL at random moments, while people report progress and a large ledger is imported: what was acknowledged is
/// there exactly once, the import is whole or absent, and verification finds nothing wrong.
/// </summary>
public sealed class KilledServerTests(TestDatabases databases) : IDisposable
{
    private const int Rounds = 2;
    private const int FromFeedback = 23;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task What_was_acknowledged_is_there_once_and_an_import_whole_or_absent(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var (bureau, reporters) = await PrepareAsync(database);
        for (var round = 0; round < Rounds; round++)
            await WorkAndKillAsync(database, bureau, reporters, TimeSpan.FromMilliseconds(Random.Shared.Next(200, 2000)));

        await using var server = await ServerProcess.StartAsync(database, folder.PathOf("data"));
        using var survivors = bureau.At(server.Address);
        var office = await survivors.AsAsync(Colleague.Office);
        foreach (var reporter in reporters)
            await reporter.ReportAsync(office);
        await ImportAsync(survivors);

        await IsWholeAsync(survivors, reporters);
        (await CountCasesAsync(survivors)).ShouldBe(FromFeedback + LargeLedger.Findings);
    }

    /// <summary>A bureau with four cases that are being worked on.</summary>
    private static async Task<(Bureau Bureau, IReadOnlyList<ProgressReporter> Reporters)> PrepareAsync(TestDatabase database)
    {
        await using var server = await RectifyServer.StartAsync(database);
        var bureau = await Bureau.OpenAsync(server);
        var reporters = new List<ProgressReporter>();
        foreach (var number in new[] { "XC2019-001", "XC2019-002", "XC2019-003", "XC2019-004" })
            reporters.Add(new ProgressReporter(number, (await bureau.ImplementingAsync(number)).Version));
        return (bureau, reporters);
    }

    private async Task WorkAndKillAsync(
        TestDatabase database, Bureau bureau, IReadOnlyList<ProgressReporter> reporters, TimeSpan after)
    {
        await using var server = await ServerProcess.StartAsync(database, folder.PathOf("data"));
        using var people = bureau.At(server.Address);
        await IsWholeAsync(people, reporters);
        var office = await people.AsAsync(Colleague.Office);
        var work = reporters.Select(reporter => reporter.ReportUntilGoneAsync(office)).Append(ImportUntilGoneAsync(people)).ToList();
        await Task.Delay(after, Cancel);
        await server.KillAsync();
        await Task.WhenAll(work);
    }

    private static async Task ImportUntilGoneAsync(Bureau bureau)
    {
        try
        {
            await ImportAsync(bureau);
        }
        catch (HttpRequestException)
        {
            // Killed: whether it was carried out is seen after the restart.
        }
    }

    private static async Task ImportAsync(Bureau bureau)
    {
        using var request = Changes.Of("/imports", LargeLedger.Form());
        await (await bureau.AsAsync(Colleague.Liaison)).SendAsync(request, Cancel).ReadAsync();
    }

    private static async Task IsWholeAsync(Bureau bureau, IReadOnlyList<ProgressReporter> reporters)
    {
        var report = await (await bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync();
        report.GetProperty("isWhole").GetBoolean().ShouldBeTrue(report.GetRawText());
        (await CountCasesAsync(bureau)).ShouldBeOneOf(FromFeedback, FromFeedback + LargeLedger.Findings);
        foreach (var reporter in reporters)
        {
            var said = await SaidAsync(bureau, reporter.Number);
            said.Take(reporter.Acknowledged).ShouldBe(reporter.Said);
            said.Count.ShouldBeInRange(reporter.Acknowledged, reporter.Acknowledged + 1);
        }
    }

    private static async Task<List<string?>> SaidAsync(Bureau bureau, string number)
    {
        var view = await new CaseAtWork(bureau, number).ViewAsync();
        return [.. view.GetProperty("history").EnumerateArray().Reverse()
            .Where(line => line.GetProperty("trigger").GetString() == "ReportProgress")
            .Select(line => line.GetProperty("details").GetString())];
    }

    private static async Task<int> CountCasesAsync(Bureau bureau) =>
        (await (await bureau.AsAsync(Colleague.Liaison)).GetAsync("/api/v1/cases?size=1", Cancel).ReadAsync()).GetProperty("total").GetInt32();
}
