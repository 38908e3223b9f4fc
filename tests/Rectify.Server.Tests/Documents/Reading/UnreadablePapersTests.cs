using System.IO.Compression;
using System.Text;
using Rectify.Server.Documents.Reading;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Reading;

public sealed class UnreadablePapersTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

    [Fact]
    public void A_text_renamed_to_docx_is_refused() => Refused("反馈意见.docx", "这不是 Word 文件"u8.ToArray()).ShouldContain("仅修改扩展名无效");

    [Fact]
    public void An_empty_file_is_refused() => Refused("空.docx", []).ShouldContain("文件是空的");

    [Fact]
    public void A_pdf_is_refused() => Refused("反馈意见.docx", "%PDF-1.7"u8.ToArray()).ShouldContain("PDF");

    [Theory]
    [InlineData("89504E470D0A1A0A", "这是图片")]
    [InlineData("FFD8FFE000104A46", "这是图片")]
    [InlineData("4749463839610100", "这是图片")]
    [InlineData("7B5C727466315C61", "RTF")]
    public void What_other_programs_write_is_refused_with_what_to_do_instead(string start, string says) =>
        Refused("反馈意见.docx", [.. Convert.FromHexString(start), .. new byte[64]]).ShouldContain(says);

    [Fact]
    public void A_text_file_that_is_none_is_refused()
    {
        Refused("反馈意见.txt", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0]).ShouldContain("不是文本文件");
        Refused("反馈意见.txt", []).ShouldContain("文件是空的");
        Refused("反馈意见.txt", [0xFF, 0xFF, 0xFF]).ShouldContain("编码无法识别");
    }

    [Theory]
    [InlineData(Samples.Ledger, "xl/vbaProject.bin", ".xlsx")]
    [InlineData(Samples.Ledger, "xl/macrosheets/sheet1.xml", ".xlsx")]
    [InlineData(Samples.Feedback, "word/vbaProject.bin", ".docx")]
    public void Macros_under_another_name_are_refused(string sample, string part, string instead) =>
        Refused(sample, With(Samples.Bytes(sample), part, "<x/>")).ShouldContain($"含有宏，请另存为不含宏的 {instead}");

    [Fact]
    public void Templates_and_pictures_elsewhere_are_told_and_never_fetched()
    {
        const string Relations = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://192.0.2.1/evil.dotm" TargetMode="External"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file://192.0.2.1/share/x.png" TargetMode="External"/>
            <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://192.0.2.1/" TargetMode="External"/>
            </Relationships>
            """;
        using var stream = new MemoryStream(With(Samples.Bytes(Samples.Feedback), "word/_rels/settings.xml.rels", Relations));

        var paper = PaperReader.Read(stream, Samples.Feedback, new PaperReadOptions());

        paper.Findings.Count().ShouldBe(23);
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldStartWith("含有2处指向外部模板");
    }

    [Fact]
    public void An_old_doc_is_refused() => Refused("反馈意见.doc", CompoundFile).ShouldContain("另存为 .docx 或 .xlsx");

    [Fact]
    public void A_file_with_a_password_is_refused() =>
        Refused("台账.xlsx", [.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldContain("请先去掉密码");

    [Theory]
    [InlineData(Samples.Feedback)]
    [InlineData(Samples.Ledger)]
    public void A_truncated_file_is_refused_wherever_it_ends(string sample)
    {
        var whole = Samples.Bytes(sample);
        for (var length = 4; length < whole.Length; length += 97)
            Refused(sample, whole[..length]).ShouldContain("另存后再导入");
    }

    [Fact]
    public void Bytes_changed_anywhere_do_no_more_than_refuse()
    {
        var random = new Random(20200630);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Samples.Bytes(round % 2 == 0 ? Samples.Ledger : Samples.Feedback);
            for (var change = 0; change < 8; change++)
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            Outcome(bytes).ShouldBeOneOf("read", "refused");
        }
    }

    [Fact]
    public void A_zip_of_something_else_is_refused() => Refused("a.docx", Zip(("readme.txt", "x"u8.ToArray()))).ShouldContain("没有 Word 或 Excel 的正文");

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_parsed() =>
        Refused("台账.xlsx", Zip(("xl/workbook.xml", "<workbook/>"u8.ToArray()), ("xl/worksheets/sheet1.xml", new byte[20_000_000]))).ShouldContain("解压后过大");

    [Fact]
    public void A_part_beyond_the_limit_is_refused_even_if_it_compresses_badly()
    {
        var noise = new byte[17 * 1024 * 1024];
        new Random(1).NextBytes(noise);

        Refused("反馈意见.docx", Zip(("word/document.xml", noise))).ShouldContain("解压后过大");
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_without_being_kept()
    {
        using var endless = new EndlessStream();

        Should.Throw<UnreadablePaperException>(() => PaperReader.Read(endless, "大.xlsx", new PaperReadOptions())).Message.ShouldContain("超过 50 MB");
        endless.Position.ShouldBeLessThan(51 * 1024 * 1024);
    }

    [Fact]
    public void A_document_type_definition_is_refused() =>
        Refused("反馈意见.docx", Zip(("word/document.xml", "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>"u8.ToArray())))
            .ShouldContain("DTD");

    [Fact]
    public void Nesting_that_would_overflow_the_stack_is_refused()
    {
        const int Levels = 200_000;
        var xml = "<d>" + string.Concat(Enumerable.Repeat("<e>", Levels)) + string.Concat(Enumerable.Repeat("</e>", Levels)) + "</d>";

        Refused("反馈意见.docx", Zip(("word/document.xml", Encoding.UTF8.GetBytes(xml)))).ShouldContain("嵌套层次过深");
        // A relation may lead a parser to any part, whatever its name says.
        Refused("反馈意见.docx", Zip(("word/document.xml", "<d/>"u8.ToArray()), ("word/media/image1.png", Encoding.UTF8.GetBytes(xml))))
            .ShouldContain("嵌套层次过深");
    }

    [Fact]
    public void Rows_out_of_order_are_refused()
    {
        using var workbook = new WorkbookMaker().Sheet("台账", [LedgerMaker.Header, LedgerMaker.Row()]);
        var bytes = Edit(workbook.Bytes(), "xl/worksheets/sheet1.xml", xml => xml.Replace("r=\"2\"", "r=\"1\"", StringComparison.Ordinal));

        Refused("台账.xlsx", bytes).ShouldContain("另存后再导入");
    }

    [Fact]
    public void The_message_names_the_file() =>
        Refused("第三巡察组.docx", "x"u8.ToArray()).ShouldStartWith("无法读取“第三巡察组.docx”：");

    private static string Refused(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return Should.Throw<UnreadablePaperException>(() => PaperReader.Read(stream, name, new PaperReadOptions())).Message;
    }

    private static byte[] With(byte[] package, string part, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }

    private static string Outcome(byte[] content)
    {
        using var stream = new MemoryStream(content);
        try
        {
            PaperReader.Read(stream, "改动.xlsx", new PaperReadOptions());
            return "read";
        }
        catch (UnreadablePaperException)
        {
            return "refused";
        }
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                using var part = zip.CreateEntry(entry.Name).Open();
                part.Write(entry.Content);
            }
        }

        return content.ToArray();
    }

    private static byte[] Edit(byte[] package, string part, Func<string, string> change)
    {
        using var content = new MemoryStream();
        content.Write(package);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry(part)!;
            using var reader = new StreamReader(entry.Open());
            var xml = change(reader.ReadToEnd());
            reader.Dispose();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(xml);
        }

        return content.ToArray();
    }
}
