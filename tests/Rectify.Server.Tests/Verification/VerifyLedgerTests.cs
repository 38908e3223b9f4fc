using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Features.Verification;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Verification;

/// <summary>A changed byte anywhere is found and named.</summary>
public class VerifyLedgerTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_untouched_ledger_is_whole(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Sustained(new(2021, 1, 1), On(new(2020, 2, 1))));
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1), recordedOn: new(2020, 3, 1))).Reopened(On(new(2020, 4, 1))));
        await bureau.Send(new TakeSnapshot { AsOf = new DateOnly(2020, 2, 15) });

        var report = await bureau.Send(new VerifyLedger());

        report.Discrepancies.ShouldBeEmpty();
        (report.IsWhole, report.Cases, report.Snapshots).ShouldBe((true, 2, 1));
    }

    private static readonly (string Change, DiscrepancyKind Kind, string Message)[] CaseChanges =
    [
        ("""UPDATE "History" SET "ActorName" = '别人' WHERE "Sequence" = 2 AND "CaseId" IN""", DiscrepancyKind.History, "第2条历史记录：内容与哈希不符。"),
        ("""DELETE FROM "History" WHERE "Sequence" = 2 AND "CaseId" IN""", DiscrepancyKind.History, "应有2条记录"),
        ("""UPDATE "Cases" SET "Bucket" = 'InProgress' WHERE "Id" IN""", DiscrepancyKind.Case, "第2条（最后一条）历史记录不符"),
        ("""UPDATE "Intervals" SET "EffectiveFrom" = '2020-02-03' WHERE "Bucket" = 'Completed' AND "CaseId" IN""",
            DiscrepancyKind.Intervals, "缺少自2020-02-01起的统计区间"),
        ("""DELETE FROM "Intervals" WHERE "Bucket" = 'Completed' AND "CaseId" IN""", DiscrepancyKind.Intervals, "缺少自2020-02-01起的统计区间"),
    ];

    [Theory, EveryDatabase]
    public async Task Whatever_was_changed_in_a_case_is_named(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var changed = new List<(string Number, DiscrepancyKind Kind, string Message)>();
        foreach (var (change, kind, message) in CaseChanges)
        {
            var one = await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
            await bureau.Database.AskAsync($"""{change} (SELECT "Id" FROM "Cases" WHERE "Number" = '{one.Number}')""", Cancel);
            changed.Add((one.Number, kind, message));
        }

        var report = await bureau.Send(new VerifyLedger());

        foreach (var (number, kind, message) in changed)
            report.Discrepancies.ShouldContain(found => found.Case == number && found.Kind == kind && found.Message.Contains(message), message);
    }

    private static readonly DateOnly Elsewhere = new(2020, 6, 29);

    /// <summary>Every column that a seal is over, of the head and of the rows, each changed by itself.</summary>
    private static readonly Func<IQueryable<TallySnapshot>, Task<int>>[] HeadChanges =
    [
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.Kind, SnapshotKind.YearEnd)),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.AsOf, Elsewhere)),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.KnownAt, Moment(Elsewhere))),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.RulesVersion, 99)),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.CorrectsId, Guid.Empty)),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.Reason, "没有说过")),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.TakenById, new Guid("01890a5d-ac96-774b-bcce-b302099a8057"))),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.Slot, "Daily:1949-10-01")),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.SealVersion, 1)),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.RowsHash, new string('0', 64))),
        heads => heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.Hash, new string('0', 64))),
    ];

    private static readonly Func<IQueryable<TallySnapshotRow>, Task<int>>[] RowChanges =
    [
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.CaseNumber, "XC2019-999")),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.SourceId, Guid.Empty)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.AspectId, Guid.Empty)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.FindingNumber, "（九）")),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionKey, "other")),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionVersion, 2)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, "Planning")),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Bucket, StatusBucket.InProgress)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.AwaitingVerification, row => !row.AwaitingVerification)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sustained, row => !row.Sustained)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Overdue, row => !row.Overdue)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.ReviewOverdue, row => !row.ReviewOverdue)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueThisYear, row => !row.DueThisYear)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.ForecastThisYear, row => !row.ForecastThisYear)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Blocked, row => !row.Blocked)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Cycle, row => row.Cycle + 1)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Type, RectificationType.Continuing)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeadUnitId, Guid.Empty)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaderId, Guid.Empty)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, Elsewhere)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Forecast, Elsewhere)),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextReviewOn, Elsewhere)),
        rows => rows.ExecuteDeleteAsync(),
    ];

    [Theory, EveryDatabase]
    public async Task Whatever_was_changed_in_a_snapshot_is_named(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        // Another forecast each day: no two snapshots share their rows.
        await bureau.Register(one =>
        {
            foreach (var place in Enumerable.Range(0, HeadChanges.Length + RowChanges.Length + 1))
                one.Proposed(ProposalKind.Forecast, new DateOnly(2020, 12, 1).AddDays(place), On(DayOf(place)));
        });
        var changed = new List<Guid>();
        foreach (var change in HeadChanges)
            changed.Add(await Change(bureau, changed.Count, (db, id) => change(db.Snapshots.Where(one => one.Id == id))));
        var changedRows = new List<Guid>();
        foreach (var change in RowChanges)
            changedRows.Add(await Change(bureau, changed.Count + changedRows.Count, (db, id) => change(db.Set<TallySnapshotRow>().Where(row => row.SnapshotId == id))));
        var whole = await bureau.Send(new TakeSnapshot { AsOf = DayOf(changed.Count + changedRows.Count) });

        var found = (await bureau.Send(new VerifyLedger { Part = VerificationPart.Snapshots })).Discrepancies;

        foreach (var (id, place) in changed.Concat(changedRows).Select((id, place) => (id, place)))
            found.ShouldContain(one => one.Row == id.ToString() && one.Message.Contains("与封存时的哈希不符"), $"change {place}");
        foreach (var (id, place) in changedRows.Select((id, place) => (id, place)))
            found.ShouldContain(one => one.Row == id.ToString() && (one.Message.Contains("与重新计数的结果不符") || one.Message.Contains("缺少该事项")), $"row {place}");
        found.ShouldNotContain(one => one.Row == whole.Id.ToString());
    }

    /// <summary>Takes a snapshot of rows that no other has, and changes it past the product.</summary>
    private static async Task<Guid> Change(Bureau bureau, int place, Func<RectifyDbContext, Guid, Task<int>> change)
    {
        var taken = await bureau.Send(new TakeSnapshot { AsOf = DayOf(place) });
        (await bureau.With(db => change(db, taken.Id))).ShouldBe(1);
        return taken.Id;
    }

    private static DateOnly DayOf(int place) => new DateOnly(2020, 2, 1).AddDays(place);

    [Theory, EveryDatabase]
    public async Task The_changed_line_itself_is_named(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await bureau.Register();
        await bureau.Database.AskAsync("""UPDATE "History" SET "Details" = 'x' WHERE "Sequence" = 2""", Cancel);

        var report = await bureau.Send(new VerifyLedger());

        report.Discrepancies.ShouldHaveSingleItem().ShouldBe(new Discrepancy(
            DiscrepancyKind.History, one.Number, one.History[1].Id.ToString(), "第2条历史记录：内容与哈希不符。"));
    }

    [Theory, EveryDatabase]
    public async Task A_changed_file_is_named_with_its_case(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        using var content = new MemoryStream("%PDF-1.7 会议纪要"u8.ToArray());
        var file = await bureau.Server.Services.GetRequiredService<EvidenceStore>().Save(content, null, Cancel);
        var one = await bureau.Register(one => one.Attach(EvidenceItem
            .File(one.Id, null, null, "会议纪要.pdf", Feedback, file).UploadedByPerson(Guid.CreateVersion7(), "科员", Moment(Feedback))));
        (await bureau.Send(new VerifyLedger())).ShouldSatisfyAllConditions(
            report => report.IsWhole.ShouldBeTrue(), report => report.Files.ShouldBe(1));

        var folder = bureau.Server.Services.GetRequiredService<ServerSettings>().DataFolder;
        var path = Directory.EnumerateFiles(folder, file.Sha256, SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(path, "x", Cancel);

        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Kind.ShouldBe(DiscrepancyKind.Evidence),
            found => found.Case.ShouldBe(one.Number),
            found => found.Row.ShouldBe(file.Sha256));
    }
}
