using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>tallies.md, rules 12 and 13: what was reported stays as it was reported.</summary>
public class SnapshotTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static readonly Actor Reporter = new(
        Guid.CreateVersion7(), "起草人", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Reporter });

    [Theory, EveryDatabase]
    public async Task A_late_entry_changes_the_tally_and_not_the_snapshot(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register();
        await bureau.Register(done => done.Closed(On(new(2020, 2, 1))).Sustained(new(2021, 1, 1), On(new(2020, 2, 2))));
        var taken = await bureau.Send(new TakeSnapshot { AsOf = MidYear }, Reporter);

        bureau.Clock.Advance(TimeSpan.FromDays(9));
        await bureau.Continue(one.Id, late => late.Closed(On(MidYear, recordedOn: new(2020, 7, 9))));

        (await bureau.Send(new GetTally { AsOf = MidYear })).Tally.Completed.ShouldBe(2);
        (await bureau.Send(new GetTally { AsOf = MidYear, KnownAt = taken.KnownAt })).Tally.Completed.ShouldBe(1);
        var view = await bureau.Send(new GetSnapshot(taken.Id), Reporter);
        (view.Numbers.Total, view.Numbers.Completed, view.Numbers.Sustained, view.Numbers.Percent).ShouldBe((2, 1, 1, "50.00%"));
        view.Facts.Hash.ShouldBe(taken.Hash);
        view.Rows.Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task People_take_no_scheduled_snapshots(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);

        var refused = await Should.ThrowAsync<RefusedException>(
            () => bureau.Send(new TakeSnapshot { Kind = SnapshotKind.HalfYear, AsOf = MidYear }, Reporter));

        refused.Refusal.ShouldBeOfType<ScheduledBySystem>();
    }

    [Theory, EveryDatabase]
    public async Task A_scheduled_snapshot_is_taken_once_however_often_it_is_asked_for(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();

        var first = await bureau.Send(new TakeSnapshot { Kind = SnapshotKind.Daily, AsOf = MidYear });
        var again = await bureau.Send(new TakeSnapshot { Kind = SnapshotKind.Daily, AsOf = MidYear });

        again.ShouldBe(first);
        first.KnownAt.ShouldBe(new DateTimeOffset(2020, 6, 30, 15, 59, 59, 999, TimeSpan.Zero));
        (await bureau.With(db => db.Snapshots.CountAsync())).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_slot_taken_twice_is_recognized_on_every_database(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.With(db => Save(db, Snapshot()));

        var twice = await Should.ThrowAsync<DbUpdateException>(() => bureau.With(db => Save(db, Snapshot())));
        var other = await Should.ThrowAsync<DbUpdateException>(() => bureau.With(db =>
        {
            db.Findings.Add(new(Guid.CreateVersion7(), Guid.CreateVersion7(), null, 1, "（1）", "无来源"));
            return db.SaveChangesAsync();
        }));

        twice.IsUniqueViolation().ShouldBeTrue();
        other.IsUniqueViolation().ShouldBeFalse();
    }

    private static Task<int> Save(RectifyDbContext db, TallySnapshot snapshot)
    {
        db.Snapshots.Add(snapshot);
        return db.SaveChangesAsync();
    }

    private static TallySnapshot Snapshot() => new()
    {
        Kind = SnapshotKind.Daily, AsOf = MidYear, KnownAt = Moment(MidYear), RulesVersion = 1, Slot = "Daily:2020-06-30", Hash = "",
    };
}
