using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The text of a paragraph once all tracked changes are accepted, without shapes and phonetic guides.</summary>
internal static class VisibleText
{
    public static string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString();
    }

    /// <summary>Whether the paragraph goes on in the next, because the mark between them was deleted or moved away.</summary>
    public static bool EndsInDeletedMark(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties is { } mark && (mark.GetFirstChild<Deleted>() is not null || mark.GetFirstChild<MoveFrom>() is not null);

    private static void Append(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var element in parent.Elements())
        {
            switch (element)
            {
                case Text words:
                    text.Append(words.Text);
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case DeletedRun or MoveFromRun or Drawing or Picture or EmbeddedObject or AlternateContentFallback or RubyContent or ParagraphProperties:
                    break;
                default:
                    Append(element, text);
                    break;
            }
        }
    }
}
