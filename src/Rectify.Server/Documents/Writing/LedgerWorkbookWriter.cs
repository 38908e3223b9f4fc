using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Writing.Excel;

namespace Rectify.Server.Documents.Writing;

/// <summary>Writes ledgers as a workbook for A3 paper, in the columns that bureaus use; an import reads each back unchanged.</summary>
public static class LedgerWorkbookWriter
{
    /// <summary>Writes the sheets as an .xlsx to <paramref name="output"/>, which need not be seekable.</summary>
    public static void Write(IReadOnlyList<LedgerWorkbook> sheets, Stream output)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = LedgerStyles.Sheet();
            workbook.Workbook = new Workbook(new Sheets(), new DefinedNames());
            foreach (var ((model, name), place) in sheets.Zip(SheetNameRules.Apart(sheets.Select(sheet => sheet.SheetName))).Select((pair, place) => (pair, place)))
                Add(workbook, model, name, (uint)place);
        }

        buffer.WriteTo(output);
    }

    private static void Add(WorkbookPart workbook, LedgerWorkbook model, string name, uint place)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        model = model with { Rows = LongRows.Spread(model.Rows) };
        LedgerSheetWriter.Write(model, part, shown: place == 0);
        workbook.Workbook!.Sheets!.AppendChild(new Sheet { Name = name, SheetId = place + 1, Id = workbook.GetIdOfPart(part) });
        workbook.Workbook.DefinedNames!.Append(LedgerSheetWriter.Names(model, name, place));
    }
}
