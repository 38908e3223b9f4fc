namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>What is to be said about a feedback document once it is read.</summary>
internal static class FeedbackChecks
{
    public static IEnumerable<PaperWarning> Warnings(FeedbackOutline outline, List<PaperAspect> aspects, StatedFact? stated, DateOnly? feedbackDate)
    {
        foreach (var (node, aspect) in outline.Aspects.Zip(aspects))
        {
            if (aspect.Findings.Count == 0)
                yield return new PaperWarning($"{aspect.Number}{aspect.Title}", "这个方面下没有读出具体问题，请核对下级编号（如 1．、（1））是否规范");
            else if (node.Children.Count == 0)
                yield return new PaperWarning($"{aspect.Number}{aspect.Title}", "这个方面下的问题没有编号，每段各计一个，请核对");
        }

        if (StatedCheck.Compare(stated?.Counts, aspects, $"第{stated?.Paragraph}段") is { } mismatch)
            yield return mismatch;
        if (feedbackDate is null)
            yield return new PaperWarning("正文", "没有找到反馈日期：请在标题下方写明（YYYY年M月D日），或在导入时填写反馈日期");
    }

    public static IEnumerable<PaperError> Errors(FeedbackOutline outline, List<PaperAspect> aspects)
    {
        if (!outline.HasPart)
            yield return Error("没有找到“主要问题”部分：请确认文件是巡察反馈意见，且问题部分有“一、巡察发现的主要问题”一类的标题");
        else if (aspects.All(aspect => aspect.Findings.Count == 0))
            yield return Error("“主要问题”部分没有读出具体问题：请用（一）、1．、（1）逐级编号后再导入");
        foreach (var number in aspects.SelectMany(aspect => aspect.Findings).CountBy(finding => finding.Number).Where(number => number.Value > 1))
            yield return Error($"编号“{number.Key}”出现了{number.Value}次：请改正编号，使每个具体问题只有一个编号");
    }

    private static PaperError Error(string message) => new(null, null, null, message);
}
