using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Documents.Situation;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents.Writing;
using Rectify.Server.Tests.Features.Documents;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The half-year report as a Word file: the sentences word for word, or no file at all.</summary>
public class HalfYearDocumentTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task The_sample_papers_make_both_sentences_and_their_tables(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database, new DocumentFonts { Body = "某某手书" });

        var file = await server.Send(new ExportHalfYearReport { AsOf = MidYear });

        file.Name.ShouldBe("半年总结（截至2020-06-30）.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        document.ShouldBeValid();
        var body = document.MainDocumentPart!.Document!.Body!;
        var paragraphs = body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        paragraphs.ShouldContain("截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。");
        paragraphs.ShouldContain("深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。");
        paragraphs.ShouldContain("2020年1月1日至2020年6月30日：期初未完成16个，新增0个，重新打开0个，销号10个，撤销移交合并0个，期末未完成6个，前后平衡。");
        document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleName!.Val == "公文正文")
            .StyleRunProperties!.RunFonts!.EastAsia!.Value.ShouldBe("某某手书");
        LastRows(body).ShouldBe(["合计|23|0|6|17|17|0|73.91%", "合计|12|0|0|12|0|0|100.00%"]);
    }

    [Theory, EveryDatabase]
    public async Task It_names_what_stands_against_the_promise(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var waiting = await bureau.Register();

        var file = await bureau.Send(new ExportHalfYearReport { AsOf = MidYear });

        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain($"{waiting.Number}尚未确定整改时限，需分办。");
    }

    [Theory, EveryDatabase]
    public async Task The_report_of_a_source_has_one_number_for_what_is_expected_this_year(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var yearEnd = new DateOnly(2020, 12, 31);
        await bureau.Register(one => one.Assigned(bureau, yearEnd, On(new(2020, 1, 2))));
        await bureau.Register(one => one.Assigned(bureau, yearEnd, On(new(2020, 1, 2))).Proposed(ProposalKind.Forecast, yearEnd, On(new(2020, 1, 3))));
        await bureau.Register(one => one.Assigned(bureau, yearEnd, On(new(2020, 1, 2))).Proposed(ProposalKind.Forecast, new(2021, 3, 1), On(new(2020, 1, 3))));

        var text = OpenedDocument.Of(await bureau.Send(new ExportSituationReport { SourceId = bureau.Source.Id, AsOf = MidYear })).Everything;

        text.ShouldContain("正在推进的3个，其中2个预计今年完成。");
        text.ShouldContain("其中2个预计今年完成、1个预计今年以后完成，");
    }

    [Theory, EveryDatabase]
    public async Task Numbers_that_do_not_balance_make_no_file(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var offender = await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await bureau.Database.AskAsync(
            "UPDATE \"Intervals\" SET \"Bucket\" = 'InProgress' WHERE \"EffectiveFrom\" = '2020-02-01'", TestContext.Current.CancellationToken);

        var refused = await Should.ThrowAsync<RefusedException>(() => bureau.Send(new ExportHalfYearReport { AsOf = MidYear }));

        refused.Refusal.Kind.ShouldBe(RefusalKind.Conflict);
        refused.Refusal.ShouldBeOfType<ReportOutOfBalance>().Cases.ShouldHaveSingleItem().Number.ShouldBe(offender.Number);
    }

    /// <summary>The last rows of the tables by aspect; those of units, kinds, leaders and types come after them.</summary>
    private static IEnumerable<string> LastRows(Body body) => body.Elements<Table>().SkipLast(4)
        .Select(table => string.Join('|', table.Elements<TableRow>().Last().Elements<TableCell>().Select(cell => cell.InnerText)));
}
