using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Rectify.Benchmarks.Bureaus;
using Rectify.Benchmarks.Documents;
using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Ledgers;
using Rectify.Benchmarks.Lifecycles;
using Rectify.Benchmarks.Measuring;
using Rectify.Benchmarks.Tallies;
using Rectify.Benchmarks.Transitions;

namespace Rectify.Benchmarks;

/// <summary>What can be asked of this program.</summary>
internal static class MeasureCommand
{
    public static Command Transition() => OnPostgres(
        "transition", "A transition over HTTP against a bare endpoint, on PostgreSQL.", [10_000], MeasureTransition);

    public static Command TransitionSqlite() => Measured(
        "transition-sqlite", "A transition in process against raw SQL, on SQLite.", [2_000], MeasureOnSqlite);

    public static Command Tally() => OnPostgres(
        "tally", "Tallies now and as of a past day against raw SQL, on PostgreSQL.", [10_000, 100_000], MeasureTallies, Workbench.OpenForTallies);

    public static Command Ledger() => OnPostgres(
        "ledger", "A page of the ledger, first and deep, against a query by hand, on PostgreSQL.", [10_000, 100_000], MeasureLedger);

    public static Command Documents() => OnPostgres(
        "documents", "The half-year document and the three lists as Word files, against bare XML, on PostgreSQL.", [10_000], MeasureDocuments);

    public static Command All() => Measured("all", "Everything, small.", [5_000], async (findings, contest) =>
    {
        await MeasureOnSqlite(findings, contest);
        await using var bench = await Workbench.Open(findings);
        await MeasureTallies(bench, contest);
        await MeasureLedger(bench, contest);
        await MeasureDocuments(bench, contest);
        await MeasureTransition(bench, contest);
    });

    public static Command Decide()
    {
        var command = new Command("decide", "What one decision of the lifecycle costs, by BenchmarkDotNet.");
        command.SetAction(_ =>
        {
            var here = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
            BenchmarkRunner.Run<DecisionBenchmarks>(DefaultConfig.Instance.AddJob(here));
        });
        return command;
    }

    private static async Task MeasureTransition(Workbench bench, Contest contest) =>
        FigureTable.Print(await TransitionOverHttp.Measure(bench, contest));

    private static async Task MeasureOnSqlite(int findings, Contest contest) =>
        FigureTable.Print(await TransitionOnSqlite.Measure(findings, contest));

    private static async Task MeasureTallies(Workbench bench, Contest contest)
    {
        await foreach (var figure in new TallyByUnitAndYear(bench).Measure(contest))
            FigureTable.Print(figure);
    }

    private static async Task MeasureLedger(Workbench bench, Contest contest) =>
        FigureTable.Print(await new LedgerPages(bench).Measure(contest));

    private static async Task MeasureDocuments(Workbench bench, Contest contest)
    {
        await foreach (var figure in new HalfYearOfEverything(bench).Measure(contest))
            FigureTable.Print(figure);
        FigureTable.Print(await new ListsOfEverything(bench).Measure(contest));
    }

    private static Command OnPostgres(
        string name, string description, int[] sizes, Func<Workbench, Contest, Task> measure, Func<int, Task<Workbench>>? open = null) =>
        Measured(name, description, sizes, async (findings, contest) =>
        {
            await using var bench = await (open ?? Workbench.Open)(findings);
            await measure(bench, contest);
        });

    private static Command Measured(string name, string description, int[] sizes, Func<int, Contest, Task> measure)
    {
        var (size, seconds) = (Size(sizes), Seconds());
        var command = new Command(name, description) { size, seconds };
        command.SetAction(async (parsed, _) =>
        {
            FigureTable.PrintHead();
            foreach (var findings in parsed.GetValue(size)!)
                await measure(findings, new Contest(TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        });
        return command;
    }

    private static Option<int[]> Size(int[] usual)
    {
        var option = new Option<int[]>("--size")
        {
            Description = "How many findings; several sizes one after the other.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>()?.Any(findings => findings < FindingSupply.Fewest) == true)
                result.AddError($"--size: at least {FindingSupply.Fewest} findings.");
        });
        return option;
    }

    private static Option<int> Seconds()
    {
        var option = new Option<int>("--seconds") { Description = "How long each side is measured.", DefaultValueFactory = _ => 10 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--seconds: at least 1.");
        });
        return option;
    }
}
