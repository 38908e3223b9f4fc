using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Benchmarks.Documents;

/// <summary>
/// 半年工作总结 as a Word file, from the question to the bytes: of every source, with its tables, balances and warnings,
/// and of one source alone, whose cost is to follow its findings and not the database.
/// </summary>
internal sealed class HalfYearOfEverything(Workbench bench)
{
    private readonly HalfYearReference reference = new(bench.Raw);

    public async IAsyncEnumerable<Figure> Measure(Contest contest)
    {
        var actor = bench.Bureau.Reporter.Actor;
        var source = (await bench.Product.Dispatcher.Send(new GetSources(), actor))[0];
        // A cut-off that has passed: what was entered late is looked for, too.
        var past = bench.Product.Time.Today.AddDays(-1);
        yield return await contest.Run(
            "half-year document (Word), every source", bench.Findings,
            InProcess.OneByOne(() => Write(new ExportHalfYearReport { AsOf = past })), InProcess.OneByOne(() => reference.Write()));
        yield return await contest.Run(
            "half-year document (Word), one source of fifty", bench.Findings,
            InProcess.OneByOne(() => Write(new ExportHalfYearReport { AsOf = past, SourceIds = [source.Id] })),
            InProcess.OneByOne(() => reference.Write(source.Id)));
    }

    private Task<ReportFile> Write(ExportHalfYearReport question) => bench.Product.Dispatcher.Send(question, bench.Bureau.Reporter.Actor);
}
