namespace Rectify.Server.Components.Shared;

public enum StepState
{
    Todo,
    Current,
    Done,

    /// <summary>The case was here and was sent back.</summary>
    Returned,
}

/// <summary>A stage on the way of a case.</summary>
/// <param name="Name">The stage's Chinese name.</param>
/// <param name="State">Where the case stands with it.</param>
/// <param name="Note">A short line below: a date, a name, the reason of a return.</param>
public sealed record StageStep(string Name, StepState State, string? Note = null)
{
    internal string StateWord => State switch
    {
        StepState.Current => "当前",
        StepState.Done => "已完成",
        StepState.Returned => "曾退回",
        _ => "未开始",
    };

    internal string? Icon => State switch
    {
        StepState.Done => "fa-solid fa-check",
        StepState.Returned => "fa-solid fa-rotate-left",
        _ => null,
    };
}
