using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Divides a paragraph that counts several things in one go: “……不够。一是……；二是……。”</summary>
internal static class FeedbackItems
{
    public static IEnumerable<FeedbackParagraph> Divide(IEnumerable<FeedbackParagraph> paragraphs) =>
        paragraphs.SelectMany(paragraph => paragraph.InTable ? [paragraph] : Divide(paragraph));

    private static IEnumerable<FeedbackParagraph> Divide(FeedbackParagraph paragraph)
    {
        var own = OutlineNumber.Of(paragraph.Text) ?? OutlineNumber.OfOrdinal(paragraph.Text);
        var cuts = NumberedPassage.Find(paragraph.Text, own?.Rank ?? 0);
        if (cuts.Count == 0)
            return [paragraph];
        var head = paragraph.Text[..cuts[0]];
        var pieces = cuts.Zip([.. cuts.Skip(1), paragraph.Text.Length], (from, to) => paragraph.Text[from..to].Trim());
        var items = pieces.Select(piece => paragraph with { Text = piece, Given = null });
        return CleanText.OrNull(head) is null ? items : items.Prepend(paragraph with { Text = head.Trim() });
    }
}
