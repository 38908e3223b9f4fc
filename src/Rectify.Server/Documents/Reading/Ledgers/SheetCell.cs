namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a cell holds.</summary>
/// <param name="Text">Its text; a number or date in a plain form.</param>
/// <param name="Date">The day, where the cell is formatted as a date.</param>
/// <param name="Number">The number, where the cell holds one.</param>
/// <param name="IsFault">Whether the cell shows an Excel error such as #REF!.</param>
internal sealed record SheetCell(string? Text, DateOnly? Date = null, double? Number = null, bool IsFault = false)
{
    public static readonly SheetCell Empty = new((string?)null);
}
