namespace Rectify.Server.Documents.Writing;

/// <summary>A document in the form of Chinese official papers (公文), before layout.</summary>
/// <param name="Title">标题, centred; line ends break it where the meaning allows.</param>
/// <param name="Subtitle">副标题, such as （截至2020年6月30日）.</param>
/// <param name="Blocks">The body in order.</param>
/// <param name="SignatureUnit">发文机关署名.</param>
/// <param name="Date">成文日期.</param>
public sealed record OfficialDocument(
    string Title,
    string? Subtitle,
    IReadOnlyList<DocumentBlock> Blocks,
    string? SignatureUnit = null,
    DateOnly? Date = null);

/// <summary>One block of a document's body.</summary>
public abstract record DocumentBlock;

/// <summary>A heading with its number: level 1 for 一、, 2 for （一）, 3 for 1．, 4 for （1）.</summary>
public sealed record HeadingBlock(int Level, string Text) : DocumentBlock;

/// <summary>A paragraph; each line end begins another one.</summary>
public sealed record ParagraphBlock(string Text) : DocumentBlock;

/// <summary>A table over the whole width.</summary>
/// <param name="Header">The header, repeated on each page.</param>
/// <param name="Rows">Cells in the header's order; missing ones stay empty.</param>
/// <param name="ColumnWidths">Relative to each other; equal where none are given.</param>
public sealed record TableBlock(
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<double>? ColumnWidths = null) : DocumentBlock;

/// <summary>A remark in smaller type, such as how a number was counted.</summary>
public sealed record NoteBlock(string Text) : DocumentBlock;
