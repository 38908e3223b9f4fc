using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Writes a ledger's sheet row by row: title, facts, header, findings, 合计.</summary>
internal static class LedgerSheetWriter
{
    public const int HeaderRow = 3;

    private const int SourceColumn = 5;
    private const int CutOffColumn = 14;

    // Of the 合计 row, from the words on.
    private const int TotalColumn = 4;

    private static readonly int LastColumn = LedgerColumns.All.Count;

    public static void Write(LedgerWorkbook model, WorksheetPart part, bool shown)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(SheetLayout.FitToPage());
        writer.WriteElement(SheetLayout.FrozenBelow(HeaderRow, shown));
        writer.WriteElement(SheetLayout.Widths(LedgerColumns.All.Select(column => column.Width)));
        WriteRows(model, writer);
        writer.WriteElement(new AutoFilter { Reference = Filtered(model) });
        writer.WriteElement(new MergeCells(Merges(model).Select(area => new MergeCell { Reference = area })));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(SheetLayout.Margins());
        writer.WriteElement(SheetLayout.Landscape(SheetLayout.A3));
        writer.WriteElement(SheetLayout.PageNumbers());
        writer.WriteEndElement();
    }

    /// <summary>The names that a workbook keeps about this sheet.</summary>
    public static IEnumerable<DefinedName> Names(LedgerWorkbook model, string sheet, uint place) => SheetLayout.Names(
        sheet, place, HeaderRow, SheetLayout.Area(1, 1, LastFinding(model) + (model.Total is null ? 0 : 1), LastColumn), Filtered(model));

    private static int LastFinding(LedgerWorkbook model) => HeaderRow + model.Rows.Count;

    // Without the 合计 row, which no filter may hide.
    private static string Filtered(LedgerWorkbook model) => SheetLayout.Area(HeaderRow, 1, LastFinding(model), LastColumn);

    private static void WriteRows(LedgerWorkbook model, OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(SheetLayout.Row(1, 36, [(1, CellWriter.Text(CellText.Of(model.Title), LedgerStyles.Title))]));
        writer.WriteElement(SheetLayout.Row(2, 20, Facts(model)));
        writer.WriteElement(SheetLayout.Row(HeaderRow, 34, LedgerColumns.All.Select((column, index) => (index + 1, CellWriter.Text(column.Header, LedgerStyles.Header)))));
        // The cells below a merged one hold its text too: otherwise a filter would find the first row alone.
        foreach (var (index, (row, height)) in model.Rows.Zip(RowHeights.Of(model.Rows)).Index())
            writer.WriteElement(SheetLayout.Row(HeaderRow + 1 + index, height, LedgerColumns.All.Select((column, position) => (position + 1, column.Cell(row)))));
        if (model.Total is { } total)
            writer.WriteElement(SheetLayout.Row(LastFinding(model) + 1, 26, Enumerable.Range(1, LastColumn).Select(column => (column, TotalCell(column, TotalWords.Of(total))))));
        writer.WriteEndElement();
    }

    private static IEnumerable<(int Column, Cell Cell)> Facts(LedgerWorkbook model)
    {
        yield return (1, CellWriter.Text(model.FilledInBy is null ? null : $"填报单位：{CellText.Of(model.FilledInBy)}", LedgerStyles.Line));
        yield return (SourceColumn, CellWriter.Text(
            model.SourceName is null ? null : $"问题来源：{CellText.Of(model.SourceName)}；{Day(model.FeedbackDate, "反馈日期：")}", LedgerStyles.LineCentre));
        yield return (CutOffColumn, CellWriter.Text(Day(model.CutOff, "截至"), LedgerStyles.LineRight));
    }

    private static string? Day(DateOnly? day, string label) =>
        day is null ? null : label + day.Value.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static Cell TotalCell(int column, string words) => CellWriter.Text(
        column switch { 1 => TotalWords.Label, TotalColumn => words, _ => null },
        column < TotalColumn ? LedgerStyles.TotalLabel : LedgerStyles.Total);

    private static IEnumerable<string> Merges(LedgerWorkbook model)
    {
        yield return SheetLayout.Area(1, 1, 1, LastColumn);
        yield return SheetLayout.Area(2, 1, 2, SourceColumn - 1);
        yield return SheetLayout.Area(2, SourceColumn, 2, CutOffColumn - 1);
        yield return SheetLayout.Area(2, CutOffColumn, 2, LastColumn);
        foreach (var (column, layout) in LedgerColumns.All.Index().Where(column => column.Item.IsMerged))
            foreach (var (first, last) in MergedNeighbours.Of(model.Rows, layout.MergeKey!).Where(run => run.Last > run.First))
                yield return SheetLayout.Area(HeaderRow + 1 + first, column + 1, HeaderRow + 1 + last, column + 1);
        foreach (var column in LedgerColumns.All.Index().Where(column => column.Item is { IsMerged: false, GoesOn: false }).Select(column => column.Index + 1))
            foreach (var (first, last) in MergedNeighbours.Spread(model.Rows))
                yield return SheetLayout.Area(HeaderRow + 1 + first, column, HeaderRow + 1 + last, column);
        if (model.Total is null)
            yield break;
        var bottom = LastFinding(model) + 1;
        yield return SheetLayout.Area(bottom, 1, bottom, TotalColumn - 1);
        yield return SheetLayout.Area(bottom, TotalColumn, bottom, LastColumn);
    }
}
