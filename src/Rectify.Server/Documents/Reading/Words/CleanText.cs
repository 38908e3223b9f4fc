using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>Text without what people cannot see.</summary>
internal static partial class CleanText
{
    /// <summary>Trimmed, with line ends as \n and invisible characters gone; null where nothing is left.</summary>
    public static string? OrNull(string? text)
    {
        var clean = text is null ? "" : Invisible().Replace(text.ReplaceLineEndings("\n"), "").Trim().Trim('\u3000', '\u00A0');
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Without any white space, for comparing words.</summary>
    public static string Compact(string text) => WhiteSpace().Replace(Invisible().Replace(text, ""), "");

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u200B-\u200F\uFEFF]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
