namespace Rectify.Server.Documents.Writing;

/// <summary>The names of the fonts to ask for; the fonts themselves are the reader's.</summary>
public sealed record DocumentFonts
{
    /// <summary>小标宋, for the title.</summary>
    public string Title { get; init; } = "方正小标宋简体";

    /// <summary>仿宋, for the body and its lower headings.</summary>
    public string Body { get; init; } = "仿宋_GB2312";

    /// <summary>黑体, for first headings and the headers of tables.</summary>
    public string Heading { get; init; } = "黑体";

    /// <summary>楷体, for second headings and the subtitle.</summary>
    public string Subheading { get; init; } = "楷体_GB2312";

    /// <summary>宋体, for page numbers.</summary>
    public string PageNumber { get; init; } = "宋体";
}
