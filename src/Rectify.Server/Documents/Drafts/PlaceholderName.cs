using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Drafts;

/// <summary>{{名称}}: two braces on each side, narrow or full-width; spaces and the width of a colon do not matter.</summary>
internal static partial class PlaceholderName
{
    public static MatchCollection Find(string text) => Syntax().Matches(text);

    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAny('{', '｛') >= 0;

    /// <summary>The one way in which a name is looked up.</summary>
    public static string Normal(string name) =>
        Spaces().Replace(name, "").Replace('：', ':').Replace('（', '(').Replace('）', ')');

    [GeneratedRegex(@"[{｛]{2}([^{}｛｝\n]{1,200})[}｝]{2}")]
    private static partial Regex Syntax();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
