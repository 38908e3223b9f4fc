using DocumentFormat.OpenXml.Packaging;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Reads 巡察反馈意见: the findings are the innermost numbered paragraphs of the part on problems.</summary>
internal static class FeedbackReader
{
    public static Paper Read(Stream content, PaperReadOptions options)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        var paragraphs = FeedbackText.Of(document).ToList();
        var facts = FeedbackFacts.Of(paragraphs);
        var outline = FeedbackOutline.Of(paragraphs);
        var aspects = outline.Aspects.Select(AspectOf).ToList();
        var feedbackDate = facts.FeedbackDate ?? options.FeedbackDate;
        return new Paper(PaperKind.Feedback, facts.Title, facts.IssuedBy, feedbackDate, options.CutOff, facts.Stated, aspects,
            [.. Warnings(aspects, facts.Stated)], [.. Errors(outline, aspects, feedbackDate)]);
    }

    private static PaperAspect AspectOf(OutlineNode aspect) =>
        new(aspect.Number.Label, aspect.Title, [.. aspect.Leaves().Where(leaf => leaf != aspect).Select(FindingOf)]);

    private static PaperFinding FindingOf(OutlineNode leaf) => new()
    {
        Number = leaf.Path,
        KeyPoint = leaf.Parent is { Parent: not null } keyPoint ? keyPoint.Heading : null,
        Text = leaf.Text,
        Where = new PaperLocation(null, null, leaf.Paragraph.Position),
    };

    private static IEnumerable<PaperWarning> Warnings(List<PaperAspect> aspects, StatedCounts? stated)
    {
        foreach (var aspect in aspects.Where(aspect => aspect.Findings.Count == 0))
            yield return new PaperWarning($"{aspect.Number}{aspect.Title}", "这个方面下没有读出具体问题，请核对下级编号（如 1．、（1））是否规范");
        if (StatedCheck.Compare(stated, aspects, "正文") is { } mismatch)
            yield return mismatch;
    }

    private static IEnumerable<PaperError> Errors(FeedbackOutline outline, List<PaperAspect> aspects, DateOnly? feedbackDate)
    {
        if (!outline.HasPart)
            yield return Error("没有找到“主要问题”部分：请确认文件是巡察反馈意见，且问题部分有“一、巡察发现的主要问题”一类的标题");
        else if (aspects.All(aspect => aspect.Findings.Count == 0))
            yield return Error("“主要问题”部分没有读出具体问题：请用（一）、1．、（1）逐级编号后再导入");
        if (feedbackDate is null)
            yield return Error("没有找到反馈日期：请在标题下方写明（YYYY年M月D日），或在导入时填写反馈日期");
        foreach (var number in aspects.SelectMany(aspect => aspect.Findings).CountBy(finding => finding.Number).Where(number => number.Value > 1))
            yield return Error($"编号“{number.Key}”出现了{number.Value}次：请改正编号，使每个具体问题只有一个编号");
    }

    private static PaperError Error(string message) => new(null, null, null, message);
}
