using CsCheck;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Every number at any day, as known at any moment, is what a slow recount of the history says.</summary>
public class RecountTests(TestDatabases databases)
{
    private const int Cases = 300;

    private static readonly Gen<(int AsOf, int Known)[]> Points =
        Gen.Select(Gen.Int[-5, 700], Gen.Int[-5, 750]).Array[25];

    [Theory, EveryDatabase]
    public Task Tallies_equal_a_slow_recount_of_random_histories(DatabaseProvider provider) =>
        Gen.Select(RandomLife.Gen.Array[Cases], Points).SampleAsync(
            async (lives, points) => await Compare(provider, lives, points), iter: 1, threads: 1);

    private async Task Compare(DatabaseProvider provider, RandomLife[] lives, (int AsOf, int Known)[] points)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2022, 1, 1));
        var audit = await bureau.AddSource("SJ2020", SourceKind.Audit, new DateOnly(2020, 1, 15), aspects: 2);
        await bureau.RegisterAll(lives.Select(life => (
            (Action<Domain.Cases.RectificationCase>)(one => life.Live(one, bureau)), life.Audit ? audit : bureau.Source, life.Aspect)));
        var recount = await bureau.With(async db => new SlowRecount(
            await db.Cases.AsNoTracking().Include(one => one.Measures).ThenInclude(link => link.Measure).ToListAsync(),
            (await db.History.AsNoTracking().OrderBy(line => line.Sequence).ToListAsync()).ToLookup(line => line.CaseId)));

        foreach (var (asOf, known) in points)
            await Compare(bureau, audit, recount, Feedback.AddDays(asOf), Moment(Feedback.AddDays(known)));
        (await bureau.Send(new VerifyLedger())).ShouldSatisfyAllConditions(
            report => report.Cases.ShouldBe(Cases),
            report => report.Discrepancies.ShouldBeEmpty());
    }

    private static async Task Compare(
        Bureau bureau, FindingSource audit, SlowRecount recount, DateOnly asOf, DateTimeOffset known)
    {
        var (finance, where) = (bureau.Finance.Id, $"as of {asOf}, known at {known}");
        (await Count(new GetTally())).ShouldBe(recount.Count(asOf, known), where);
        (await Count(new GetTally { LeadUnitId = finance })).ShouldBe(
            recount.Count(asOf, known, (_, facts) => SlowRecount.Text(facts, "LeadUnitId") == finance.ToString()), where);
        (await Count(new GetTally { Type = RectificationType.Continuing })).ShouldBe(
            recount.Count(asOf, known, (_, facts) => SlowRecount.Text(facts, "Type") == "Continuing"), where);
        var sources = await bureau.Send(new GetSourceTallies { AsOf = asOf, KnownAt = known });
        foreach (var source in sources)
            source.Tally.ShouldBe(recount.Count(asOf, known, (one, _) => one.SourceId == source.SourceId), where);
        sources.Any(source => source.SourceId == audit.Id).ShouldBe(
            recount.Count(asOf, known, (one, _) => one.SourceId == audit.Id) != new Domain.Tallies.Tally(), where);

        async Task<Domain.Tallies.Tally> Count(GetTally query) =>
            (await bureau.Send(query with { AsOf = asOf, KnownAt = known })).Tally;
    }
}
