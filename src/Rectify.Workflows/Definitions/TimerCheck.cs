namespace Rectify.Workflows.Definitions;

/// <summary>Checks that the timers of a definition can go off, and that what they say can be kept.</summary>
internal static class TimerCheck
{
    /// <summary>The farthest that a timer may lie from its anchor, in days.</summary>
    private const int MostDays = 366;

    /// <summary>Characters of a name, as the database keeps it.</summary>
    private const int LongestName = 50;

    /// <summary>Characters of a text with its days; there must be room for a word on being late.</summary>
    private const int LongestText = 150;

    public static IEnumerable<string> Problems(LifecycleDefinition definition, IReadOnlySet<string> stages) => definition.Timers
        .GroupBy(timer => timer.Name).Where(group => group.Count() > 1).Select(twice => $"timer {twice.Key} is defined twice")
        .Concat(definition.Timers.SelectMany(timer => Problems(timer, stages)));

    private static IEnumerable<string> Problems(TimerDefinition timer, IReadOnlySet<string> stages)
    {
        foreach (var stage in timer.Stages.Where(name => !stages.Contains(name)))
            yield return $"timer {timer.Name} names the unknown stage {stage}";
        if (timer.Stages.Count == 0)
            yield return $"timer {timer.Name} goes off in no stage";
        if (timer.Notify.Count == 0)
            yield return $"timer {timer.Name} tells nobody";
        if (timer.Name.Length is 0 or > LongestName)
            yield return $"timer {timer.Name} needs a name of 1 to {LongestName} characters";
        if (timer.Text.Replace("{date}", "2026-02-14", StringComparison.Ordinal).Length is 0 or > LongestText)
            yield return $"timer {timer.Name} needs a text of 1 to {LongestText} characters";
        if (Math.Abs((long)timer.Days) > MostDays)
            yield return $"timer {timer.Name} lies more than {MostDays} days from its anchor";
        if (timer is { Anchor: TimerAnchor.StageEntered, Days: < 0 })
            yield return $"timer {timer.Name} would go off before its stage is entered";
    }
}
