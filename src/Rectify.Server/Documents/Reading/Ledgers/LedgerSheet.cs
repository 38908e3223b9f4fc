using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A sheet with the header that was found in its first rows.</summary>
/// <param name="Unit">The unit that the whole sheet belongs to, where no column names one.</param>
internal sealed record LedgerSheet(string Name, SheetRows Rows, IReadOnlyList<SheetRow> Top, LedgerHeader? Header, string? Unit = null)
{
    /// <summary>A header further down than this is not looked for.</summary>
    public const int RowsToSearch = 40;

    /// <summary>Whether somebody may take it for a ledger although columns are missing.</summary>
    public bool LooksLikeOne => Missing.Count > 0 && Header is { Score: >= 3 } header && header.Has(LedgerColumn.Finding);

    /// <summary>The columns without which the sheet is no ledger.</summary>
    public IReadOnlyList<LedgerColumn> Missing => [.. LedgerColumnNames.Needed.Where(column => Header?.Has(column) is not true && !IsElsewhere(column))];

    /// <summary>The visible sheets in their order; hidden ones are told of and left alone.</summary>
    public static IReadOnlyList<LedgerSheet> All(WorkbookPart workbook, LedgerNotes notes)
    {
        var cells = new CellReader(workbook);
        var sheets = (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []).ToLookup(sheet => (sheet.State?.InnerText ?? "visible") == "visible");
        foreach (var sheet in sheets[false])
            notes.Warn($"工作表“{sheet.Name?.Value}”", "是隐藏的工作表，没有导入");
        return WithUnits([.. sheets[true].Select(sheet => Of(workbook, sheet, cells)).OfType<LedgerSheet>()]);
    }

    // Where each unit has a sheet, nobody writes its name into every row.
    private static IReadOnlyList<LedgerSheet> WithUnits(List<LedgerSheet> sheets)
    {
        var told = sheets.ConvertAll(sheet => sheet.LacksUnit && LedgerPreamble.Of(sheet).FilledInBy is { } unit ? sheet with { Unit = unit } : sheet);
        return told.Count(sheet => sheet.LacksUnit || sheet.Unit is not null) < 2 ? told : told.ConvertAll(sheet => sheet.LacksUnit ? sheet with { Unit = sheet.Name } : sheet);
    }

    private static LedgerSheet? Of(WorkbookPart workbook, Sheet sheet, CellReader cells)
    {
        if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet)
            return null;
        var rows = new SheetRows(worksheet, cells);
        var top = rows.Read().Take(RowsToSearch).ToList();
        return new LedgerSheet(sheet.Name?.Value ?? "", rows, top, LedgerHeader.Find(top));
    }

    private bool LacksUnit => Missing is [LedgerColumn.LeadUnit];

    private bool IsElsewhere(LedgerColumn column) => column switch
    {
        LedgerColumn.Aspect => Header is not null && OpensWithSection(Header),
        LedgerColumn.LeadUnit => Unit is not null,
        _ => false,
    };

    private bool OpensWithSection(LedgerHeader header) =>
        Top.FirstOrDefault(row => row.Number > header.LastRow) is { } first && LedgerRows.IsSection(first, header);
}
