using System.Buffers;

namespace Rectify.Server.Documents.Drafts;

/// <summary>A tag in well-formed XML.</summary>
/// <param name="Name">Its name with the prefix.</param>
/// <param name="Start">Where its &lt; stands.</param>
/// <param name="End">Behind its &gt;.</param>
internal readonly record struct XmlTag(string Name, int Start, int End, bool Closes, bool IsEmpty)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>
    /// The tags of a text that a reader has found well-formed; comments, CDATA and instructions are passed over. A reader
    /// that reports places would do, but .NET's reports lines, not offsets, and unescapes what has to stay as it is.
    /// </summary>
    public static IEnumerable<XmlTag> In(string xml)
    {
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0; at = xml.IndexOf('<', at))
        {
            if (Skipped(xml, at) is { } behind)
            {
                at = behind;
                continue;
            }

            var tag = Read(xml, at);
            yield return tag;
            at = tag.End;
        }
    }

    private static int? Skipped(string xml, int at) => xml.AsSpan(at) switch
    {
        ['<', '!', '-', '-', ..] => Behind(xml, at, "-->"),
        ['<', '!', '[', ..] => Behind(xml, at, "]]>"),
        ['<', '?', ..] => Behind(xml, at, "?>"),
        _ => null,
    };

    private static int Behind(string xml, int at, string end)
    {
        var found = xml.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? throw new InvalidDataException("Something is not closed.") : found + end.Length;
    }

    private static XmlTag Read(string xml, int at)
    {
        var closes = xml[at + 1] == '/';
        var start = closes ? at + 2 : at + 1;
        var nameEnd = start + xml.AsSpan(start).IndexOfAny(NameEnds);
        var end = nameEnd;
        for (var quote = '\0'; quote != '\0' || xml[end] != '>'; end++)
        {
            if (quote == '\0' && (xml[end] is '"' or '\''))
                quote = xml[end];
            else if (xml[end] == quote)
                quote = '\0';
        }

        return new XmlTag(xml[start..nameEnd], at, end + 1, closes, !closes && xml[end - 1] == '/');
    }
}
