namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A merged range of cells; its content becomes known when its first row is read.</summary>
internal sealed class MergedArea(int top, int left, int bottom, int right)
{
    /// <summary>Ledgers have a few dozen columns; an area over all 16,384 must not cost that much for each of its rows.</summary>
    public const int LastUseful = 256;

    public int Top => top;

    public int Left => left;

    public int Bottom => bottom;

    public int Right { get; } = Math.Min(right, LastUseful);

    public SheetCell Content { get; set; } = SheetCell.Empty;

    public static MergedArea? Parse(string? reference) =>
        reference?.Split(':') is [var first, var last] && CellReference.Parse(first) is { } from && CellReference.Parse(last) is { } to
        && from.Column <= LastUseful && from.Row <= to.Row && from.Column <= to.Column
            ? new MergedArea(from.Row, from.Column, to.Row, to.Column)
            : null;
}
