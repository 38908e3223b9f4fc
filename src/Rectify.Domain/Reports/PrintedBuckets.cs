using Rectify.Domain.Tallies;

namespace Rectify.Domain.Reports;

/// <summary>A status as the sentence prints it.</summary>
/// <param name="Words">What stands before the number.</param>
/// <param name="Number">Which number it is.</param>
/// <param name="Count">The number.</param>
public sealed record PrintedBucket(string Words, SentenceNumber Number, int Count);

/// <summary>The statuses that a sentence prints: disjoint, and together the total, whatever the bureau chose (rules 5 and 6).</summary>
public static class PrintedBuckets
{
    /// <summary>The statuses of a feedback's sentence, in their order.</summary>
    public static IReadOnlyList<PrintedBucket> Of(Tally tally, ReportWording wording) => [.. Completed(tally, wording), .. Open(tally, wording)];

    /// <summary>The open ones alone: a self-check's sentence has words of its own for what is completed.</summary>
    public static IReadOnlyList<PrintedBucket> Open(Tally tally, ReportWording wording) => wording.PrintsMostlyDone
        ?
        [
            new("基本完成的", SentenceNumber.MostlyDone, tally.MostlyDone),
            new("正在推进的", SentenceNumber.OpenOtherwise, tally.Open - tally.MostlyDone),
        ]
        : [new("正在推进的", SentenceNumber.Open, tally.Open)];

    private static IEnumerable<PrintedBucket> Completed(Tally tally, ReportWording wording)
    {
        if (wording.MergesSustained)
        {
            yield return new("已完成整改并长期坚持的", SentenceNumber.Completed, tally.Completed);
            yield break;
        }
        if (tally.Sustained > 0 || tally.CompletedOnce == 0)
            yield return new("已完成整改并长期坚持的", SentenceNumber.Sustained, tally.Sustained);
        if (tally.CompletedOnce > 0)
            yield return new("已完成整改的", SentenceNumber.CompletedOnce, tally.CompletedOnce);
    }
}
