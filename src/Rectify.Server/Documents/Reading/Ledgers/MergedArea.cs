using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A merged range of cells; its content becomes known when its first row is read.</summary>
internal sealed class MergedArea(int top, int left, int bottom, int right)
{
    // Ledgers have a few dozen columns; an area over all 16,384 must not cost that much for each of its rows.
    private const int WidestUseful = 256;

    public int Top => top;

    public int Left => left;

    public int Bottom => bottom;

    public int Right { get; } = Math.Min(right, left + WidestUseful);

    public SheetCell Content { get; set; } = SheetCell.Empty;

    /// <summary>All merged areas of a sheet by their first row. They stand behind the rows in the file, hence a pass of their own.</summary>
    public static ILookup<int, MergedArea> Of(WorksheetPart sheet)
    {
        using var reader = OpenXmlReader.Create(sheet);
        return References(reader).Select(Parse).OfType<MergedArea>().ToLookup(area => area.Top);
    }

    private static IEnumerable<string?> References(OpenXmlReader reader)
    {
        while (reader.Read())
        {
            while (reader.ElementType == typeof(SheetData) && reader.IsStartElement)
            {
                reader.Skip();
            }

            if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
                yield return ((MergeCell)reader.LoadCurrentElement()!).Reference?.Value;
        }
    }

    private static MergedArea? Parse(string? reference) =>
        reference?.Split(':') is [var first, var last] && CellReference.Parse(first) is { } from && CellReference.Parse(last) is { } to
            ? new MergedArea(from.Row, from.Column, to.Row, to.Column)
            : null;
}
