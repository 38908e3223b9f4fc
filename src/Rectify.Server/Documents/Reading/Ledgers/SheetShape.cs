using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a sheet says about itself around its rows: the merged areas by their first row, and the hidden columns.</summary>
internal sealed record SheetShape(ILookup<int, MergedArea> Areas, IReadOnlySet<int> HiddenColumns)
{
    // A ledger merges a few cells for each finding; a hundred thousand areas are an attack on whoever has to search them.
    private const int MostAreas = 100_000;

    /// <summary>The merged areas stand behind the rows in the file, hence a pass of its own.</summary>
    public static SheetShape Of(WorksheetPart sheet)
    {
        var areas = new List<MergedArea>();
        var hidden = new HashSet<int>();
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            while (reader.ElementType == typeof(SheetData) && reader.IsStartElement)
            {
                reader.Skip();
            }

            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(MergeCell) && MergedArea.Parse(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value) is { } area)
                areas.Add(area);
            else if (reader.ElementType == typeof(Column))
                hidden.UnionWith(Hidden((Column)reader.LoadCurrentElement()!));
            if (areas.Count > MostAreas)
                throw new InvalidDataException("More merged areas than a ledger can have.");
        }

        return new SheetShape(areas.ToLookup(area => area.Top), hidden);
    }

    // A column drawn to no width is as hidden as one that says so.
    private static IEnumerable<int> Hidden(Column column)
    {
        if (column.Hidden?.Value is not true && column.Width?.Value is not 0)
            return [];
        var first = (int)Math.Min(column.Min?.Value ?? 1, MergedArea.LastUseful);
        var last = (int)Math.Min(column.Max?.Value ?? 1, MergedArea.LastUseful);
        return Enumerable.Range(first, Math.Max(0, last - first + 1));
    }
}
