using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Reading.Ledgers;
using Rectify.Server.Documents.Reading.Packages;
using Rectify.Server.Documents.Writing.Excel;

namespace Rectify.Server.Documents.Writing;

/// <summary>Gives a refused workbook back to its owner with what is wrong written beside each row.</summary>
public static class ImportErrorWorkbook
{
    /// <summary>The header of the added column.</summary>
    public const string Header = "导入问题";

    /// <summary>
    /// Copies <paramref name="original"/> with one more column behind the last one in use. Errors of a sheet as a
    /// whole stand in its header; errors that name no sheet stand in the first sheet.
    /// </summary>
    /// <exception cref="UnreadablePaperException">The file is not a readable workbook.</exception>
    public static byte[] Write(byte[] original, string fileName, IReadOnlyList<PaperError> errors)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(errors);
        using var source = new MemoryStream(original, writable: false);
        using var package = SafePackage.Open(source, fileName);
        if (package.Kind != PackageKind.Excel)
            throw new UnreadablePaperException(fileName, "只有 Excel 文件可以加注导入问题");
        using (var document = SpreadsheetDocument.Open(package.Content, isEditable: true))
        {
            var workbook = document.WorkbookPart ?? throw new UnreadablePaperException(fileName, "文件里没有工作表");
            foreach (var (concerned, part) in Sheets(workbook, errors))
                ErrorColumn.AddTo(part, new CellReader(workbook), [.. concerned]);
        }

        return package.Content.ToArray();
    }

    private static IEnumerable<(IEnumerable<PaperError> Errors, WorksheetPart Part)> Sheets(WorkbookPart workbook, IReadOnlyList<PaperError> errors)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? [];
        foreach (var named in errors.GroupBy(error => sheets.Find(sheet => sheet.Name == error.Sheet) ?? sheets.FirstOrDefault()))
        {
            if (workbook.TryGetPartById(named.Key?.Id?.Value ?? "", out var part) && part is WorksheetPart worksheet)
                yield return (named, worksheet);
        }
    }
}
