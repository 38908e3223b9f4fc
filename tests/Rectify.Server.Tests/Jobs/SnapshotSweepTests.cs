using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Jobs;

/// <summary>Every scheduled snapshot is taken exactly once, whatever happened to the servers.</summary>
public class SnapshotSweepTests(TestDatabases databases)
{
    private static readonly DateOnly Installed = new(2020, 6, 27);

    private static readonly string[] FiveDays =
    [
        "Daily:2020-06-27", "Daily:2020-06-28", "Daily:2020-06-29", "Daily:2020-06-30", "Daily:2020-07-01",
        "HalfYear:2020-06-30", "Quarter:2020-06-30",
    ];

    [Theory, EveryDatabase]
    public async Task Five_days_of_downtime_are_caught_up_from_the_database(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Installed);
        await bureau.Register(one => one.Closed(On(new(2020, 6, 29))));
        bureau.Clock.SetUtcNow(Shanghai(2020, 7, 2, hour: 0, minute: 10));

        (await Sweep(bureau.Server)).ShouldBe(FiveDays.Length);

        (await Slots(bureau)).ShouldBe(FiveDays);
        (await Buckets(bureau)).ShouldBe(["NotStarted", "NotStarted", "Completed", "Completed", "Completed"]);
        // Two states in five days and three kinds: no more is written than these two.
        (await bureau.With(db => db.Set<TallySnapshotRow>().CountAsync())).ShouldBe(2);
        (await Sweep(bureau.Server)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task Two_servers_at_once_take_each_snapshot_once(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Installed);
        await bureau.Register();
        await using var second = await RectifyServer.StartAsync(bureau.Database, bureau.Clock);
        bureau.Clock.SetUtcNow(Shanghai(2020, 7, 2, hour: 0, minute: 10));

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Run(() => Sweep(run % 2 == 0 ? bureau.Server : second))));

        (await Slots(bureau)).ShouldBe(FiveDays);
        runs.Sum().ShouldBeGreaterThanOrEqualTo(FiveDays.Length);
    }

    [Theory, EveryDatabase]
    public async Task A_day_is_frozen_only_after_it_has_ended_and_settled(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Installed);
        bureau.Clock.SetUtcNow(Shanghai(2020, 6, 28, hour: 0, minute: 9));
        (await Sweep(bureau.Server)).ShouldBe(0);

        bureau.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Sweep(bureau.Server)).ShouldBe(1);
        (await Slots(bureau)).ShouldBe(["Daily:2020-06-27"]);
    }

    [Theory, EveryDatabase]
    public async Task The_year_ends_at_midnight_in_Shanghai(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2020, 12, 31));
        var last = Shanghai(2020, 12, 31, hour: 23, minute: 59).AddSeconds(59);
        await bureau.Register(one => one.Closed(new Act(Actor.System, new(2020, 12, 31), last)));
        await bureau.Register(one => one.Closed(new Act(Actor.System, new(2020, 12, 31), last.AddSeconds(1))));
        bureau.Clock.SetUtcNow(Shanghai(2021, 1, 1, hour: 0, minute: 9));
        (await Sweep(bureau.Server)).ShouldBe(0);

        bureau.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Sweep(bureau.Server)).ShouldBe(3);
        (await Slots(bureau)).ShouldBe(["Daily:2020-12-31", "Quarter:2020-12-31", "YearEnd:2020-12-31"]);
        (await bureau.With(db => db.Set<TallySnapshotRow>().OrderBy(row => row.CaseNumber).Select(row => row.Bucket).ToListAsync()))
            .ShouldBe([StatusBucket.Completed, StatusBucket.NotStarted]);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_due_before_the_bureau_is_set_up(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await RectifyServer.StartAsync(database);

        (await Sweep(server)).ShouldBe(0);
    }

    [Fact]
    public void Year_ends_close_a_quarter_and_a_year() =>
        SnapshotCalendar.Scheduled
            .Where(kind => SnapshotCalendar.CutOffs(kind, new(2020, 12, 31), new(2021, 1, 1)).Contains(new DateOnly(2020, 12, 31)))
            .ShouldBe([SnapshotKind.Daily, SnapshotKind.Quarter, SnapshotKind.YearEnd]);

    private static DateTimeOffset Shanghai(int year, int month, int day, int hour, int minute) =>
        new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    private static async Task<int> Sweep(RectifyServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SnapshotSweep>().TakeMissing(TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> Buckets(Bureau bureau)
    {
        var days = await bureau.With(db => db.Snapshots.Where(one => one.Kind == SnapshotKind.Daily).OrderBy(one => one.AsOf).ToListAsync());
        var buckets = new List<string>();
        foreach (var day in days)
            buckets.Add((await bureau.Send(new GetSnapshot(day.Id))).Rows.Single().Bucket.ToString());
        return buckets;
    }

    private static Task<List<string>> Slots(Bureau bureau) => bureau.With(async db =>
        (await db.Snapshots.Select(one => one.Slot).ToListAsync()).Order(StringComparer.Ordinal).ToList());
}
