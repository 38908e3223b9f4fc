namespace Rectify.Server.Documents.Drafts;

/// <summary>A part of a document that a placeholder can stand in.</summary>
public enum DraftPlace
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>表格.</summary>
    Table,

    /// <summary>文本框.</summary>
    TextBox,

    /// <summary>页眉.</summary>
    Header,

    /// <summary>页脚.</summary>
    Footer,

    /// <summary>脚注.</summary>
    Footnote,

    /// <summary>尾注.</summary>
    Endnote,
}

/// <summary>A draft with its placeholders filled in.</summary>
/// <param name="Content">The file; everything but the placeholders is as it was.</param>
/// <param name="Filled">What was filled in, in the order of the first places.</param>
/// <param name="Unknown">Placeholders that name nothing; they stand as they were.</param>
public sealed record FilledDraft(byte[] Content, IReadOnlyList<FilledPlaceholder> Filled, IReadOnlyList<UnknownPlaceholder> Unknown);

/// <summary>A name that was filled in.</summary>
/// <param name="Name">The name as the draft writes it.</param>
/// <param name="Value">What stands there now.</param>
/// <param name="Count">How often.</param>
/// <param name="Places">Where.</param>
public sealed record FilledPlaceholder(string Name, string Value, int Count, IReadOnlyList<DraftPlace> Places);

/// <summary>A name that means nothing.</summary>
/// <param name="Name">The name as the draft writes it.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Places">Where.</param>
public sealed record UnknownPlaceholder(string Name, int Count, IReadOnlyList<DraftPlace> Places);
