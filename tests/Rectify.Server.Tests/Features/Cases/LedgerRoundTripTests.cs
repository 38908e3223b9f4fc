using CsCheck;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Import;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents.Writing;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;
using PrintedRow = Rectify.Server.Documents.Writing.LedgerRow;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>A ledger goes out and comes in again without a difference: into its own bureau, and into an empty one.</summary>
public class LedgerRoundTripTests(TestDatabases databases)
{
    private static readonly ImportOptions MakeUnits = new() { CreateUnits = true };

    [Fact]
    public Task Any_ledger_is_the_same_after_out_in_and_out() =>
        RandomLedger.Any.SampleAsync(async ledger => await GoesOutAndIn(DatabaseProvider.Sqlite, ledger), iter: 4, threads: 1);

    [Theory, EveryDatabase]
    public Task A_ledger_is_the_same_on_every_database(DatabaseProvider provider) => GoesOutAndIn(provider, Hard);

    [Theory, EveryDatabase]
    public async Task What_people_did_meanwhile_is_left_alone_and_nothing_is_said_of_it(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, new DateOnly(2020, 6, 30), On(Feedback.AddDays(1)), assisting: bureau.Finance));
        await bureau.Register(one => one.Closed(On(Feedback.AddDays(9))).Reopened(On(Feedback.AddDays(20))));
        await bureau.Register(one => one.Withdrawn(On(Feedback.AddDays(5))));
        await bureau.Register();

        await ChangesNothing(bureau, await Export(bureau));
    }

    /// <summary>One file a source: of a workbook with several the importer takes the first and names the others.</summary>
    [Fact]
    public async Task Of_several_sources_each_has_a_file_that_comes_in_again()
    {
        await using var bureau = await OpenAsync(databases, DatabaseProvider.Sqlite);
        var audit = await bureau.AddSource("SJ2020", Domain.Findings.SourceKind.Audit, new DateOnly(2020, 1, 10));
        await bureau.Register(one => one.Assigned(bureau, new DateOnly(2020, 6, 30), On(Feedback.AddDays(1))));
        await bureau.Register(one => one.Closed(On(new DateOnly(2020, 2, 1))), audit);

        foreach (var source in new[] { bureau.Source.Id, audit.Id })
            await ChangesNothing(bureau, await Export(bureau, new GetLedger { SourceId = source }));
        var both = await bureau.Send(new PreviewImport(new PaperFile("导出.xlsx", await Export(bureau)), new ImportOptions()));

        both.Warnings.ShouldHaveSingleItem().ToString().ShouldContain("一次只导入一个来源");
    }

    [Fact]
    public async Task An_ending_is_approved_and_not_imported()
    {
        await using var bureau = await OpenAsync(databases, DatabaseProvider.Sqlite);
        await using var empty = await OpenAsync(databases, DatabaseProvider.Sqlite);
        await bureau.Register(one => one.Withdrawn(On(Feedback.AddDays(5))));

        var preview = await empty.Send(new PreviewImport(new PaperFile("导出.xlsx", await Export(bureau)), MakeUnits));

        preview.Errors.ShouldHaveSingleItem().ToString().ShouldContain("“整改状态”列：撤销、移交、合并要经审批，不能由台账导入。");
    }

    private static LedgerWorkbook Hard { get; } = new("整改台账", "市某局", new DateOnly(2020, 7, 1),
    [
        new PrintedRow
        {
            Number = "1", Aspect = "（一）政治建设方面", KeyPoint = "学习", Text = "=HYPERLINK(\"x\")，学习不够", Status = "已完成并长期坚持",
            Measures = ["补学；2.补考", "5G培训\n分两批"], Leader = "张三", LeadUnit = "办公室", AssistingUnits = ["财务科", "训练基地（含场馆、宿舍）"],
            Owner = "李四", SustainOwner = "王五", ClosedOn = new DateOnly(2020, 3, 31), NextReviewOn = new DateOnly(2021, 3, 31),
            Deadline = new DateOnly(2020, 4, 30), OriginalDeadline = new DateOnly(2020, 1, 31), Progress = new string('改', 32_767), Secrecy = Domain.Findings.Secrecy.Secret,
        },
        new PrintedRow
        {
            Number = "2", Aspect = "（一）政治建设方面", Text = "'会议多\n文件多", Status = "正在推进", LeadUnit = "财务科", Forecast = new DateOnly(2020, 12, 31),
            Type = Domain.Findings.RectificationType.Continuing, Secrecy = Domain.Findings.Secrecy.Public,
            Measures = [.. Enumerable.Range(1, 3).Select(place => $"第{place}批" + new string('办', 12_000))],
            Progress = string.Join('\n', new string('一', 18_000), new string('二', 18_000)),
        },
        new PrintedRow { Number = "3", Aspect = "（二）作风建设方面", Text = "'会议多\n文件多", Status = "未启动", Secrecy = Domain.Findings.Secrecy.Internal },
    ])
    {
        SourceName = "某轮巡察",
        FeedbackDate = Feedback,
    };

    private async Task GoesOutAndIn(DatabaseProvider provider, LedgerWorkbook ledger)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Send(new ImportPaper(new PaperFile("台账.xlsx", WrittenFiles.Bytes(ledger)), MakeUnits));
        var first = await Export(bureau);
        await ChangesNothing(bureau, first);

        await using var empty = await OpenAsync(databases, provider);
        var taken = await empty.Send(new ImportPaper(new PaperFile("导出.xlsx", first), MakeUnits));

        taken.Rows.Count.ShouldBe(ledger.Rows.Count);
        SheetCells.Of(await Export(empty)).ShouldBe(SheetCells.Of(first));
    }

    /// <summary>Neither the dry run nor the import itself, which says so.</summary>
    private static async Task ChangesNothing(Bureau bureau, byte[] exported)
    {
        var (file, before) = (new PaperFile("导出.xlsx", exported), await Everything(bureau));

        var dry = await bureau.Send(new PreviewImport(file, new ImportOptions()));
        var real = await bureau.Send(new ImportPaper(file, new ImportOptions()));

        (dry.Changes, real.Changes, dry.NewUnits.Count, dry.NewPeople.Count).ShouldBe((0, 0, 0, 0));
        dry.Errors.ShouldBeEmpty();
        dry.Warnings.ShouldBeEmpty();
        (await Everything(bureau)).ShouldBe(before);
    }

    private static Task<string> Everything(Bureau bureau) => bureau.With(async db => string.Join('|',
        await db.Cases.SumAsync(one => one.Version), await db.History.CountAsync(), await db.Findings.CountAsync(), await db.Measures.CountAsync(),
        await db.Units.CountAsync(), await db.People.CountAsync(), await db.Sources.CountAsync(), await db.Aspects.CountAsync()));

    private static async Task<byte[]> Export(Bureau bureau, GetLedger? filter = null)
    {
        using var output = new MemoryStream();
        LedgerWorkbookWriter.Write(await bureau.Send(new ExportLedger(filter ?? new GetLedger())), output);
        return output.ToArray();
    }
}
