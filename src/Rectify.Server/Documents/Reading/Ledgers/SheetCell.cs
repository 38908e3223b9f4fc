namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a cell holds.</summary>
/// <param name="Text">Its text; a number or date in a plain form.</param>
/// <param name="Date">The day, where the cell is formatted as a date.</param>
/// <param name="Number">The number, where the cell holds one.</param>
/// <param name="IsFault">Whether the cell shows an Excel error such as #REF!.</param>
/// <param name="Serial">The day that a number would be, did the cell still have its date format.</param>
internal sealed record SheetCell(string? Text, DateOnly? Date = null, double? Number = null, bool IsFault = false, DateOnly? Serial = null)
{
    /// <summary>What a formula shows whose value nobody saved.</summary>
    public const string NotCalculated = "没有计算结果的公式";

    public static readonly SheetCell Empty = new((string?)null);
}
