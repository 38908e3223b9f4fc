namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>
/// Decides between the ways in which a document can be understood. Its own statement of how many findings it holds
/// decides where it makes one; otherwise what is counted with 一是, 二是 is a finding each.
/// </summary>
internal static class OutlineChoice
{
    public static (FeedbackOutline Outline, IReadOnlyList<PaperWarning> Assumed) Of(IReadOnlyList<FeedbackParagraph> paragraphs, string title, StatedCounts? stated)
    {
        var rules = new OutlineRules(CountsOrdinals: false, HasPartHeading: true);
        var whole = FeedbackOutline.Of(paragraphs, rules);
        var warnings = new List<PaperWarning>();
        if (whole is { HasPart: false } && stated is null && !title.Contains("反馈", StringComparison.Ordinal))
            return (whole, []);
        if (whole is { HasPart: false } or { Parts: > 1 })
        {
            rules = rules with { HasPartHeading = false };
            whole = FeedbackOutline.Of(paragraphs, rules);
            warnings.Add(new PaperWarning("正文", "没有单独的“主要问题”标题，从第一个编号标题起读取，请核对"));
        }

        var divided = FeedbackOutline.Of(paragraphs, rules with { CountsOrdinals = true });
        if (divided.Findings == whole.Findings)
            return (divided, warnings);
        if (stated?.Findings is { } findings)
            return (Math.Abs(whole.Findings - findings) < Math.Abs(divided.Findings - findings) ? whole : divided, warnings);
        warnings.Add(new PaperWarning("正文", $"“一是、二是”等各计一个具体问题，共{divided.Findings}个；合并计算则为{whole.Findings}个，请核对"));
        return (divided, warnings);
    }
}
