using System.Text.RegularExpressions;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>What a feedback document says about itself outside its outline.</summary>
internal sealed partial record FeedbackFacts(string Title, string? IssuedBy, DateOnly? FeedbackDate, StatedFact? Stated)
{
    private const int LongestDate = 40;

    public static FeedbackFacts Of(IReadOnlyList<FeedbackParagraph> paragraphs)
    {
        var opening = paragraphs.TakeWhile(paragraph => OutlineNumber.Of(paragraph.Text) is null && !paragraph.InTable).Select(paragraph => paragraph.Text).ToList();
        var title = TitleOf(opening);
        var signature = Signature(paragraphs);
        return new FeedbackFacts(title, IssuerOf(title) ?? signature?.Unit, DateOf(opening) ?? signature?.Date, StatedFact.In(paragraphs));
    }

    // A long title is broken over two or three centred lines; its last one says what the document is.
    private static string TitleOf(List<string> opening)
    {
        var lines = opening.Take(4).ToList();
        var end = lines.FindIndex(line => TitleEnd().IsMatch(line));
        return string.Concat(lines.Take(Math.Max(end, 0) + 1));
    }

    private static string? IssuerOf(string title) => Issuer().Match(title) is { Success: true } match ? match.Groups[1].Value : null;

    private static DateOnly? DateOf(List<string> opening) => opening
        .Where(line => line.Length <= LongestDate && BracketedDate().IsMatch(line))
        .Select(DateWords.FindIn)
        .FirstOrDefault(date => date is not null);

    private static (string? Unit, DateOnly Date)? Signature(IReadOnlyList<FeedbackParagraph> paragraphs)
    {
        for (var i = paragraphs.Count - 1; i > 0; i--)
        {
            if (DateLine().IsMatch(paragraphs[i].Text) && DateWords.FindIn(paragraphs[i].Text) is { } date)
                return (paragraphs[i - 1].Text is { Length: <= 30 } unit && !unit.EndsWith('。') ? unit : null, date);
        }

        return null;
    }

    [GeneratedRegex("(意见|反馈|情况|报告|通报)(的函|书|稿)?$")]
    private static partial Regex TitleEnd();

    [GeneratedRegex("^(.{2,}?)(关于|对)")]
    private static partial Regex Issuer();

    [GeneratedRegex(@"^[（(].*年.*月.*日[）)]$")]
    private static partial Regex BracketedDate();

    [GeneratedRegex("^.{4}年.{1,2}月.{1,3}日$")]
    private static partial Regex DateLine();
}
