using System.Globalization;
using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Benchmarks.Ledgers;

/// <summary>A filtered page of a hundred rows, the first and one far down: both should cost the same.</summary>
internal sealed class LedgerPages(Workbench bench)
{
    private const int Size = 100;
    private const int DeepestPage = 1000;
    private const StatusBucket Status = StatusBucket.InProgress;

    private readonly LedgerReference reference = new(bench.Raw, Status.ToString(), Size);

    public async Task<IReadOnlyList<Figure>> Measure(Contest contest)
    {
        var (page, after) = await reference.DeepPage(DeepestPage);
        return [await Compare(1, "", contest), await Compare(page, after, contest)];
    }

    private async Task<Figure> Compare(int page, string after, Contest contest)
    {
        var ours = await Read(after);
        if (!(await reference.After(after)).SequenceEqual(ours.Rows.Select(row => row.Number)))
            throw new InvalidOperationException($"Page {page} differs from the product's.");
        return await contest.Run(
            string.Create(CultureInfo.InvariantCulture, $"ledger, filtered, page {page:N0}"), bench.Findings,
            InProcess.OneByOne(() => Read(after)), InProcess.OneByOne(() => reference.After(after)));
    }

    private Task<LedgerSlice> Read(string after) => bench.Product.Dispatcher.Send(
        new GetLedger { Bucket = Status, Size = Size, After = after }, bench.Bureau.Reporter.Actor);
}
