using System.Net;
using System.Text;

namespace Rectify.Server.Documents.Drafts;

/// <summary>The text of one run, and where each of its characters stands in the XML.</summary>
internal sealed class TextPiece
{
    private readonly int[] places;
    private readonly List<(int From, int To, string With)> changes = [];

    /// <param name="xml">The part.</param>
    /// <param name="tag">The opening tag of the text.</param>
    /// <param name="end">Where the closing tag begins.</param>
    /// <param name="from">Where the text begins in its paragraph.</param>
    public TextPiece(string xml, XmlTag tag, int end, int from)
    {
        (Tag, From) = (tag, from);
        var (text, found) = (new StringBuilder(), new List<int>());
        for (var at = tag.End; at < end;)
        {
            var next = xml[at] == '&' ? xml.IndexOf(';', at) + 1 : at + 1;
            var decoded = xml[at] == '&' ? WebUtility.HtmlDecode(xml[at..next]) : xml[at].ToString();
            text.Append(decoded);
            found.AddRange(Enumerable.Repeat(at, decoded.Length));
            at = next;
        }

        (Text, places) = (text.ToString(), [.. found, end]);
    }

    public XmlTag Tag { get; }

    public string Text { get; }

    public int From { get; }

    public int To => From + Text.Length;

    /// <summary>Replaces the part of a paragraph's text that lies in this piece.</summary>
    public void Change(int from, int to, string with) =>
        changes.Add((Math.Max(from, From) - From, Math.Min(to, To) - From, with));

    /// <summary>The changes of the XML that this makes.</summary>
    public IEnumerable<XmlEdit> Edits(string xml)
    {
        if (changes.Count > 0 && NeedsItsSpaces(xml))
            yield return new XmlEdit(Tag.End - 1, Tag.End - 1, " xml:space=\"preserve\"");
        foreach (var (from, to, with) in changes)
            yield return new XmlEdit(places[from], places[to], Escape(with));
    }

    /// <summary>Spaces at the edge of a text count only where it says so; before, they were in its middle.</summary>
    private bool NeedsItsSpaces(string xml)
    {
        var (left, at) = (new StringBuilder(), 0);
        foreach (var (from, to, with) in changes)
        {
            left.Append(Text, at, from - at).Append(with);
            at = to;
        }
        return HasOuterSpaces(left.Append(Text, at, Text.Length - at).ToString()) && !HasOuterSpaces(Text)
            && !xml.AsSpan(Tag.Start, Tag.End - Tag.Start).Contains("xml:space", StringComparison.Ordinal);
    }

    private static bool HasOuterSpaces(string text) => text.Length > 0 && (IsSpace(text[0]) || IsSpace(text[^1]));

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

/// <summary>What stands between two places of the XML is to be replaced.</summary>
internal sealed record XmlEdit(int From, int To, string With);
