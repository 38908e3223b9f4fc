namespace Rectify.Server.Documents.Reading;

/// <summary>A place in a paper: a row of a sheet, or a paragraph of a document; both count from 1.</summary>
public sealed record PaperLocation(string? Sheet, int? Row, int? Paragraph)
{
    /// <summary>The place in the words of the interface.</summary>
    public override string ToString() => Paragraph is { } paragraph
        ? $"第{paragraph}段"
        : string.Concat(Sheet is null ? "" : $"工作表“{Sheet}”", Row is null ? "" : $"第{Row}行");
}

/// <summary>Something assumed or odd that does not forbid the import.</summary>
public sealed record PaperWarning(string Where, string Message);

/// <summary>Something that must be put right before the import.</summary>
/// <param name="Sheet">The sheet's name; none for a Word document.</param>
/// <param name="Row">The row as numbered in Excel.</param>
/// <param name="Column">The column's header as the paper has it.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record PaperError(string? Sheet, int? Row, string? Column, string Message)
{
    /// <summary>Place and message in one line.</summary>
    public override string ToString()
    {
        var place = new PaperLocation(Sheet, Row, null) + (Column is null ? "" : $"“{Column}”列");
        return place.Length == 0 ? Message : $"{place}：{Message}";
    }
}
