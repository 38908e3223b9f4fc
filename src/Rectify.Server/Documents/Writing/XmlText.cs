using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Rectify.Server.Documents.Writing;

/// <summary>Makes any text safe to stand in a document.</summary>
internal static partial class XmlText
{
    /// <summary>The longest text of a cell, in characters.</summary>
    public const int LongestCell = 32_767;
    private const string Shortened = "…（内容过长，已截断）";

    /// <summary>Without the characters that XML forbids, among them halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="Clean"/>, no longer than a cell may be, and with what Excel would take for an escape kept literal.</summary>
    public static string ForCell(string text)
    {
        var clean = Clean(text);
        if (clean.Length > LongestCell)
        {
            var end = LongestCell - Shortened.Length;
            clean = clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + Shortened;
        }

        return Escape().Replace(clean, "_x005F_");
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
