using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Diagrams;

/// <summary>Tells the timers of a lifecycle as a Markdown table: when each goes off, in which stages, and whom it tells.</summary>
public static class TimerTable
{
    /// <summary>The table's text, with <c>\n</c> between lines.</summary>
    public static string Of(LifecycleDefinition definition) => string.Join('\n',
    [
        "| timer | 提醒内容 | goes off | in the stages | tells |",
        "|---|---|---|---|---|",
        .. definition.Timers.Select(timer =>
            $"| {timer.Name} | {timer.Text} | {When(timer)} | {Stages(definition, timer)} | {string.Join('、', timer.Notify.Select(InputNames.Chinese))} |"),
    ]);

    /// <summary>When a timer goes off, in Chinese: 整改时限前15天.</summary>
    public static string When(TimerDefinition timer) => timer.Days == 0
        ? $"{Chinese(timer.Anchor)}当天"
        : $"{Chinese(timer.Anchor)}{(timer.Days < 0 ? "前" : "后")}{Math.Abs(timer.Days)}{(timer.Count == DayCount.Working ? "个工作日" : "天")}";

    private static string Chinese(TimerAnchor anchor) => anchor switch
    {
        TimerAnchor.Deadline => "整改时限",
        TimerAnchor.NextReview => "复核日期",
        TimerAnchor.StageEntered => "进入阶段",
        _ => anchor.ToString(),
    };

    private static string Stages(LifecycleDefinition definition, TimerDefinition timer) =>
        string.Join('、', timer.Stages.Select(stage => definition.Stage(stage).Label));
}
