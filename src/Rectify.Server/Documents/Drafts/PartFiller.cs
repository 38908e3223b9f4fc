using System.Text;
using System.Text.RegularExpressions;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Documents.Drafts;

/// <summary>Goes through one part, paragraph by paragraph; a text box within a paragraph has paragraphs of its own.</summary>
internal sealed partial class PartFiller
{
    // What stands between two texts of one paragraph in print; a name never reaches over it.
    private static readonly string[] Separators =
    [
        "br", "cr", "tab", "ptab", "sym", "drawing", "pict", "object", "fldChar", "instrText", "delText", "noBreakHyphen",
        "footnoteReference", "endnoteReference", "commentReference",
    ];

    private readonly string xml;
    private readonly DraftPlace place;
    private readonly Func<string, string?> value;
    private readonly FoundPlaceholders found;
    private readonly string prefix;
    private readonly HashSet<string> separators;
    private readonly Stack<Paragraph> open = new();
    private readonly List<XmlEdit> edits = [];
    private int tables, boxes, fallbacks;
    private XmlTag? text;

    public PartFiller(string xml, DraftPlace place, Func<string, string?> value, FoundPlaceholders found)
    {
        (this.xml, this.place, this.value, this.found) = (xml, place, value, found);
        prefix = Namespace().Match(xml) is { Success: true } bound && bound.Groups[1].Length > 0 ? bound.Groups[1].Value + ":" : "";
        separators = [.. Separators.Select(name => prefix + name)];
    }

    private DraftPlace Here => boxes > 0 ? DraftPlace.TextBox : tables > 0 && place == DraftPlace.Body ? DraftPlace.Table : place;

    /// <summary>The part with its values; null where nothing changes.</summary>
    public string? Fill()
    {
        if (!PlaceholderName.MayHold(xml))
            return null;
        foreach (var tag in XmlTag.In(xml))
            Take(tag);
        return edits.Count == 0 ? null : Edited();
    }

    private void Take(XmlTag tag)
    {
        if (tag.Name == prefix + "t")
            TakeText(tag);
        else if (tag.Name == prefix + "p" && !tag.IsEmpty)
            TakeParagraph(tag);
        else if (separators.Contains(tag.Name) && !tag.Closes && open.TryPeek(out var paragraph))
            paragraph.Text.Append('\n');
        Count(tag);
    }

    private void Count(XmlTag tag)
    {
        if (tag.IsEmpty)
            return;
        var step = tag.Closes ? -1 : 1;
        if (tag.Name == prefix + "tbl")
            tables += step;
        else if (tag.Name == prefix + "txbxContent")
            boxes += step;
        else if (tag.Name == "mc:Fallback")
            fallbacks += step;
    }

    private void TakeParagraph(XmlTag tag)
    {
        if (!tag.Closes)
            open.Push(new Paragraph());
        else if (open.TryPop(out var ended))
            Settle(ended);
    }

    private void TakeText(XmlTag tag)
    {
        if (!tag.Closes)
            text = tag.IsEmpty ? null : tag;
        else if (text is { } begun && open.TryPeek(out var paragraph) && !xml.AsSpan(begun.End, tag.Start - begun.End).Contains('<'))
            paragraph.Add(new TextPiece(xml, begun, tag.Start, paragraph.Text.Length));
    }

    private void Settle(Paragraph paragraph)
    {
        if (!PlaceholderName.MayHold(paragraph.Text.ToString()))
            return;
        foreach (Match match in PlaceholderName.Find(paragraph.Text.ToString()))
        {
            var (name, filled) = (match.Groups[1].Value.Trim(), value(PlaceholderName.Normal(match.Groups[1].Value)));
            // Older programs' copy of a text box is filled as well, but the reader sees one of the two.
            if (fallbacks == 0)
                found.Add(name, filled, Here);
            if (filled is not null)
                paragraph.Change(match.Index, match.Index + match.Length, Plain(filled));
        }

        edits.AddRange(paragraph.Pieces.SelectMany(piece => piece.Edits(xml)));
    }

    private static string Plain(string text) => XmlText.Clean(text).ReplaceLineEndings(" ").Trim();

    private string Edited()
    {
        var result = new StringBuilder(xml.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.From))
        {
            result.Append(xml, at, edit.From - at).Append(edit.With);
            at = edit.To;
        }

        return result.Append(xml, at, xml.Length - at).ToString();
    }

    [GeneratedRegex("""xmlns:?([\w.-]*)\s*=\s*["'](?:http://schemas\.openxmlformats\.org|http://purl\.oclc\.org/ooxml)/wordprocessingml(?:/2006)?/main["']""")]
    private static partial Regex Namespace();

    private sealed class Paragraph
    {
        private int reached;

        public StringBuilder Text { get; } = new();

        public List<TextPiece> Pieces { get; } = [];

        public void Add(TextPiece piece)
        {
            Pieces.Add(piece);
            Text.Append(piece.Text);
        }

        /// <summary>
        /// The value goes where the name begins and looks like it; the rest of the name goes away. Names come in the order
        /// of the text, so that no piece that lies before one is looked at for the next.
        /// </summary>
        public void Change(int from, int to, string with)
        {
            while (Pieces[reached].To <= from)
                reached++;
            var rest = with;
            foreach (var piece in Pieces.Skip(reached).TakeWhile(piece => piece.From < to).Where(piece => piece.To > from))
            {
                piece.Change(from, to, rest);
                rest = "";
            }
        }
    }
}
