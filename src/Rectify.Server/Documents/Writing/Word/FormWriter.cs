using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>Forms over the full width: labels centred, texts from the left, signatures at the lower right.</summary>
internal static class FormWriter
{
    private const int LineHeight = 360;

    public static Table Write(FormBlock form, int typeWidth)
    {
        var widths = TableWriter.Widths(form.ColumnWidths, typeWidth);
        return new Table(
        [
            TableWriter.Properties(typeWidth),
            new TableGrid(widths.Select(width => new GridColumn { Width = TableWriter.Twips(width) })),
            .. form.Rows.Select(row => Row(row, widths)),
        ]);
    }

    private static TableRow Row(FormRow row, int[] widths)
    {
        var properties = new TableRowProperties();
        if (!row.MayBreak)
            properties.AppendChild(new CantSplit());
        properties.AppendChild(new TableRowHeight { Val = (uint)(row.Height * LineHeight), HeightType = HeightRuleValues.AtLeast });
        var cells = new List<OpenXmlElement> { properties };
        var column = 0;
        foreach (var cell in row.Cells)
        {
            cells.Add(Cell(cell, widths.Skip(column).Take(cell.Span).Sum()));
            column += cell.Span;
        }

        return new TableRow(cells);
    }

    private static TableCell Cell(FormCell cell, int width)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = TableWriter.Twips(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Span > 1)
            properties.AppendChild(new GridSpan { Val = cell.Span });
        properties.AppendChild(new TableCellVerticalAlignment
        {
            Val = cell.SignedOff is null ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Bottom,
        });
        var lines = BlockWriter.Lines(cell.IsLabel ? DocumentStyles.FormLabel : DocumentStyles.FormText, cell.Text);
        return new TableCell([properties, .. lines, .. cell.SignedOff is { } signed ? SignedOff(signed) : []]);
    }

    private static IEnumerable<Paragraph> SignedOff(string text) => BlockWriter.Lines(DocumentStyles.FormText, text).Select(line =>
    {
        line.ParagraphProperties!.AppendChild(new Indentation { Right = "480" });
        line.ParagraphProperties!.AppendChild(new Justification { Val = JustificationValues.Right });
        return line;
    });
}
