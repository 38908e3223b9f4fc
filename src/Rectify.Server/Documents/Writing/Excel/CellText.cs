using Rectify.Server.Documents.Reading.Ledgers;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>
/// Text in the one form in which it is written and read back: what an import would drop is not written either, so that
/// a ledger that goes out, in and out again is the same.
/// </summary>
internal static class CellText
{
    public static string? Of(string? text) => text is null ? null : CleanText.OrNull(XmlText.Clean(text));

    /// <summary>As <see cref="Of"/>, and nothing for the marks that a reader takes for nothing.</summary>
    public static string? Said(string? text) => Of(text) is { } clean && !LedgerFields.SaysNothing(clean) ? clean : null;

    /// <summary>A heading; readers compare headings without their spaces.</summary>
    public static string? Heading(string? text) => Said(text) is { } clean ? CleanText.Compact(clean) : null;
}
