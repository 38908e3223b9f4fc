using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The texts that snapshots are sealed with: pinned for ever, for what was sealed is checked against them.</summary>
public class SnapshotSealTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static readonly SnapshotHead Head = new(
        SnapshotKind.Manual, MidYear, new DateTimeOffset(2020, 7, 1, 8, 0, 0, TimeSpan.Zero), 1, Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"), "Manual:x")
    {
        Reason = "补录|两项", TakenById = Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8058"),
    };

    /// <summary>Hashed elsewhere (sha256sum), from the text that is written down here.</summary>
    [Fact]
    public void The_texts_of_the_earlier_seals_are_what_they_always_were()
    {
        SecondSealText.Of(Head).ShouldBe("1:2|6:Manual|10:2020-06-30|18:637291872000000000|1:1|32:01890a5dac96774bbcceb302099a8057|8:Manual:x|5:补录|两项|32:01890a5dac96774bbcceb302099a8058");
        SecondSealText.Of(Row()).ShouldBe(
            "10:XC2019-001|32:11111111111111111111111111111111|32:22222222222222222222222222222222|32:33333333333333333333333333333333|3:（1）"
            + "|8:standard|1:1|6:Closed|9:Completed|1:0|1:1|1:0|1:1|1:0|1:0|1:0|1:2|10:ByDeadline|-|-|10:2020-05-31|-|10:2021-01-01");
        FirstSealText.Of(Row()).ShouldBe(
            "XC2019-001|11111111111111111111111111111111|22222222222222222222222222222222|33333333333333333333333333333333|Completed|1|0|2020-05-31|");
        SnapshotSeal.SecondHashOf([Row()]).ShouldBe("c49bfe3ce493578a0b5a6bb061826eb22f7d2edb50df2c1b252202f4c0acf5d7");
        SnapshotSeal.SecondHashOf(Head, SnapshotSeal.SecondHashOf([Row()])).ShouldBe("68c75eec717256725d6b53abf3d73ec19f50cdbef01244127c3e93f9b1daf9e5");
        SnapshotSeal.FirstHashOf(Head, [Row()]).ShouldBe("8f48680ce467c13a28721763e424af1cd69f9b6954adde2df67fd916c3c84c50");
    }

    [Fact]
    public void The_text_of_the_third_seal_holds_measures_and_outcomes()
    {
        var content = new SnapshotContent([Row()], [new() { SnapshotId = Guid.Empty, SourceId = Row().SourceId, Measures = 3 }], [Outcome()]);

        SealText.Of(Head).ShouldBe(SecondSealText.Of(Head).Replace("1:2|", "1:3|", StringComparison.Ordinal));
        SealText.Of(Row()).ShouldBe($"4:Case|{SecondSealText.Of(Row())}|1:3");
        SealText.Of(content.Figures[0]).ShouldBe("8:Measures|32:22222222222222222222222222222222|1:3");
        SealText.Of(Outcome()).ShouldBe(
            "7:Outcome|32:44444444444444444444444444444444|32:11111111111111111111111111111111|10:XC2019-001"
            + "|32:22222222222222222222222222222222|9:Recovered|1:0|9:120000.50|10:2020-06-01");
        SnapshotSeal.HashOf(content).ShouldBe("9fd6ab33b204aeaf8ffa91f4391fea5a51f7776e6b7caf06697b7460edd3a4ae");
        SnapshotSeal.HashOf(Head, SnapshotSeal.HashOf(content)).ShouldBe("23f5535dc850e4f8949e730490f1914ecc60bd6dc1e7789f4669fd1b91d7f12e");
    }

    [Theory, EveryDatabase]
    public async Task What_was_sealed_with_the_second_is_verified_with_the_second(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        var taken = await bureau.Send(new TakeSnapshot { AsOf = MidYear });
        await bureau.With(async db =>
        {
            var one = await db.Snapshots.AsNoTracking().Include(one => one.Rows).SingleAsync(one => one.Id == taken.Id);
            var rows = SnapshotSeal.SecondHashOf(one.Rows);
            var hash = SnapshotSeal.SecondHashOf(SnapshotHead.Of(one), rows);
            await db.Set<TallySnapshotFigure>().ExecuteDeleteAsync();
            return await db.Snapshots.ExecuteUpdateAsync(set => set
                .SetProperty(head => head.SealVersion, 2).SetProperty(head => head.RowsHash, rows).SetProperty(head => head.Hash, hash));
        });

        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldBeEmpty();
        var view = await bureau.Send(new GetSnapshot(taken.Id));
        (view.Facts.SealVersion, view.Outcomes, view.Numbers.Measures).ShouldBe((2, null, null));
    }

    [Theory, EveryDatabase]
    public async Task What_was_sealed_with_the_first_is_verified_with_the_first(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        var taken = await bureau.Send(new TakeSnapshot { AsOf = MidYear });
        await bureau.With(db => SealAsBefore(db, taken.Id));

        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldBeEmpty();
        var view = await bureau.Send(new GetSnapshot(taken.Id));
        (view.Facts.SealVersion, view.Numbers.Completed, view.Rows.Single().StageLabel).ShouldBe((1, 1, ""));

        await bureau.Database.AskAsync("""UPDATE "SnapshotRows" SET "Deadline" = '2020-01-01'""", TestContext.Current.CancellationToken);
        (await bureau.Send(new VerifyLedger())).IsWhole.ShouldBeFalse();
    }

    /// <summary>Makes of a snapshot what an earlier version of the product would have stored.</summary>
    private static async Task<int> SealAsBefore(RectifyDbContext db, Guid id)
    {
        var one = await db.Snapshots.AsNoTracking().Include(one => one.Rows).SingleAsync(one => one.Id == id);
        var hash = SnapshotSeal.FirstHashOf(SnapshotHead.Of(one), one.Rows);
        await db.Set<TallySnapshotRow>().ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DefinitionKey, "").SetProperty(row => row.DefinitionVersion, 0).SetProperty(row => row.Stage, "")
            .SetProperty(row => row.FindingNumber, "").SetProperty(row => row.Cycle, 0));
        return await db.Snapshots.ExecuteUpdateAsync(set => set
            .SetProperty(head => head.SealVersion, 1).SetProperty(head => head.RowsHash, "").SetProperty(head => head.Hash, hash));
    }

    private static TallySnapshotRow Row() => new()
    {
        SnapshotId = Guid.Empty,
        CaseId = Guid.Parse("11111111-1111-1111-1111-111111111111"),
        CaseNumber = "XC2019-001",
        SourceId = Guid.Parse("22222222-2222-2222-2222-222222222222"),
        AspectId = Guid.Parse("33333333-3333-3333-3333-333333333333"),
        FindingNumber = "（1）",
        DefinitionKey = "standard",
        DefinitionVersion = 1,
        Stage = "Closed",
        Bucket = StatusBucket.Completed,
        AwaitingVerification = false,
        Sustained = true,
        Overdue = false,
        ReviewOverdue = true,
        DueThisYear = false,
        ForecastThisYear = false,
        Blocked = false,
        Cycle = 2,
        Type = RectificationType.ByDeadline,
        LeadUnitId = null,
        LeaderId = null,
        Deadline = new DateOnly(2020, 5, 31),
        Forecast = null,
        NextReviewOn = new DateOnly(2021, 1, 1),
        Measures = 3,
    };

    private static TallySnapshotOutcome Outcome() => new()
    {
        SnapshotId = Guid.Empty,
        OutcomeId = Guid.Parse("44444444-4444-4444-4444-444444444444"),
        CaseId = Row().CaseId,
        CaseNumber = "XC2019-001",
        SourceId = Row().SourceId,
        Kind = OutcomeKind.Recovered,
        Count = 0,
        Amount = 120_000.5m,
        TookEffectOn = new DateOnly(2020, 6, 1),
    };
}
