using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Two snapshots side by side: who moved, who came and went, and why.</summary>
public class CompareSnapshotsTests(TestDatabases databases)
{
    private static readonly DateOnly First = new(2020, 3, 31);
    private static readonly DateOnly Second = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task Every_kind_of_change_is_found_with_its_reason(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var moved = await bureau.Register(one => one.Closed(On(new(2020, 5, 1))));
        var extended = await bureau.Register(one => one.Assigned(bureau, new(2020, 5, 31), On(new(2019, 12, 1)))
            .Proposed(ProposalKind.Extension, new(2020, 9, 30), On(new(2020, 5, 20))));
        var lapsed = await bureau.Register(one => one.Assigned(bureau, new(2020, 4, 30), On(new(2019, 12, 1))));
        var same = await bureau.Register(one => one.Closed(On(new(2020, 1, 1))));
        var added = await bureau.Register(source: await bureau.AddSource("ZC2020", Domain.Findings.SourceKind.SelfCheck, new(2020, 4, 15)));

        var (from, to) = (await bureau.Send(new TakeSnapshot { AsOf = First }), await bureau.Send(new TakeSnapshot { AsOf = Second }));
        var comparison = await bureau.Send(new CompareSnapshots(from.Id, to.Id));

        var found = comparison.Cases.ToDictionary(one => one.Number);
        found.Keys.ShouldBe([moved.Number, extended.Number, lapsed.Number, added.Number], ignoreOrder: true);
        found.ShouldNotContainKey(same.Number);
        found[moved.Number].ShouldSatisfyAllConditions(
            one => (one.Change, one.From, one.To).ShouldBe((SnapshotChange.Moved, StatusBucket.NotStarted, StatusBucket.Completed)),
            one => one.Changes.ShouldContain("状态由未启动变为已完成"),
            one => one.Reasons.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                why => why.EffectiveOn.ShouldBe(new DateOnly(2020, 5, 1)), why => why.IsRestatement.ShouldBeFalse()));
        found[extended.Number].ShouldSatisfyAllConditions(
            one => one.Change.ShouldBe(SnapshotChange.Marked), one => one.Changes.ShouldContain("整改时限由2020-05-31变为2020-09-30"));
        found[lapsed.Number].ShouldSatisfyAllConditions(
            one => one.Changes.ShouldContain("计入超期"), one => one.Reasons.ShouldBeEmpty());
        found[added.Number].Change.ShouldBe(SnapshotChange.Appeared);
        comparison.Moves.Select(move => $"{move.From}>{move.To}:{move.Count}").ShouldBe([">NotStarted:1", "NotStarted>Completed:1"], ignoreOrder: true);
        comparison.Restatements.Count.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task The_parts_of_a_finding_restate_nothing_that_was_counted(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register();
        var from = await bureau.Send(new TakeSnapshot { AsOf = Second });
        bureau.Clock.Advance(TimeSpan.FromDays(2));
        await bureau.With(async db =>
        {
            var (whole, late) = ((await db.Cases.FindAsync(one.Id))!, On(new(2020, 6, 1), recordedOn: new(2020, 7, 2)));
            var part = (await db.Findings.FindAsync(one.FindingId))!.Split(2, 1, "拆分出的部分");
            db.Findings.Add(part);
            db.Cases.Add(whole.SplitOff(part, 1, new LifecycleStart("standard", 1, "Register", "Registered", StatusBucket.NotStarted, []), late));
            return await db.SaveChangesAsync();
        });
        var to = await bureau.Send(new TakeSnapshot { AsOf = Second });

        (await bureau.Send(new CompareSnapshots(from.Id, to.Id))).Restatements.Count.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task Filters_pages_and_the_numbers_of_each_source(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var closed = await bureau.RegisterAll(Enumerable.Range(1, 5).Select(day =>
            ((Action<RectificationCase>)(one => one.Closed(On(new(2020, 5, day)))), bureau.Source, 0)));
        await bureau.Register(source: await bureau.AddSource("ZC2020", Domain.Findings.SourceKind.SelfCheck, new(2020, 4, 15)));
        var (from, to) = (await bureau.Send(new TakeSnapshot { AsOf = First }), await bureau.Send(new TakeSnapshot { AsOf = Second }));

        var first = await bureau.Send(new CompareSnapshots(from.Id, to.Id) { Change = SnapshotChange.Moved, Size = 3 });
        var second = await bureau.Send(new CompareSnapshots(from.Id, to.Id) { Change = SnapshotChange.Moved, Size = 3, After = first.Next });
        var vanished = await bureau.Send(new CompareSnapshots(to.Id, from.Id) { Change = SnapshotChange.Vanished });

        first.Cases.Concat(second.Cases).Select(one => one.Number).ShouldBe(closed.Select(one => one.Number));
        (first.CaseCount, second.Next, vanished.CaseCount).ShouldBe((5, null, 1));
        first.Sources.Select(one => (one.Code, one.From.Total, one.To.Total, one.From.Completed, one.To.Completed))
            .ShouldBe([("XC2019", 5, 5, 0, 5), ("ZC2020", 0, 1, 0, 0)], ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task The_rows_of_one_snapshot_are_read_by_source_and_status(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, new(2020, 5, 31), On(new(2019, 12, 1))).Verifying(On(new(2020, 1, 1))));
        await bureau.Register(one => one.Closed(On(new(2020, 5, 1))));
        var other = await bureau.AddSource("ZC2020", Domain.Findings.SourceKind.SelfCheck, new(2020, 4, 15));
        await bureau.Register(source: other);
        var taken = await bureau.Send(new TakeSnapshot { AsOf = Second });

        var all = await bureau.Send(new GetSnapshot(taken.Id));
        var open = await bureau.Send(new GetSnapshot(taken.Id) { SourceId = bureau.Source.Id, Bucket = StatusBucket.InProgress });

        (all.RowCount, all.Numbers.Total, all.Numbers.AwaitingVerification).ShouldBe((3, 3, 1));
        open.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => (row.Bucket, row.AwaitingVerification, row.Overdue, row.Cycle).ShouldBe((StatusBucket.InProgress, true, true, 1)),
            row => (row.LeadUnit, row.Leader, row.FindingNumber).ShouldBe(("办公室", "责任领导甲", "（1）")),
            row => row.StageLabel.ShouldBe("待验收"),
            row => row.Definition.ShouldEndWith("第1版"));
    }
}
