namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A row of a sheet; a cell within a merged area shows the area's content. Columns count from 1.</summary>
internal sealed class SheetRow(int number, bool isHidden, IReadOnlyDictionary<int, SheetCell> cells, IReadOnlyDictionary<int, MergedArea> areas)
{
    public int Number => number;

    public bool IsHidden => isHidden;

    /// <summary>The columns that hold something of their own in this row.</summary>
    public IEnumerable<int> OwnColumns => cells.Where(cell => cell.Value.Text is not null).Select(cell => cell.Key).Order();

    /// <summary>The columns that show something, of their own or of a merged area.</summary>
    public IEnumerable<int> ShownColumns => cells.Keys.Union(areas.Keys).Where(column => this[column].Text is not null).Order();

    public SheetCell this[int column] =>
        areas.TryGetValue(column, out var area) ? area.Content : cells.GetValueOrDefault(column, SheetCell.Empty);

    /// <summary>Whether the cell shows what a row further up began.</summary>
    public bool Continues(int column) => areas.TryGetValue(column, out var area) && area.Top < number;

    /// <summary>Whether both columns show one merged area.</summary>
    public bool AreOne(int column, int other) =>
        areas.TryGetValue(column, out var area) && areas.TryGetValue(other, out var second) && area == second;

    /// <summary>The last row of the merged area at <paramref name="column"/>, or this row.</summary>
    public int BottomOf(int column) => areas.TryGetValue(column, out var area) ? area.Bottom : number;

    /// <summary>The first row of the merged area at <paramref name="column"/>, or this row.</summary>
    public int TopOf(int column) => areas.TryGetValue(column, out var area) ? area.Top : number;
}
