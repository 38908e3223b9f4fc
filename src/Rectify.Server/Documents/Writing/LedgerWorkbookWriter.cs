using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Writing.Excel;

namespace Rectify.Server.Documents.Writing;

/// <summary>Writes the ledger as a workbook for A3 paper, in the columns that bureaus use; an import reads it back unchanged.</summary>
public static class LedgerWorkbookWriter
{
    /// <summary>Writes <paramref name="model"/> as an .xlsx to <paramref name="output"/>, which need not be seekable.</summary>
    public static void Write(LedgerWorkbook model, Stream output)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = LedgerStyles.Sheet();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            LedgerSheetWriter.Write(model, sheet);
            workbook.Workbook = WorkbookOf(SheetNameRules.Valid(model.SheetName), workbook.GetIdOfPart(sheet));
        }

        buffer.WriteTo(output);
    }

    private static Workbook WorkbookOf(string name, string sheet) => new(
        new Sheets(new Sheet { Name = name, SheetId = 1, Id = sheet }),
        new DefinedNames(new DefinedName($"{SheetNameRules.Quoted(name)}!${LedgerSheetWriter.HeaderRow}:${LedgerSheetWriter.HeaderRow}")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = 0,
        }));
}
