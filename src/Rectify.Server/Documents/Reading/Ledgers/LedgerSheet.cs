using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A sheet with the header that was found in its first rows.</summary>
internal sealed record LedgerSheet(string Name, SheetRows Rows, IReadOnlyList<SheetRow> Top, LedgerHeader? Header)
{
    /// <summary>A header further down than this is not looked for.</summary>
    public const int RowsToSearch = 40;

    /// <summary>The columns without which the sheet is no ledger.</summary>
    public IReadOnlyList<LedgerColumn> Missing =>
        [.. LedgerColumnNames.Needed.Where(column => Header?.Has(column) is not true && !(column == LedgerColumn.Aspect && OpensWithSection()))];

    /// <summary>The first visible sheet that is a ledger, or else the one most like it.</summary>
    public static LedgerSheet? Choose(WorkbookPart workbook, LedgerNotes notes)
    {
        var cells = new CellReader(workbook);
        var (hidden, visible) = Split(workbook);
        foreach (var sheet in hidden)
            notes.Warn($"工作表“{sheet.Name?.Value}”", "是隐藏的工作表，没有导入");
        var candidates = visible.Select(sheet => Of(workbook, sheet, cells)).OfType<LedgerSheet>().ToList();
        var chosen = candidates.Find(candidate => candidate.Missing.Count == 0) ?? candidates.MaxBy(candidate => candidate.Header?.Score ?? 0);
        foreach (var other in candidates.Where(candidate => candidate != chosen && candidate.Missing.Count == 0))
            notes.Warn($"工作表“{other.Name}”", $"也像台账，但一次只导入一张，这次导入的是“{chosen?.Name}”；如需导入请另存为单独的文件");
        return chosen;
    }

    private static (IReadOnlyList<Sheet> Hidden, IReadOnlyList<Sheet> Visible) Split(WorkbookPart workbook)
    {
        var sheets = (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []).ToLookup(sheet => (sheet.State?.InnerText ?? "visible") == "visible");
        return ([.. sheets[false]], [.. sheets[true]]);
    }

    private static LedgerSheet? Of(WorkbookPart workbook, Sheet sheet, CellReader cells)
    {
        if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet)
            return null;
        var rows = new SheetRows(worksheet, cells);
        var top = rows.Read().Take(RowsToSearch).ToList();
        return new LedgerSheet(sheet.Name?.Value ?? "", rows, top, LedgerHeader.Find(top));
    }

    private bool OpensWithSection() =>
        Header is not null && Top.FirstOrDefault(row => row.Number > Header.LastRow) is { } first && LedgerRows.IsSection(first, Header);
}
