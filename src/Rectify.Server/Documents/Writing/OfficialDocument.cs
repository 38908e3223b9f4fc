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
    DateOnly? Date = null)
{
    /// <summary>发文字号, such as 督办〔2020〕3号, centred above the title.</summary>
    public string? Number { get; init; }

    /// <summary>Whether the pages lie on their side, for wide tables; the type area turns with them.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>What follows the signature on pages of its own, such as a reply slip.</summary>
    public IReadOnlyList<DocumentBlock> Enclosed { get; init; } = [];
}

/// <summary>One block of a document's body.</summary>
public abstract record DocumentBlock;

/// <summary>A heading with its number: level 1 for 一、, 2 for （一）, 3 for 1．, 4 for （1）.</summary>
public sealed record HeadingBlock(int Level, string Text) : DocumentBlock;

/// <summary>The title of what is enclosed, set as the document's own.</summary>
public sealed record TitleBlock(string Text) : DocumentBlock;

/// <summary>A paragraph; each line end begins another one.</summary>
public sealed record ParagraphBlock(string Text) : DocumentBlock;

/// <summary>主送机关: who the document is addressed to, from the left edge, ended by a colon.</summary>
public sealed record AddresseeBlock(string Text) : DocumentBlock;

/// <summary>附件说明: the names of what is attached, below an empty line and without punctuation at their end.</summary>
public sealed record AttachmentsBlock(IReadOnlyList<string> Names) : DocumentBlock;

/// <summary>The heading, title or paragraph that follows begins a new page.</summary>
public sealed record PageBreakBlock : DocumentBlock;

/// <summary>A table over the whole width.</summary>
/// <param name="Header">The header, repeated on each page.</param>
/// <param name="Rows">Cells in the header's order; missing ones stay empty.</param>
/// <param name="ColumnWidths">Relative to each other; equal where none are given.</param>
public sealed record TableBlock(
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<double>? ColumnWidths = null) : DocumentBlock;

/// <summary>A form (审批表): cells of any width, some of them left empty to be filled in by hand.</summary>
/// <param name="ColumnWidths">Relative to each other; every row's spans add up to their number.</param>
/// <param name="Rows">The rows from the top.</param>
public sealed record FormBlock(IReadOnlyList<double> ColumnWidths, IReadOnlyList<FormRow> Rows) : DocumentBlock;

/// <summary>A row of a form.</summary>
/// <param name="Cells">Its cells from the left.</param>
/// <param name="Height">The least height in lines of its type; room for a signature.</param>
public sealed record FormRow(IReadOnlyList<FormCell> Cells, int Height = 1)
{
    /// <summary>Whether a page may break within the row: one whose text may be longer than a page.</summary>
    public bool MayBreak { get; init; }
}

/// <summary>A cell of a form.</summary>
/// <param name="Text">What stands in it; each line end begins another paragraph.</param>
/// <param name="Span">How many columns it covers.</param>
/// <param name="IsLabel">Whether it names what stands beside it.</param>
public sealed record FormCell(string Text, int Span = 1, bool IsLabel = false)
{
    /// <summary>签名 and date, at the lower right.</summary>
    public string? SignedOff { get; init; }
}

/// <summary>A remark in smaller type, such as how a number was counted.</summary>
public sealed record NoteBlock(string Text) : DocumentBlock;
