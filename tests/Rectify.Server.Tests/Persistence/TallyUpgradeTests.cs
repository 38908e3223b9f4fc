using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Persistence;

/// <summary>A bureau that worked with the version before counts the same after the upgrade, and is whole.</summary>
public class TallyUpgradeTests(TestDatabases databases)
{
    private const string Before = "WholeWorkflow";

    /// <summary>More links in a row than anybody makes.</summary>
    private const int Chain = 24;

    private const int TallyIndexes = 4;

    private const string IndexNames = "('IX_Intervals_Standing', 'IX_Intervals_Figures', 'IX_Intervals_Ended', 'IX_Intervals_Replaced')";

    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_was_kept_before_counts_as_before(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await Work(bureau);
        await LinkChain(bureau);
        var past = await bureau.Send(new TakeSnapshot { AsOf = Day(60) });
        var sealedLast = await bureau.Send(new TakeSnapshot { AsOf = MidYear });
        var (before, beforeInPast) = (await Numbers(bureau, MidYear), await Numbers(bureau, Day(60)));
        before.Combined.ShouldSatisfyAllConditions(line => line.LinkedGroups.ShouldBe(2), line => line.Distinct.Total.ShouldBe(4 + 1 + 1));

        await Upgrade(bureau);

        (await Numbers(bureau, MidYear)).Text.ShouldBe(before.Text);
        (await Numbers(bureau, Day(60))).Text.ShouldBe(beforeInPast.Text);
        var report = await bureau.Send(new VerifyLedger());
        report.Discrepancies.ShouldBeEmpty();
        report.Snapshots.ShouldBe(2);
        (await bureau.Send(new GetSnapshot(past.Id))).Facts.SealVersion.ShouldBe(1);
        (await bureau.Send(new GetSnapshot(sealedLast.Id))).Numbers.Total.ShouldBe(before.Combined.Sum.Total);
    }

    /// <summary>The version before forgot a measure that left a case: no row is there to be taken over.</summary>
    [Theory, EveryDatabase]
    public async Task What_left_a_case_before_is_not_taken_over_and_work_goes_on(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var (kept, dropped) = (new Measure("完善制度", bureau.Office.Id, Day(5)), new Measure("开展自查", bureau.Office.Id, Day(5)));
        var one = await bureau.Register(told => told
            .Assigned(bureau, MidYear, On(Day(1)), assisting: bureau.Finance).Planned(On(Day(5)), kept, dropped)
            .Unplanned(dropped, On(Day(20))));
        (await Measures(bureau, Day(10))).ShouldBe(2);

        await Upgrade(bureau);
        await bureau.Continue(one.Id, told => told
            .Assigned(bureau, MidYear, On(Day(40))).Unplanned(told.Measures.Single(link => link.Measure!.Id == kept.Id).Measure!, On(Day(40))));

        (await Measures(bureau, Day(10))).ShouldBe(1);
        (await Measures(bureau, Day(39)), await Measures(bureau, Day(40))).ShouldBe((1, 0));
        (await Assisting(bureau, Day(39)), await Assisting(bureau, Day(40))).ShouldBe((1, 0));
        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_indexes_of_the_tallies_are_there_after_an_upgrade_and_gone_before_it(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var db = Contexts.Open(database);
        var migrator = db.GetService<IMigrator>();

        await migrator.MigrateAsync(cancellationToken: Cancel);
        (await Indexes(database)).ShouldBe(TallyIndexes);
        await migrator.MigrateAsync(Before, Cancel);
        (await Indexes(database)).ShouldBe(0);
        await migrator.MigrateAsync(cancellationToken: Cancel);
        (await Indexes(database)).ShouldBe(TallyIndexes);
    }

    private static async Task Upgrade(Bureau bureau)
    {
        await bureau.With(db => OldLedgers.Write(db, Before, Cancel));
        await bureau.With(async db => { await db.Database.MigrateAsync(Cancel); return 0; });
    }

    /// <summary>Four cases, with units that assist, a measure of two cases, and a lead unit that changed.</summary>
    private static async Task Work(Bureau bureau)
    {
        var shared = new Measure("完善制度", bureau.Office.Id, Day(5));
        await bureau.RegisterAll(
        [
            (told => told.Assigned(bureau, MidYear, On(Day(1)), assisting: [bureau.Finance, bureau.Root])
                .Planned(On(Day(5)), shared, new Measure("开展培训", bureau.Finance.Id, Day(5))).Closed(On(Day(50))), bureau.Source, 0),
            (told => told.Assigned(bureau, MidYear, On(Day(2)), lead: bureau.Finance, assisting: bureau.Office)
                .Planned(On(Day(5)), shared).Planning(On(Day(6))), bureau.Source, 1),
            (told => told.Assigned(bureau, Day(90), On(Day(1)), lead: bureau.Finance)
                .Assigned(bureau, Day(90), On(Day(30)), assisting: bureau.Finance).Closed(On(Day(40))).Sustained(Day(200), On(Day(41))), bureau.Source, 1),
            (told => told.Assigned(bureau, Day(90), On(Day(1))).Closed(On(Day(30))).Reopened(On(Day(70), recordedOn: Day(80))), bureau.Source, 0),
        ]);
    }

    /// <summary>A chain over two sources, and a pair that has nothing to do with it.</summary>
    private static async Task LinkChain(Bureau bureau)
    {
        var audit = await bureau.AddSource("SJ2020", SourceKind.Audit, Day(10));
        var sources = new[] { bureau.Source, audit };
        var cases = await bureau.RegisterAll(Enumerable.Range(0, Chain).Select(place => (
            (Action<RectificationCase>)(told => told.Closed(On(Day(20 + place)))), sources[place % 2], 0)));
        var findings = await bureau.With(async db => await db.Findings.AsNoTracking().ToDictionaryAsync(one => one.Id, Cancel));
        foreach (var place in Enumerable.Range(0, Chain - 1).Where(place => place != 1))
            await bureau.Link(
                findings[cases[place].FindingId], sources[place % 2], findings[cases[place + 1].FindingId], sources[(place + 1) % 2], new SlowLinks());
    }

    private static async Task<BureauNumbers> Numbers(Bureau bureau, DateOnly day)
    {
        var groups = new List<object>();
        foreach (var by in new[] { TallyDimension.Unit, TallyDimension.AssistingUnit, TallyDimension.Source, TallyDimension.Aspect, TallyDimension.Year })
            groups.Add((await bureau.Send(new GetTallyGroups(by) { AsOf = day })).Lines.OrderBy(line => line.Key, StringComparer.Ordinal));
        var whole = (await bureau.Send(new GetTally { AsOf = day })).Tally;
        var combined = await bureau.Send(new GetCombinedTally { AsOf = day });
        return new BureauNumbers(combined, JsonSerializer.Serialize(new { groups, whole, combined }));
    }

    private static async Task<long> Indexes(TestDatabase database) => Convert.ToInt64(await database.AskAsync(
        database.Provider switch
        {
            DatabaseProvider.Sqlite => $"SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND name IN {IndexNames}",
            DatabaseProvider.PostgreSql => $"SELECT COUNT(*) FROM pg_indexes WHERE indexname IN {IndexNames}",
            _ => $"SELECT COUNT(*) FROM sys.indexes WHERE name IN {IndexNames}",
        },
        Cancel), CultureInfo.InvariantCulture);

    private static DateOnly Day(int after) => Feedback.AddDays(after);

    private static async Task<int> Measures(Bureau bureau, DateOnly asOf) => (await bureau.Send(new GetTally { AsOf = asOf })).Tally.Measures;

    private static async Task<int> Assisting(Bureau bureau, DateOnly asOf) =>
        (await bureau.Send(new GetTally { AsOf = asOf, AssistingUnitId = bureau.Finance.Id })).Tally.Total;

    /// <param name="Text">Every number of the day.</param>
    private sealed record BureauNumbers(CombinedTally Combined, string Text);
}
