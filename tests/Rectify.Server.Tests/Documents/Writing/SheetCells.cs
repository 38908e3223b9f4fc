using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Tests.Documents.Writing;

/// <summary>Everything that a workbook's sheets show: each cell with its content, and what is merged.</summary>
internal static class SheetCells
{
    public static IReadOnlyList<string> Of(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).SelectMany(sheet =>
                sheet.Descendants<Cell>().Where(cell => cell.InnerText.Length > 0)
                    .Select(cell => $"{cell.CellReference!.Value} {cell.DataType?.InnerText} {cell.StyleIndex?.Value}: {Short(cell.InnerText)}")
                    .Concat(sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!))),
        ];
    }

    // A test that fails prints the cells.
    private static string Short(string text) =>
        text.Length <= 500 ? text : $"{text[..100]}… {text.Length} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
