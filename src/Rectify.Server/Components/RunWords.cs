using Rectify.Server.Components.Shared;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Components;

/// <summary>Long pieces of work and their rows, in the words and colours of the pages.</summary>
internal static class RunWords
{
    public static string Word(this RunState state) => state switch
    {
        RunState.Running => "进行中",
        RunState.Stopped => "已停止",
        RunState.Abandoned => "已中止",
        _ => "已完成",
    };

    public static Tone Tone(this RunState state) => state switch
    {
        RunState.Running => Shared.Tone.Blue,
        RunState.Stopped => Shared.Tone.Orange,
        RunState.Abandoned => Shared.Tone.Red,
        _ => Shared.Tone.Green,
    };

    public static string Word(this RowState state) => state switch
    {
        RowState.Pending => "等待",
        RowState.Done => "已办",
        RowState.Undone => "已撤回",
        _ => "未办",
    };

    public static Tone Tone(this RowState state) => state switch
    {
        RowState.Done => Shared.Tone.Green,
        RowState.Undone => Shared.Tone.Violet,
        RowState.Refused => Shared.Tone.Red,
        _ => Shared.Tone.Grey,
    };
}
