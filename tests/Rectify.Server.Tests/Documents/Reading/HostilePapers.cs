using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rectify.Server.Tests.Documents.Reading;

/// <summary>Workbooks and documents that are small on disk and huge in memory, written piece by piece so that the test itself stays small.</summary>
internal static class HostilePapers
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly string[] Header = ["序号", "方面", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态"];

    public static readonly Dictionary<string, Action<Stream>> All = new()
    {
        ["a zip bomb"] = file => Write(file, sheet => Repeat(sheet, new string(' ', 100_000), 3_000)),
        ["a 60 MB sheet in a small file"] = file => Write(file, sheet => Rows(sheet, 2, 120_000, number => Row(number, $"问题{number}"))),
        ["a million empty rows"] = file => Write(file, sheet => Rows(sheet, 2, 1_000_001, number => $"<row r=\"{number}\"/>")),
        ["a row of a million cells"] = file => Write(file, sheet => Row(sheet, "<c><v>1</v></c>", 1_500_000)),
        ["a million merged areas"] = file => Write(file, _ => { }, after: sheet => Merges(sheet, 1_000_000)),
        ["60 MB of texts"] = file => Write(file, sheet => sheet.Write(Row(2, "学习不够")), texts: 600_000),
        ["a document of 11 MB"] = file => Document(file, paragraphs: 300_000),
        ["a document of 7 MB, all of it in a table"] = file => Document(file, paragraphs: 115_000, inTable: true),
        ["cells of 40,000 characters"] = file => Write(file, sheet => Rows(sheet, 2, 120, number => Row(number, new string('改', 40_000)))),
    };

    /// <summary>A workbook of one sheet with a ledger's header; <paramref name="rows"/> writes what stands below it.</summary>
    private static void Write(Stream file, Action<TextWriter> rows, Action<TextWriter>? after = null, int texts = 0)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", part => part.Write(
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/texts.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""));
        Part(zip, "_rels/.rels", part => part.Write($"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part(zip, "xl/_rels/workbook.xml.rels", part => part.Write(
            $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"texts.xml\"/></Relationships>"));
        Part(zip, "xl/workbook.xml", part => part.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        Part(zip, "xl/texts.xml", part => Texts(part, texts));
        Part(zip, "xl/sheet1.xml", part =>
        {
            part.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{string.Concat(Header.Select(Cell))}</row>");
            rows(part);
            part.Write("</sheetData>");
            after?.Invoke(part);
            part.Write("</worksheet>");
        });
    }

    private static void Document(Stream file, int paragraphs, bool inTable = false)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", part => part.Write(
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
        Part(zip, "_rels/.rels", part => part.Write($"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        Part(zip, "word/document.xml", part =>
        {
            part.Write("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""");
            part.Write(inTable ? "<w:tbl>" : "");
            for (var number = 0; number < paragraphs; number++)
                part.Write(inTable ? $"<w:tr><w:tc>{Paragraph(number)}</w:tc></w:tr>" : Paragraph(number));
            part.Write((inTable ? "</w:tbl>" : "") + "</w:body></w:document>");
        });
    }

    private static string Paragraph(int number) => $"<w:p><w:r><w:t>{number * 7919 % 1000003}</w:t></w:r></w:p>";

    private static void Part(ZipArchive zip, string name, Action<TextWriter> write)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 65_536);
        write(part);
    }

    private static void Rows(TextWriter sheet, int from, int to, Func<int, string> row)
    {
        for (var number = from; number <= to; number++)
            sheet.Write(row(number));
    }

    private static void Row(TextWriter sheet, string cell, int times)
    {
        sheet.Write("<row r=\"2\">");
        Repeat(sheet, cell, times);
        sheet.Write("</row>");
    }

    private static void Repeat(TextWriter sheet, string text, int times)
    {
        for (var time = 0; time < times; time++)
            sheet.Write(text);
    }

    private static void Merges(TextWriter sheet, int count)
    {
        sheet.Write("<mergeCells>");
        for (var row = 1; row <= count; row++)
            sheet.Write($"<mergeCell ref=\"A{row}:IV{Math.Min(row + 900, 1_048_576)}\"/>");
        sheet.Write("</mergeCells>");
    }

    private static void Texts(TextWriter part, int count)
    {
        part.Write($"<sst xmlns=\"{Main}\">");
        for (var number = 0; number < count; number++)
            part.Write($"<si><t>第{number.ToString(CultureInfo.InvariantCulture)}段文字，{number % 97}与{number % 89}，凑足一百个字节左右，再多写几个字，就差不多了。</t></si>");
        part.Write("</sst>");
    }

    private static string Row(int number, string finding) =>
        $"<row r=\"{number}\"><c t=\"n\"><v>{number - 1}</v></c>{string.Concat(new[] { "政治建设方面", finding, "1.制定措施；2.逐条落实", "办公室", "2020年9月底前", "整改中" }.Select(Cell))}</row>";

    private static string Cell(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
