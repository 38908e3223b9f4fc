using System.IO.Compression;
using System.Text.RegularExpressions;
using Rectify.Server.Documents.Drafts;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Tests.Documents.Drafts;

public sealed partial class DraftFillerTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["单位名称"] = "市<体育>局 & 中心",
        ["截至日期"] = "2020年6月30日",
        ["市委巡察:总结句"] = "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题。",
        ["市委巡察:问题数"] = "23",
        ["市委巡察:已完成"] = "17",
        ["市委巡察:完成率"] = "73.91%",
        ["市委巡察:措施数"] = "34",
    };

    [Fact]
    public void Ten_pages_are_filled_wherever_word_has_split_the_names()
    {
        var filled = Fill(DraftMaker.TenPages());

        filled.Filled.Select(one => $"{one.Name}×{one.Count}@{string.Join('+', one.Places)}").ShouldBe(
        [
            "市委巡察：总结句×1@Body", "市委巡察:问题数×2@Table+Body", "市委巡察:已完成×1@TextBox", "截至日期×1@Header",
            "单位名称×1@Footer", "市委巡察:完成率×1@Footnote", "市委巡察:措施数×1@Endnote",
        ]);
        filled.Unknown.Select(one => $"{one.Name}×{one.Count}").ShouldBe(["没有这个名称×1"]);
        Plain(filled.Content, DraftMaker.Body).ShouldStartWith("截至2020年6月30日，市委巡察反馈的4个方面23个具体问题。1．");
        Plain(filled.Content, DraftMaker.Body).ShouldEndWith("又一处23和{{没有这个名称}}，{单括号}与{{未闭合");
        Plain(filled.Content, DraftMaker.Body).ShouldContain("问题23个框内17个框内17个56．");
        Plain(filled.Content, DraftMaker.Header).ShouldBe("截至2020年6月30日");
        Plain(filled.Content, DraftMaker.Footer).ShouldBe("市&lt;体育&gt;局 &amp; 中心　第1页");
        Plain(filled.Content, DraftMaker.Footnotes).ShouldBe("完成率73.91%。");
        Plain(filled.Content, DraftMaker.Endnotes).ShouldBe("见34条措施");
    }

    [Fact]
    public void Nothing_else_changes_in_any_part()
    {
        var draft = DraftMaker.TenPages();

        var (before, after) = (DraftMaker.Parts(draft), DraftMaker.Parts(Fill(draft).Content));

        after.Select(part => part.Name).ShouldBe(before.Select(part => part.Name));
        var changed = before.Zip(after).Where(pair => !pair.First.Content.SequenceEqual(pair.Second.Content)).Select(pair => pair.First.Name).ToList();
        changed.ShouldBe([DraftMaker.Body, DraftMaker.Header, DraftMaker.Footer, DraftMaker.Footnotes, DraftMaker.Endnotes]);
        foreach (var name in changed)
            WithoutTexts(DraftMaker.Text(Fill(draft).Content, name)).ShouldBe(WithoutTexts(DraftMaker.Text(draft, name)));
        // Of the texts themselves, those of the placeholders alone.
        Texts(draft).Zip(Texts(Fill(draft).Content)).Count(pair => pair.First != pair.Second).ShouldBe(3 + 3 + (2 * 2) + 1 + 3 + 2 + 2 + 1);
    }

    [Fact]
    public void The_value_looks_like_the_beginning_of_the_name()
    {
        var filled = Fill(DraftMaker.Of(DraftMaker.Paragraph("前{{市委", "巡察:", "问题数}}后")));

        Texts(filled.Content).ShouldBe(["前23", "", "后"]);
    }

    [Fact]
    public void Very_many_names_are_filled_whether_in_one_text_or_in_as_many()
    {
        const int Many = 10_000;
        var names = Enumerable.Repeat("{{市委巡察:问题数}}", Many).ToArray();

        var (one, each) = (Fill(DraftMaker.Of(DraftMaker.Paragraph(string.Concat(names)))), Fill(DraftMaker.Of(DraftMaker.Paragraph(names))));

        (one.Filled.Single().Count, each.Filled.Single().Count).ShouldBe((Many, Many));
        string.Concat(Texts(one.Content)).ShouldBe(string.Concat(Enumerable.Repeat("23", Many)));
        Texts(each.Content).ShouldBe(Enumerable.Repeat("23", Many));
    }

    [Fact]
    public void Spaces_that_come_to_the_edge_of_a_text_are_kept()
    {
        var filled = Fill(DraftMaker.Of(DraftMaker.Paragraph("{{市委巡察:", "问题数}} 个")));

        DraftMaker.Text(filled.Content, DraftMaker.Body).ShouldContain("<w:t xml:space=\"preserve\"> 个</w:t>");
    }

    [Theory]
    [InlineData("<w:tab/>")]
    [InlineData("<w:br/>")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"/>")]
    public void A_name_does_not_reach_over_what_stands_between(string separator)
    {
        var draft = DraftMaker.Of($"<w:p><w:r><w:t>{{{{市委巡察:</w:t>{separator}<w:t>问题数}}}}</w:t></w:r></w:p>");

        Fill(draft).Filled.ShouldBeEmpty();
        Fill(draft).Content.ShouldBe(draft);
    }

    [Fact]
    public void A_draft_without_names_comes_back_as_it_was()
    {
        var draft = DraftMaker.Of(DraftMaker.Paragraph("没有占位符"));

        Fill(draft).Content.ShouldBe(draft);
    }

    [Fact]
    public void Entities_and_full_width_signs_are_read_as_people_see_them()
    {
        var filled = Fill(DraftMaker.Of(DraftMaker.Paragraph("&#123;{ 市委巡察 ： 问题数 }&#x7D;&lt;")));

        Texts(filled.Content).ShouldBe(["23&lt;"]);
    }

    [Fact]
    public void The_names_that_a_draft_asks_for_are_known_before_it_is_filled() =>
        DraftFiller.Names(new MemoryStream(DraftMaker.TenPages()), "稿.docx").Count.ShouldBe(8);

    [Fact]
    public void Macros_signatures_and_other_files_are_refused_in_words()
    {
        Refused(With(DraftMaker.TenPages(), "word/vbaProject.bin")).ShouldContain("宏");
        Refused(With(DraftMaker.TenPages(), "_xmlsignatures/sig1.xml")).ShouldContain("签名");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]).ShouldContain("旧版");
        Refused(Samples.Bytes(Samples.Ledger)).ShouldContain("只有 Word 文件");
        Refused(DraftMaker.Of("<w:p>")).ShouldContain("损坏");
    }

    private static FilledDraft Fill(byte[] draft) =>
        DraftFiller.Fill(new MemoryStream(draft), "稿.docx", name => Values.GetValueOrDefault(name));

    private static string Refused(byte[] draft) => Should.Throw<UnreadablePaperException>(() => Fill(draft)).Reason;

    private static byte[] With(byte[] draft, string part)
    {
        var content = new MemoryStream();
        content.Write(draft);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        using (var stream = zip.CreateEntry(part).Open())
            stream.Write("<a/>"u8);
        return content.ToArray();
    }

    private static string Plain(byte[] package, string part) =>
        string.Concat(Text().Matches(DraftMaker.Text(package, part)).Select(match => match.Groups[2].Value));

    private static IEnumerable<string> Texts(byte[] package) =>
        DraftMaker.Parts(package).Where(part => part.Name.StartsWith("word/", StringComparison.Ordinal) && part.Name.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(part => Text().Matches(DraftMaker.Text(package, part.Name)).Select(match => match.Groups[2].Value));

    private static string WithoutTexts(string xml) => Text().Replace(xml, "<w:t/>");

    [GeneratedRegex("<w:t( xml:space=\"preserve\")?>([^<]*)</w:t>")]
    private static partial Regex Text();
}
