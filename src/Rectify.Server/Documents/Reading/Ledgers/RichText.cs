using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>The text of a string item, its runs joined and its phonetic guides left out.</summary>
internal static class RichText
{
    public static string Of(OpenXmlElement item) => Decode(string.Concat(item.Elements().Select(part => part switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text ?? "",
        _ => "",
    })));

    /// <summary>Excel writes characters that XML forbids, and a carriage return, as _x000D_.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}
