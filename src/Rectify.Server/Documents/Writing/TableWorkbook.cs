using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Writing.Excel;

namespace Rectify.Server.Documents.Writing;

/// <summary>A plain list to take away: a title, what it was asked for, a header and rows.</summary>
/// <param name="Facts">The scope in words, such as the cut-off and the rule of the number.</param>
internal sealed record TableWorkbook<T>(string Title, string Facts, IReadOnlyList<TableColumn<T>> Columns, IReadOnlyList<T> Rows);

/// <summary>A column of a list; widths in characters.</summary>
internal sealed record TableColumn<T>(string Header, double Width, Func<T, Cell> Cell)
{
    /// <summary>Sentences, from the left.</summary>
    public static TableColumn<T> Text(string header, double width, Func<T, string?> text) =>
        new(header, width, row => CellWriter.Text(CellText.Of(text(row)), LedgerStyles.Text));

    /// <summary>Names and words, in the middle.</summary>
    public static TableColumn<T> Word(string header, double width, Func<T, string?> word) =>
        new(header, width, row => CellWriter.Text(CellText.Of(word(row)), LedgerStyles.Short));

    /// <summary>Days, as real dates.</summary>
    public static TableColumn<T> Day(string header, Func<T, DateOnly?> day) => new(header, 11.5, row => CellWriter.Day(day(row)));

    /// <summary>Whole numbers.</summary>
    public static TableColumn<T> Count(string header, double width, Func<T, int> count) =>
        new(header, width, row => CellWriter.Count(count(row)));
}
