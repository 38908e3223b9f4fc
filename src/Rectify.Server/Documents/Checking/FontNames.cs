using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Documents.Checking;

/// <summary>The families of type that the standard names, under the names that foundries and Windows sell them by.</summary>
internal sealed class FontNames(DocumentFonts fonts)
{
    public bool IsTitle(string? name) => Is(name, fonts.Title, "小标宋");

    public bool IsBody(string? name) => Is(name, fonts.Body, "仿宋", "FangSong");

    public bool IsHeading(string? name) => Is(name, fonts.Heading, "黑体", "SimHei");

    public bool IsSubheading(string? name) => Is(name, fonts.Subheading, "楷体", "KaiTi");

    public bool IsPageNumber(string? name) => !IsBody(name) && !IsTitle(name) && Is(name, fonts.PageNumber, "宋体", "SimSun");

    private static bool Is(string? name, string chosen, params string[] family) =>
        name is not null && (name == chosen || family.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
