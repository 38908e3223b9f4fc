using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>The text of a string item, its runs joined and its phonetic guides left out.</summary>
internal static partial class RichText
{
    public static string Of(OpenXmlElement item) => Decode(string.Concat(item.Elements().Select(part => part switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text ?? "",
        _ => "",
    })));

    /// <summary>
    /// Excel writes characters that XML forbids, and a carriage return, as _x000D_: always four digits, unlike XML's own
    /// rule for names, which would also read eight.
    /// </summary>
    public static string Decode(string text) => Escaped().Replace(
        text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
