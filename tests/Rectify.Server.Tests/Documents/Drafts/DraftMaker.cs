using System.IO.Compression;
using System.Text;

namespace Rectify.Server.Tests.Documents.Drafts;

/// <summary>A draft as Word leaves it after months of work, written by hand: every odd space and order is on purpose.</summary>
internal static class DraftMaker
{
    public const string Body = "word/document.xml";
    public const string Header = "word/header1.xml";
    public const string Footer = "word/footer1.xml";
    public const string Footnotes = "word/footnotes.xml";
    public const string Endnotes = "word/endnotes.xml";
    public const string Picture = "word/media/image1.png";

    private const string Names =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" """;

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A file with this body, and nothing else that is printed.</summary>
    public static byte[] Of(string body) => Package([(Body, "document.main+xml", Document(body))]);

    /// <summary>Ten pages of paragraphs around placeholders in every kind of place.</summary>
    public static byte[] TenPages() => Package(
    [
        (Body, "document.main+xml", Document(TenPagesBody())),
        (Header, "header+xml", Part("hdr", Paragraph("截至", "{", "{截至日", "期}}"))),
        (Footer, "footer+xml", Part("ftr", Paragraph("{{单位", "名称}}　第1页"))),
        (Footnotes, "footnotes+xml", Part("footnotes", $"""<w:footnote w:id="2">{Paragraph("完成率", "{{市委巡察:", "完成率}}", "。")}</w:footnote>""")),
        (Endnotes, "endnotes+xml", Part("endnotes", $"""<w:endnote  w:id='2'>{Paragraph("见{{市委巡察:措施数}}条措施")}</w:endnote>""")),
    ]);

    /// <summary>A paragraph of runs that differ, with what Word scatters between them.</summary>
    public static string Paragraph(params string[] runs) => string.Concat(
        """<w:p w:rsidR="00AB12CD"  w:rsidRDefault='00AB12CD'><w:pPr><w:ind w:firstLine="640" /></w:pPr>""",
        string.Concat(runs.Select((text, index) =>
            $"""<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="{index}" w:name="书签{index}"/><w:r w:rsidR="0{index}"><w:rPr><w:b w:val="{index % 2}"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>{text}</w:t></w:r><w:bookmarkEnd w:id="{index}"/>""")),
        "</w:p>\r\n");

    public static string Text(byte[] package, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Every part's bytes, in the order of the file.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    private static string TenPagesBody() => string.Concat(
        Paragraph("{{市委巡", "察：总结", "句}}"),
        Filling(1, 55),
        "<w:tbl><w:tr><w:tc><w:tcPr/>", Paragraph("问题"), "</w:tc><w:tc>", Paragraph("{{市委巡察:问", "题数}", "}个"), "</w:tc></w:tr></w:tbl>",
        TextBox(Paragraph("框内", "｛｛市委巡察:已", "完成｝｝", "个")),
        Filling(56, 55),
        Paragraph("又一处{{市委巡察:问题数}}和{{没有这", "个名称}}，{单括号}与{{未闭合"));

    private static string Filling(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(number =>
        Paragraph($"{number}．", string.Concat(Enumerable.Repeat("认真落实整改责任，逐项对账销号，", 5)), " &amp; 结束。")));

    private static string TextBox(string content) =>
        $"""<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>""";

    private static string Document(string body) => Part("document", $"<w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>");

    private static string Part(string root, string content) =>
        $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{"\r\n"}<w:{root} {Names}><!-- 说明：{"{{"}不是占位符{"}}"} -->{content}</w:{root}>""";

    private static byte[] Package(IReadOnlyList<(string Name, string Type, string Xml)> parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types(parts));
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(zip, Picture, "不是真的图片，但一个字节也不能变");
            foreach (var part in parts)
                Add(zip, part.Name, part.Xml);
            Add(zip, "customXml/item1.xml", "<a>{{单位名称}}</a>");
        }

        return content.ToArray();
    }

    private static string Types(IEnumerable<(string Name, string Type, string Xml)> parts) => string.Concat(
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""",
        string.Concat(parts.Select(part => $"""<Override PartName="/{part.Name}" ContentType="{WordType}{part.Type}"/>""")), "</Types>");

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
