using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Benchmarks.Tallies;

/// <summary>
/// The tally by status × unit × year of feedback, now and as of a day two years ago: the statuses alone, as the reference
/// counts them, and a whole tally by unit, which has a dozen other figures and the distinct measures and aspects beside
/// them. Then the statuses once more, after every row that better knowledge replaced is there five times.
/// </summary>
internal sealed class TallyByUnitAndYear(Workbench bench)
{
    private readonly TallyReference reference = new(bench.Raw);

    public async IAsyncEnumerable<Figure> Measure(Contest contest)
    {
        await bench.Prepare(TallyReference.Tables);
        var past = bench.Product.Time.Today.AddYears(-2);
        yield return await Statuses("statuses by unit and year, now", contest, asOf: null, reference.Now);
        yield return await Statuses("statuses by unit and year, two years ago", contest, past, () => reference.AsOf(past));
        yield return await Whole("every figure by unit, now", contest, asOf: null, reference.Now);
        yield return await Whole("every figure by unit, two years ago", contest, past, () => reference.AsOf(past));
        await bench.Prepare(TallyReference.MoreHistory);
        yield return await Statuses("statuses, now, five times the replaced rows", contest, asOf: null, reference.Now);
        yield return await Statuses("statuses, two years ago, five times the replaced rows", contest, past, () => reference.AsOf(past));
    }

    private async Task<Figure> Statuses(string what, Contest contest, DateOnly? asOf, Func<Task<List<CountOfUnit>>> ask)
    {
        var moment = TallyMoment.Of(asOf, knownAt: null, bench.Product.Time);
        var (counts, ours) = (await ask(), await Count(moment));
        var ofOurs = ours.Select(one => new CountOfUnit(one.UnitId ?? Guid.Empty, one.Year, one.Status.ToString(), one.Count));
        if (!counts.ToHashSet().SetEquals(ofOurs))
            throw new InvalidOperationException($"{what}: the product counts otherwise than the reference.");
        return await contest.Run(what, bench.Findings, InProcess.OneByOne(() => Count(moment)), InProcess.OneByOne(ask));
    }

    private Task<List<StatusCount>> Count(TallyMoment moment) => bench.Product.As<TallyCounter, List<StatusCount>>(
        bench.Bureau.Reporter.Actor, counter => counter.Statuses(moment, new TallyScope(), CancellationToken.None));

    private async Task<Figure> Whole(string what, Contest contest, DateOnly? asOf, Func<Task<List<CountOfUnit>>> ask)
    {
        var moment = TallyMoment.Of(asOf, knownAt: null, bench.Product.Time);
        Agree(await ask(), await CountAll(moment));
        return await contest.Run(what, bench.Findings, InProcess.OneByOne(() => CountAll(moment)), InProcess.OneByOne(ask));
    }

    private Task<Dictionary<Guid, TallyLine>> CountAll(TallyMoment moment) => bench.Product.As<TallyCounter, Dictionary<Guid, TallyLine>>(
        bench.Bureau.Reporter.Actor, counter => counter.ByLeadUnit(moment, new TallyScope(), CancellationToken.None));

    /// <summary>Two ways of counting that differ are not worth comparing.</summary>
    private static void Agree(List<CountOfUnit> counts, Dictionary<Guid, TallyLine> lines)
    {
        foreach (var same in counts.GroupBy(one => (one.Unit, one.Status)))
        {
            var tally = lines.GetValueOrDefault(same.Key.Unit, TallyLine.Empty).Tally;
            if (Of(tally, Enum.Parse<StatusBucket>(same.Key.Status)) != same.Sum(one => one.Count))
                throw new InvalidOperationException($"{same.Key} differs from the product's {tally}.");
        }
    }

    private static int Of(Tally tally, StatusBucket status) => status switch
    {
        StatusBucket.NotStarted => tally.NotStarted,
        StatusBucket.InProgress => tally.InProgress,
        StatusBucket.Completed => tally.Completed,
        _ => tally.Ended,
    };
}
