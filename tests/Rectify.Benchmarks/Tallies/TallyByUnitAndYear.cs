using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Benchmarks.Tallies;

/// <summary>
/// The tally by status × unit × year of feedback, now and as of a day two years ago: the statuses alone, as the reference
/// counts them, and a whole tally, which has a dozen other figures and the distinct measures and aspects beside them.
/// </summary>
internal sealed class TallyByUnitAndYear(Workbench bench)
{
    private readonly TallyReference reference = new(bench.Raw);

    public async Task<IReadOnlyList<Figure>> Measure(Contest contest)
    {
        await bench.Prepare(TallyReference.Tables);
        var past = bench.Product.Time.Today.AddYears(-2);
        return
        [
            await Statuses("statuses by unit and year, now", contest, asOf: null, reference.Now),
            await Statuses("statuses by unit and year, two years ago", contest, past, () => reference.AsOf(past)),
            await Whole("every figure by unit and year, now", contest, asOf: null, reference.Now),
            await Whole("every figure by unit and year, two years ago", contest, past, () => reference.AsOf(past)),
        ];
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
        var counts = await ask();
        var years = counts.Select(count => count.Year).Distinct().Order().ToList();
        var moment = TallyMoment.Of(asOf, knownAt: null, bench.Product.Time);
        Agree(counts, await Count(years, moment));
        return await contest.Run(what, bench.Findings, InProcess.OneByOne(() => Count(years, moment)), InProcess.OneByOne(ask));
    }

    private async Task<Dictionary<int, Dictionary<Guid, TallyLine>>> Count(IEnumerable<int> years, TallyMoment moment)
    {
        var lines = new Dictionary<int, Dictionary<Guid, TallyLine>>();
        foreach (var year in years)
            lines[year] = await bench.Product.As<TallyCounter, Dictionary<Guid, TallyLine>>(
                bench.Bureau.Reporter.Actor,
                counter => counter.ByLeadUnit(moment, new TallyScope { Year = year }, CancellationToken.None));
        return lines;
    }

    /// <summary>Two ways of counting that differ are not worth comparing.</summary>
    private static void Agree(List<CountOfUnit> counts, Dictionary<int, Dictionary<Guid, TallyLine>> lines)
    {
        foreach (var one in counts)
        {
            var tally = lines[one.Year].GetValueOrDefault(one.Unit, TallyLine.Empty).Tally;
            if (Of(tally, Enum.Parse<StatusBucket>(one.Status)) != one.Count)
                throw new InvalidOperationException($"{one} differs from the product's {tally}.");
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
