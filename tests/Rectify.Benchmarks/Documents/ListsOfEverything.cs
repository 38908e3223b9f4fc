using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;
using Rectify.Domain.Findings;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Documents;
using Rectify.Server.Features.Documents.Lists;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Benchmarks.Documents;

/// <summary>
/// The longest document there is: the three lists, three rows for each finding, of every source together, read and
/// written. Its processor time is the figure that counts.
/// </summary>
internal sealed class ListsOfEverything(Workbench bench)
{
    private readonly ListsReference reference = new(bench.Raw);

    public async Task<IReadOnlyList<Figure>> Measure(Contest contest)
    {
        var actor = bench.Bureau.Reporter.Actor;
        var source = (await bench.Product.Dispatcher.Send(new GetSources(), actor))[0];
        var report = await bench.Product.Dispatcher.Send(new GetHalfYearReport { SourceIds = [source.Id] }, actor);
        var title = new FindingSource(source.Code, source.Kind, source.Name, source.FeedbackDate);
        return
        [
            await contest.Run(
                "three lists (Word), every finding", bench.Findings, InProcess.OneByOne(() => Write(title, report)),
                InProcess.OneByOne(reference.Write)),
        ];
    }

    private async Task<long> Write(FindingSource source, HalfYearReport report)
    {
        var moment = TallyMoment.Of(asOf: null, knownAt: null, bench.Product.Time);
        var findings = await bench.Product.As<DocumentRows, IReadOnlyList<DocumentRow>>(
            bench.Bureau.Reporter.Actor, rows => rows.Of(moment, new TallyScope(), CancellationToken.None));
        if (findings.Count != bench.Findings)
            throw new InvalidOperationException($"{findings.Count} findings instead of {bench.Findings}.");
        using var file = new MemoryStream();
        OfficialDocumentWriter.Write(ListsDocument.Of(source, report, findings, "测算局"), file);
        return file.Length;
    }
}
