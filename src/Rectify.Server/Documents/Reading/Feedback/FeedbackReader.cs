using DocumentFormat.OpenXml.Packaging;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Reads 巡察反馈意见: the findings are the innermost numbered paragraphs of the part on problems.</summary>
internal static class FeedbackReader
{
    public static Paper Read(Stream content, PaperReadOptions options)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        var text = FeedbackText.Of(document);
        return PaperOf(text.Lines, text.Warnings, options);
    }

    /// <summary>A document's text without its form, from a box or a text file.</summary>
    public static Paper Read(string text, PaperReadOptions options) => PaperOf(FeedbackText.OfPlain(text), [], options);

    private static Paper PaperOf(IReadOnlyList<FeedbackParagraph> paragraphs, IReadOnlyList<PaperWarning> left, PaperReadOptions options)
    {
        var facts = FeedbackFacts.Of(paragraphs);
        var (outline, assumed) = OutlineChoice.Of(paragraphs, facts.Title, facts.Stated?.Counts);
        var aspects = outline.Aspects.Select(AspectOf).ToList();
        var feedbackDate = facts.FeedbackDate ?? options.FeedbackDate;
        return new Paper(PaperKind.Feedback, facts.Title, facts.IssuedBy, feedbackDate, options.CutOff, facts.Stated?.Counts, aspects,
            [.. left, .. assumed, .. FeedbackChecks.Warnings(outline, aspects, facts.Stated, feedbackDate)], [.. FeedbackChecks.Errors(outline, aspects)]);
    }

    private static PaperAspect AspectOf(OutlineNode aspect) => new(aspect.Label, aspect.Title, aspect.Children.Count > 0
        ? [.. aspect.Leaves().Select(FindingOf)]
        : [.. aspect.Continued.Select((line, index) => Unnumbered(aspect, line, index + 1))]);

    private static PaperFinding FindingOf(OutlineNode leaf) => new()
    {
        Number = leaf.Path,
        KeyPoint = leaf.Parent is { Parent: not null } keyPoint ? keyPoint.Heading : null,
        Text = leaf.Text,
        Where = new PaperLocation(null, null, leaf.Paragraph.Position),
    };

    private static PaperFinding Unnumbered(OutlineNode aspect, FeedbackParagraph line, int place) => new()
    {
        Number = $"{aspect.Label}{place}",
        Text = line.Text,
        Where = new PaperLocation(null, null, line.Position),
    };
}
