using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The lines of a Word document as its reader sees them: runs joined, automatic numbers in place.</summary>
internal static class FeedbackText
{
    public static IEnumerable<FeedbackParagraph> Of(WordprocessingDocument document)
    {
        if (document.MainDocumentPart?.Document?.Body is not { } body)
            yield break;
        var numbers = new AutomaticNumbers(document.MainDocumentPart);
        var position = 0;
        foreach (var paragraph in body.Descendants<Paragraph>().Where(paragraph => !IsRepeated(paragraph)))
        {
            if (CleanText.OrNull(TextOf(paragraph)) is not { } text)
                continue;
            position++;
            foreach (var line in (numbers.Next(paragraph) + text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return new FeedbackParagraph(position, line);
        }
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        _ when element.Ancestors<Paragraph>().First() != paragraph => "",
        Text text => text.Text,
        Break or CarriageReturn => "\n",
        TabChar => " ",
        NoBreakHyphen => "-",
        _ => "",
    }));

    // A shape's text stands twice in the file: once for today's Word and once for older ones.
    private static bool IsRepeated(Paragraph paragraph) => paragraph.Ancestors<AlternateContentFallback>().Any();
}
