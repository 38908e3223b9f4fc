namespace Rectify.Server.Documents.Checking;

/// <summary>What a document was held against the standard in.</summary>
public enum LayoutItem
{
    /// <summary>纸张.</summary>
    Paper,

    /// <summary>天头（上白边）.</summary>
    TopMargin,

    /// <summary>订口（左白边）.</summary>
    LeftMargin,

    /// <summary>版心.</summary>
    TypeArea,

    /// <summary>每面行数.</summary>
    LinesPerPage,

    /// <summary>每行字数.</summary>
    CharactersPerLine,

    /// <summary>页码.</summary>
    PageNumbers,

    /// <summary>标题.</summary>
    Title,

    /// <summary>一级标题.</summary>
    Heading1,

    /// <summary>二级标题.</summary>
    Heading2,

    /// <summary>三级标题.</summary>
    Heading3,

    /// <summary>四级标题.</summary>
    Heading4,

    /// <summary>正文.</summary>
    Body,

    /// <summary>段首缩进.</summary>
    Indent,

    /// <summary>行距.</summary>
    LineSpacing,

    /// <summary>落款.</summary>
    Signature,
}

/// <summary>How a document's layout compares with GB/T 9704-2012.</summary>
/// <param name="FileName">The name under which the file was given.</param>
/// <param name="Findings">Every item that the document has something of, in the order of the standard.</param>
public sealed record LayoutReport(string FileName, IReadOnlyList<LayoutFinding> Findings)
{
    /// <summary>Whether everything is as the standard says.</summary>
    public bool Holds => Findings.All(finding => finding.Holds);
}

/// <summary>One item of the standard.</summary>
/// <param name="Item">What was looked at.</param>
/// <param name="Expected">What the standard says.</param>
/// <param name="Found">What the file says.</param>
/// <param name="Holds">Whether the two agree.</param>
/// <param name="Where">The beginnings of paragraphs that differ, at most the first few.</param>
public sealed record LayoutFinding(LayoutItem Item, string Expected, string Found, bool Holds, IReadOnlyList<string> Where);
