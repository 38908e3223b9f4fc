using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>Tables over the full width of the type area, the header repeated on each page.</summary>
internal static class TableWriter
{
    public static Table Write(TableBlock table, int typeWidth)
    {
        var widths = Widths([.. table.Header.Select((_, index) => table.ColumnWidths?.ElementAtOrDefault(index) ?? 1)], typeWidth);
        return new LongTable(
        [
            Properties(typeWidth),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) })),
            Header(table.Header, widths),
        ], table.Rows, widths);
    }

    /// <summary>The shares of the columns in twips; a share that is none counts as an equal one.</summary>
    public static int[] Widths(IReadOnlyList<double> shares, int typeWidth)
    {
        var usable = shares.Select(share => share > 0 ? share : 1).ToArray();
        return [.. usable.Select(share => (int)(typeWidth * share / usable.Sum()))];
    }

    public static TableProperties Properties(int typeWidth) => new(
        new TableWidth { Width = Twips(typeWidth), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(Line<TopBorder>(8), Line<LeftBorder>(4), Line<BottomBorder>(8), Line<RightBorder>(4),
            Line<InsideHorizontalBorder>(4), Line<InsideVerticalBorder>(4)),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = "57", Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "57", Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa }));

    private static T Line<T>(uint eighths) where T : BorderType, new() => new() { Val = BorderValues.Single, Size = eighths, Color = "000000" };

    private static TableRow Header(IReadOnlyList<string> cells, int[] widths) => new(
        [new TableRowProperties(new CantSplit(), new TableHeader()), .. widths.Select((width, index) => Header(cells[index], width))]);

    private static TableCell Header(string text, int width)
    {
        var lines = BlockWriter.Lines(DocumentStyles.TableHeader, text).ToList();
        lines.ForEach(line => line.ParagraphProperties!.AppendChild(new Justification { Val = JustificationValues.Center }));
        return new TableCell(
        [
            new TableCellProperties(
                new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            .. lines,
        ]);
    }

    public static string Twips(int twips) => twips.ToString(CultureInfo.InvariantCulture);
}
