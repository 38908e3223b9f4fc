using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Measures;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>A snapshot freezes measures and outcomes as it does statuses (rules 13 and 14).</summary>
public class SnapshotOutcomesTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static readonly DateOnly Spring = new(2020, 3, 1);

    [Theory, EveryDatabase]
    public async Task They_stay_as_they_were_frozen_and_the_comparison_says_what_differs(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var shared = new Measure("完善制度", bureau.Office.Id, Spring);
        var cases = await bureau.RegisterAll(new[] { "开展自查", null }.Select(more => ((Action<RectificationCase>)(told => told
            .Assigned(bureau, MidYear, On(Spring))
            .Planned(On(Spring), more is null ? [shared] : [shared, new Measure(more, bureau.Office.Id, Spring)])), bureau.Source, 0)));
        var (one, other) = (cases[0], cases[1]);
        var wrong = await bureau.Record(one, OutcomeKind.Recovered, amount: 1_200.5m, on: Spring);
        await bureau.Record(other, OutcomeKind.RuleMade, 2, on: Spring);
        var before = await bureau.Send(new TakeSnapshot { AsOf = MidYear });

        bureau.Clock.Advance(TimeSpan.FromDays(1));
        await bureau.With(async db =>
        {
            (await db.Outcomes.SingleAsync(record => record.Id == wrong)).Void("金额有误", Domain.Organizations.Actor.System, bureau.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await bureau.Record(one, OutcomeKind.Recovered, amount: 1_300m, on: Spring);
        await bureau.Continue(one.Id, told => told.Planned(On(MidYear, recordedOn: new(2020, 7, 2)), new Measure("开展培训", bureau.Office.Id, MidYear)));
        var after = await bureau.Send(new TakeSnapshot { AsOf = MidYear });

        var (first, second) = (await bureau.Send(new GetSnapshot(before.Id)), await bureau.Send(new GetSnapshot(after.Id)));
        first.Outcomes!.Kinds[(int)OutcomeKind.Recovered].ShouldBe(new OutcomeCount(OutcomeKind.Recovered, 1, 0, 1_200.5m));
        first.Outcomes.Kinds[(int)OutcomeKind.RuleMade].ShouldBe(new OutcomeCount(OutcomeKind.RuleMade, 1, 2, 0));
        first.Outcomes.Kinds.Count.ShouldBe(OutcomeKinds.All.Count);
        // The shared one once, though both findings have it.
        (first.Numbers.Measures, second.Numbers.Measures).ShouldBe((2, 3));
        first.Rows.Select(row => row.Measures).ShouldBe([2, 1]);
        first.Sources.Single().Numbers.Measures.ShouldBe((await bureau.Send(new GetTally { AsOf = MidYear, KnownAt = before.KnownAt })).Tally.Measures);

        var comparison = await bureau.Send(new CompareSnapshots(before.Id, after.Id));
        comparison.Outcomes!.Records.Select(record => (record.Outcome.Number, record.Outcome.Amount, record.Appeared, record.VoidedBecause))
            .ShouldBe([(one.Number, 1_200.5m, false, "金额有误"), (one.Number, 1_300m, true, null)], ignoreOrder: true);
        comparison.Outcomes.Kinds.Where(kind => kind.From != kind.To).ShouldHaveSingleItem().Kind.ShouldBe(OutcomeKind.Recovered);
        comparison.Cases.ShouldHaveSingleItem().Changes.ShouldContain("措施由2条变为3条");
        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Equal_content_is_kept_once_and_another_outcome_is_other_content(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register();
        await bureau.Record(one, OutcomeKind.RuleMade, 1, on: Spring);
        var first = await bureau.Send(new TakeSnapshot { AsOf = MidYear });
        var same = await bureau.Send(new TakeSnapshot { AsOf = MidYear.AddDays(-1) });
        bureau.Clock.Advance(TimeSpan.FromDays(1));
        await bureau.Record(one, OutcomeKind.RuleMade, 1, on: Spring);
        var other = await bureau.Send(new TakeSnapshot { AsOf = MidYear });

        var owners = await bureau.With(db => db.Snapshots.ToDictionaryAsync(head => head.Id, head => head.RowsOfId));
        (owners[first.Id], owners[same.Id], owners[other.Id]).ShouldBe((null, first.Id, null));
        (await bureau.Send(new GetSnapshot(same.Id))).Outcomes!.RecordCount.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Whatever_was_changed_in_them_is_named(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register();
        var places = Enumerable.Range(0, Changes.Length).ToList();
        var taken = new List<Guid>();
        foreach (var place in places)
        {
            // Another outcome each day: no two snapshots share what they froze.
            await bureau.Record(one, OutcomeKind.RuleMade, 1, on: Spring.AddDays(place));
            taken.Add((await bureau.Send(new TakeSnapshot { AsOf = Spring.AddDays(place) })).Id);
            await bureau.With(db => Changes[place](db, taken[^1]));
            bureau.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var found = (await bureau.Send(new VerifyLedger { Part = VerificationPart.Snapshots })).Discrepancies;

        foreach (var place in places)
        {
            var named = found.Where(problem => problem.Row == taken[place].ToString()).Select(problem => problem.Message).ToList();
            named.ShouldContain(message => message.Contains("与封存时的哈希不符"), $"change {place}");
            named.ShouldContain(message => message.Contains("成果") || message.Contains("措施数"), $"change {place}");
        }
    }

    private static readonly Func<RectifyDbContext, Guid, Task<int>>[] Changes =
    [
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Count, 7)),
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Amount, 0.01m)),
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Kind, OutcomeKind.RuleRepealed)),
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.TookEffectOn, new DateOnly(2020, 1, 1))),
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.CaseNumber, "XC2019-999")),
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.CaseId, Guid.Empty)),
        (db, id) => Outcomes(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.SourceId, Guid.Empty)),
        (db, id) => Outcomes(db, id).ExecuteDeleteAsync(),
        (db, id) => Figures(db, id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Measures, 9)),
        (db, id) => Figures(db, id).Where(one => one.SourceId == Guid.Empty).ExecuteDeleteAsync(),
    ];

    private static IQueryable<TallySnapshotOutcome> Outcomes(RectifyDbContext db, Guid id) =>
        db.Set<TallySnapshotOutcome>().Where(one => one.SnapshotId == id);

    private static IQueryable<TallySnapshotFigure> Figures(RectifyDbContext db, Guid id) =>
        db.Set<TallySnapshotFigure>().Where(one => one.SnapshotId == id);
}
