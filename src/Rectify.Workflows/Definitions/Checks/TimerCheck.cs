namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Every timer goes off at some time, and tells somebody something that its table can hold.</summary>
internal static class TimerCheck
{
    private const int MostDays = 366;

    /// <summary>Characters of a text with its days; there must be room for a word on being late.</summary>
    private const int LongestText = 150;

    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition) =>
        definition.Timers.SelectMany((timer, at) => Faults(timer)
            .Select(fault => new TimerUnfit(Places.Timer(at, fault.Member), timer.Name, fault.Chinese, fault.English)));

    private static IEnumerable<(string Member, string Chinese, string English)> Faults(TimerDefinition timer)
    {
        if (timer.Text.Trim().Length == 0 || Written(timer).Length > LongestText || timer.Text.Any(char.IsControl))
            yield return ("text", $"的内容须为1至{LongestText}个字", $"needs a text of 1 to {LongestText} characters");
        if (Math.Abs((long)timer.Days) > MostDays)
            yield return ("days", $"的天数不能超过{MostDays}", $"lies more than {MostDays} days from its anchor");
        if (timer is { Anchor: TimerAnchor.StageEntered, Days: < 0 })
            yield return ("days", "早于进入环节，永远不会触发", "would go off before its stage is entered");
        if (timer.Stages.Count == 0)
            yield return ("stages", "没有指定环节，永远不会触发", "goes off in no stage");
        if (timer.Notify.Count == 0)
            yield return ("notify", "没有指定提醒对象", "tells nobody");
    }

    private static string Written(TimerDefinition timer) => timer.Text.Replace("{date}", "2026-02-14", StringComparison.Ordinal);
}
