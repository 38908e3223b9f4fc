using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The document's own statement of its counts, and the paragraph that makes it.</summary>
internal sealed record StatedFact(StatedCounts Counts, int Paragraph)
{
    /// <summary>
    /// The first sentence that tells how many findings there are, before the outline goes below its first heading;
    /// how many aspects alone is enough only where no sentence tells more.
    /// </summary>
    public static StatedFact? In(IReadOnlyList<FeedbackParagraph> paragraphs)
    {
        var claims = Opening(paragraphs)
            .Select(paragraph => StatedWords.Find([paragraph.Text]) is { } counts ? new StatedFact(counts, paragraph.Position) : null)
            .OfType<StatedFact>().ToList();
        return claims.Find(claim => claim.Counts.Findings is not null) ?? claims.FirstOrDefault();
    }

    private static IEnumerable<FeedbackParagraph> Opening(IReadOnlyList<FeedbackParagraph> paragraphs)
    {
        var headings = 0;
        foreach (var paragraph in paragraphs.TakeWhile(paragraph => !paragraph.InTable))
        {
            var number = OutlineNumber.Of(paragraph.Text) ?? paragraph.Given;
            if (number?.Rank > OutlineNumber.Part || (number is { Rank: OutlineNumber.Part } && ++headings > 1))
                yield break;
            yield return paragraph;
        }
    }
}
