using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;

namespace Rectify.Workflows.Definitions;

/// <summary>A review that a bureau puts between two stages, for instance 派驻纪检组会审, without writing JSON.</summary>
public sealed record ReviewStep
{
    /// <summary>The stage after which it comes.</summary>
    public required string After { get; init; }

    /// <summary>Its name in data, for instance <c>JointReview</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name people see, for instance 会审.</summary>
    public required string Label { get; init; }

    /// <summary>Who reviews.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>Working days in which it is to be done.</summary>
    public required int Days { get; init; }

    /// <summary>The stage to which it sends back.</summary>
    public required string ReturnTo { get; init; }

    /// <summary>The definition with this step in it; whether that holds together the usual check says.</summary>
    /// <exception cref="RefusedException">The stage is unknown, or has no way on that a step could stand in.</exception>
    public LifecycleDefinition InsertInto(LifecycleDefinition definition)
    {
        var after = Known(definition, After, "after");
        var back = Known(definition, ReturnTo, "returnTo");
        var way = definition.From(After).FirstOrDefault(one => one is { Primary: true, Stays: false, Corrects: false } && one.To != After)
            ?? throw new RefusedException(new NoWayOn(after.Label));
        var stages = definition.Stages.ToList();
        stages.Insert(stages.IndexOf(after) + 1, Stage(after));
        return definition with
        {
            Stages = stages,
            Transitions = [.. definition.Transitions.SelectMany(one => Led(one, way)).Select(one => Widened(one)), .. Own(definition, way, back)],
            Timers = [.. definition.Timers.Select(Widened)],
        };
    }

    private static StageDefinition Known(LifecycleDefinition definition, string name, string field) =>
        definition.Stages.FirstOrDefault(stage => stage.Name == name) ?? throw new RefusedException(new StepNamesNoStage(name, field));

    private StageDefinition Stage(StageDefinition after) => new()
    {
        Name = Name,
        Label = Label,
        Bucket = after.Bucket,
        OnMainPath = after.OnMainPath,
        Tasks = [new TaskDefinition { Title = Label, Role = Role, DueInDays = Days, DueCount = DayCount.Working }],
    };

    /// <summary>The way on now leads into the step; a correction that went back over it goes back to it.</summary>
    private IEnumerable<TransitionDefinition> Led(TransitionDefinition one, TransitionDefinition way)
    {
        if (one == way)
            return one.From.Count == 1
                ? [one with { To = Name }]
                : [one with { From = [.. one.From.Where(from => from != After)] }, one with { From = [After], To = Name }];
        if (!one.Corrects || one.To != After || !one.From.Contains(way.To!))
            return [one];
        var others = one.From.Where(from => from != way.To).ToList();
        return [.. others.Count == 0 ? [] : new[] { one with { From = others } }, one with { From = [way.To!], To = Name }];
    }

    /// <summary>What is possible all the time (proposals, links, hand-over) is possible in the step too.</summary>
    private TransitionDefinition Widened(TransitionDefinition one) => one.From.Contains(After) && !one.From.Contains(Name) && IsAllTheTime(one)
        ? one with { From = [.. one.From.SelectMany(from => from == After ? new[] { from, Name } : [from])] }
        : one;

    private static bool IsAllTheTime(TransitionDefinition one) => one.Proposes is not null || one.Decides is not null || one.Rejects
        || one.Trigger is Triggers.LinkFinding or Triggers.UnlinkFinding or Triggers.HandOver;

    /// <summary>A deadline that passes is told of in the step too, where it was told of in the stage before.</summary>
    private TimerDefinition Widened(TimerDefinition one) => one is { Anchor: TimerAnchor.Deadline, Days: > 0 } && one.Stages.Contains(After)
        ? one with { Stages = [.. one.Stages.SelectMany(stage => stage == After ? new[] { stage, Name } : [stage])] }
        : one;

    private IEnumerable<TransitionDefinition> Own(LifecycleDefinition definition, TransitionDefinition way, StageDefinition back) =>
    [
        new() { Trigger = $"{Name}Pass", Label = $"{Label}通过", From = [Name], To = way.To, Roles = [Role], Primary = true, Requires = ["opinion"] },
        new()
        {
            Trigger = $"{Name}Return", Label = $"{Label}退回", From = [Name], To = back.Name, Roles = [Role], Requires = ["reason"],
            // Sent back to where closure is applied for: something was missing, so the lead unit finishes its part anew.
            ReopensParts = definition.From(back.Name).Any(one => one.Trigger == Triggers.ApplyForClosure),
        },
        .. definition.Transitions.Where(one => one.Corrects).Take(1).Select(one => one with { From = [Name], To = After }),
    ];
}

/// <summary>No action leads on from the stage after which a step was to come.</summary>
/// <param name="Stage">The stage's label.</param>
public sealed record NoWayOn(string Stage) : Refusal("after")
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”之后没有可插入审核的位置。请选择其他环节。";

    /// <inheritdoc />
    public override string English => $"No action leads on from {Stage}, so nothing can come after it. Choose another stage.";
}

/// <summary>A step names a stage that the definition does not have.</summary>
/// <param name="Stage">The name.</param>
/// <param name="Input">The input at fault.</param>
public sealed record StepNamesNoStage(string Stage, string Input) : Refusal(Input)
{
    /// <inheritdoc />
    public override string Chinese => $"流程中没有名为“{Stage}”的环节。请重新选择。";

    /// <inheritdoc />
    public override string English => $"The definition has no stage {Stage}. Choose again.";
}
