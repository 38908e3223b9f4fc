using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Late measures and outcomes are restatements as late steps of cases are (rules 4, 7 and 14).</summary>
public class LateRecordsTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static readonly DateOnly Spring = new(2020, 3, 1);

    [Theory, EveryDatabase]
    public async Task Outcomes_that_were_recorded_corrected_or_voided_after_the_day_are_listed(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, MidYear);
        var one = await bureau.Register();
        var other = await bureau.Register(source: await bureau.AddSource("ZC2020", Domain.Findings.SourceKind.SelfCheck, Spring));
        var (wrong, corrected, _) = (
            await bureau.Record(one, OutcomeKind.RuleMade, 1, on: Spring), await bureau.Record(one, OutcomeKind.Recovered, amount: 10m, on: Spring),
            await bureau.Record(one, OutcomeKind.RuleMade, 4, on: Spring));
        bureau.Clock.Advance(TimeSpan.FromDays(2));
        var late = await bureau.Record(one, OutcomeKind.Recovered, amount: 12m, on: Spring);
        await bureau.Record(one, OutcomeKind.RuleMade, 9, on: MidYear.AddDays(1));
        await bureau.Record(other, OutcomeKind.Admonition, 2, on: MidYear);
        await bureau.With(async db =>
        {
            var records = await db.Outcomes.ToDictionaryAsync(record => record.Id);
            records[wrong].Void("误登", Actor.System, bureau.Clock.GetUtcNow());
            records[corrected].ReplaceBy(records[late], "金额有误", Actor.System, bureau.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var view = await bureau.Send(new GetRestatements { AsOf = MidYear, SourceId = bureau.Source.Id });

        view.Restatements.Outcomes.Rows.Select(row => (row.OutcomeId, row.Step, row.Reason)).ShouldBe(
            [(late, OutcomeStep.Recorded, null), (wrong, OutcomeStep.Voided, "误登"), (corrected, OutcomeStep.Corrected, "金额有误")], ignoreOrder: true);
        view.Restatements.Outcomes.Count.ShouldBe(3);
        (Rules(view.OutcomesThen), Rules(view.OutcomesNow)).ShouldBe((5, 4));
        (Yuan(view.OutcomesThen), Yuan(view.OutcomesNow)).ShouldBe((10m, 12m));
        (await bureau.Send(new GetRestatements { AsOf = MidYear, SourceId = bureau.Source.Id, KnownAt = Moment(MidYear.AddDays(1)) }))
            .Restatements.Any.ShouldBeFalse();
        var report = await bureau.Send(new GetHalfYearReport { AsOf = MidYear });
        report.Sources.Select(source => source.Restatements.Outcomes.Count).ShouldBe([3, 1]);
    }

    [Theory, EveryDatabase]
    public async Task Measures_that_count_otherwise_than_was_known_are_listed_with_those_of_parts(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var (kept, dropped, late) = (Measure(bureau, "完善制度"), Measure(bureau, "开展自查"), Measure(bureau, "开展培训"));
        var one = await bureau.Register(told => told.Assigned(bureau, MidYear, On(Spring)).Planned(On(Spring), kept, dropped));
        await bureau.Continue(one.Id, told => told.Unplanned(dropped, On(MidYear, recordedOn: MidYear.AddDays(3))));
        var (ofPart, ofEnded) = (Measure(bureau, "分项措施"), Measure(bureau, "不再需要的措施"));
        await bureau.SplitAll(
        [
            (one.Id, On(Spring), part => part.Assigned(bureau, MidYear, On(Spring)).Planned(On(Spring, recordedOn: MidYear.AddDays(4)), ofPart)),
            (one.Id, On(Spring), part => part.Assigned(bureau, MidYear, On(Spring)).Planned(On(Spring), ofEnded)
                .Withdrawn(On(MidYear, recordedOn: MidYear.AddDays(5)))),
            (one.Id, On(Spring), part => part.Assigned(bureau, MidYear, On(Spring)).Planned(On(MidYear.AddDays(1)), late)),
        ]);
        bureau.Clock.Advance(TimeSpan.FromDays(9));

        var view = await bureau.Send(new GetRestatements { AsOf = MidYear });

        view.Restatements.Measures.Rows.Select(row => (row.MeasureId, row.IsAdded, row.RecordedAt)).ShouldBe(
            [
                (dropped.Id, false, Moment(MidYear.AddDays(3))), (ofPart.Id, true, Moment(MidYear.AddDays(4))), (ofEnded.Id, false, null),
                // Planned with effect from before the day, by a line of the day after.
                (late.Id, true, Moment(MidYear.AddDays(1))),
            ],
            ignoreOrder: true);
        view.Restatements.Measures.Rows.ShouldAllBe(row => row.Number == one.Number);
        (view.KnownThen.Measures, view.KnownNow.Measures).ShouldBe((3, 3));
    }

    private static Measure Measure(Bureau bureau, string text) => new(text, bureau.Office.Id, Spring);

    private static int Rules(IReadOnlyList<OutcomeCount> kinds) => kinds[(int)OutcomeKind.RuleMade].Count;

    private static decimal Yuan(IReadOnlyList<OutcomeCount> kinds) => kinds[(int)OutcomeKind.Recovered].Amount;
}
