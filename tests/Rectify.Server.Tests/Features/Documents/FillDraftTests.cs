using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Server.Documents.Drafts;
using Rectify.Server.Features.Documents;
using Rectify.Server.Features.Documents.Drafts;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Sources;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Documents.Drafts;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Documents;

public class FillDraftTests(SampleServers servers) : IClassFixture<SampleServers>
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task A_draft_gets_the_sentences_and_numbers_of_the_report(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var draft = DraftMaker.Paragraph("截至{{截至日", "期}}：{{常规巡察：总结句}}完成率{{XC2019:完成", "率}}，{{XC2019:预计今年全部完成}}；{{随便写的}}");

        var filled = await server.Send(new FillDraft(new PaperFile("半年总结.docx", DraftMaker.Of(draft))) { AsOf = MidYear });

        filled.Name.ShouldBe("半年总结（已填充）.docx");
        DraftMaker.Text(filled.Content, DraftMaker.Body).ShouldContain("<w:t>截至2020年6月30日</w:t>");
        filled.Filled.Select(one => (one.Name, one.Value)).ShouldBe(
        [
            ("截至日期", "2020年6月30日"),
            ("常规巡察：总结句", "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。"),
            ("XC2019:完成率", "73.91%"),
            ("XC2019:预计今年全部完成", "预计今年能全部完成整改"),
        ]);
        filled.Unknown.ShouldHaveSingleItem().Name.ShouldBe("随便写的");
    }

    [Theory, EveryDatabase]
    public async Task A_statement_that_is_not_true_is_refused_with_what_stands_against_it(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var draft = DraftMaker.Of(DraftMaker.Paragraph("{{XC2019:全部有效整治}}，{{XC2019:全部完成}}，{{XC2019:问题数}}个"));

        var refusal = (await Should.ThrowAsync<RefusedException>(() => server.Send(new FillDraft(new PaperFile("稿.docx", draft)) { AsOf = MidYear })))
            .Refusal.ShouldBeOfType<DraftClaimsFalse>();

        refusal.Claims.Select(claim => claim.Rule).ShouldBe([10, 9], ignoreOrder: true);
        refusal.Claims.ShouldAllBe(claim => claim.Cases.Count == 6);
        refusal.Chinese.ShouldContain("尚有6个问题未完成");
    }

    [Theory, EveryDatabase]
    public async Task Every_name_of_the_list_can_be_filled_in_and_means_what_it_says(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var names = (await server.Send(new GetDraftNames { AsOf = MidYear })).Names;
        names.Select(name => PlaceholderName.Normal(name.Name)).ShouldBeUnique();
        var allowed = names.Where(name => name.Value is not null).ToList();
        var draft = DraftMaker.Of(string.Concat(allowed.Select(name => DraftMaker.Paragraph($"{{{{{name.Name}}}}}"))));

        var filled = await server.Send(new FillDraft(new PaperFile("稿.docx", draft)) { AsOf = MidYear });

        filled.Unknown.ShouldBeEmpty();
        filled.Filled.ToDictionary(one => one.Name, one => one.Value).ShouldBe(allowed.ToDictionary(one => one.Name, one => one.Value!), ignoreOrder: true);
        allowed.Single(name => name.Name.EndsWith(":措施数", StringComparison.Ordinal) && name.Name.Contains("自查", StringComparison.Ordinal)
            && name.Name.Split(':').Length == 2).Value.ShouldBe("34");
    }

    /// <summary>docs/decisions/0015: of a finished source a draft says what is so.</summary>
    [Theory, EveryDatabase]
    public async Task A_finished_source_is_promised_nothing_and_its_outcomes_are_told_by_kind(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var draft = DraftMaker.Of(DraftMaker.Paragraph("{{自查自纠:预计今年全部完成}}，{{整改成果:新建制度}}项，{{自查自纠:诫勉}}人次，{{整改成果:资金合计}}"));

        var filled = await server.Send(new FillDraft(new PaperFile("稿.docx", draft)) { AsOf = MidYear });

        filled.Filled.Select(one => one.Value).ShouldBe(["已全部完成整改", "0", "0", "0元"]);
    }

    [Theory, EveryDatabase]
    public async Task With_one_source_its_names_need_no_source(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var source = (await server.Send(new GetSources())).Single(one => one.Kind == SourceKind.SelfCheck).Id;

        var filled = await server.Send(new FillDraft(new PaperFile("稿.docx", DraftMaker.Of(DraftMaker.Paragraph("{{总结句}}"))))
        {
            AsOf = MidYear, SourceIds = [source],
        });

        filled.Filled.ShouldHaveSingleItem().Value.ShouldBe("深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。");
    }

    [Theory, EveryDatabase]
    public async Task The_sample_draft_has_no_name_that_means_nothing(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var sample = await server.Send(new GetSampleDraft { AsOf = MidYear });

        var filled = await server.Send(new FillDraft(new PaperFile(sample.Name, sample.Content)) { AsOf = MidYear });

        filled.Unknown.ShouldBeEmpty();
        filled.Filled.Count.ShouldBeGreaterThan(10);
        OpenedDocument.Of(new WordFile(filled.Name, filled.Content)).Paragraphs.ShouldContain("（截至2020年6月30日）");
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_word_document_is_refused(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            server.Send(new FillDraft(new PaperFile("台账.xlsx", Samples.Bytes(Samples.Ledger)))));

        refused.Refusal.ShouldBeOfType<DocumentUnreadable>().Chinese.ShouldBe("无法读取“台账.xlsx”：只有 Word 文件（.docx）可以填充。");
    }
}
