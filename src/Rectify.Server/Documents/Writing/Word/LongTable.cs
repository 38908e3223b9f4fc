using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>
/// A table whose rows become text when the file is written and are never elements: those of ten thousand findings would
/// be two million objects, and cost more than everything else about the document.
/// </summary>
internal sealed class LongTable(IEnumerable<OpenXmlElement> head, IReadOnlyList<IReadOnlyList<string>> rows, IEnumerable<int> widths)
    : Table(head)
{
    // Text up to this width reads better centred; longer text is set from the left.
    private const int LongestCentred = 8;

    private const string BeginRow = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    private const string EndRow = "</w:tr>";
    private const string EndCell = "</w:tc>";
    private const string BeginParagraph = $"<w:p><w:pPr><w:pStyle w:val=\"{DocumentStyles.TableText}\"/>";
    private const string Centred = "<w:jc w:val=\"center\"/>";
    private const string EndProperties = "</w:pPr>";
    private const string BeginText = "<w:r><w:t xml:space=\"preserve\">";
    private const string EndText = "</w:t></w:r>";
    private const string EndParagraph = "</w:p>";

    private readonly string[] cells =
    [
        .. widths.Select(width =>
            $"<w:tc><w:tcPr><w:tcW w:w=\"{TableWriter.Twips(width)}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"),
    ];

    public override void WriteTo(XmlWriter xmlWriter)
    {
        ArgumentNullException.ThrowIfNull(xmlWriter);
        xmlWriter.WriteStartElement(Prefix, LocalName, NamespaceUri);
        foreach (var child in ChildElements)
            child.WriteTo(xmlWriter);
        foreach (var row in rows)
            Write(row, xmlWriter);
        xmlWriter.WriteEndElement();
    }

    private void Write(IReadOnlyList<string> row, XmlWriter writer)
    {
        writer.WriteRaw(BeginRow);
        for (var column = 0; column < cells.Length; column++)
        {
            writer.WriteRaw(cells[column]);
            WriteText(column < row.Count ? row[column] : "", writer);
            writer.WriteRaw(EndCell);
        }

        writer.WriteRaw(EndRow);
    }

    private static void WriteText(string text, XmlWriter writer)
    {
        var lines = XmlText.Clean(text).Split('\n');
        var isCentred = lines.Length == 1 && text.Length <= LongestCentred;
        foreach (var line in lines)
        {
            writer.WriteRaw(BeginParagraph);
            writer.WriteRaw(isCentred ? Centred + EndProperties : EndProperties);
            if (line.Length > 0)
            {
                writer.WriteRaw(BeginText);
                writer.WriteString(line);
                writer.WriteRaw(EndText);
            }

            writer.WriteRaw(EndParagraph);
        }
    }
}
