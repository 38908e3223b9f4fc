using Rectify.Domain.Common;

namespace Rectify.Domain.Cases;

/// <content>Going on with another version of the lifecycle.</content>
public sealed partial class RectificationCase
{
    /// <summary>
    /// Goes on with another version of the lifecycle. Nothing was done to the finding, so it counts as before: status,
    /// cycle, deadline and approvals stay, and timers keep the days that they are measured from. Work items that still
    /// apply stay with whoever took them on; the others make room for those of the other version.
    /// </summary>
    /// <param name="next">What was judged.</param>
    /// <param name="act">Who, when and why; the effective day is a day in the bureau's zone.</param>
    /// <exception cref="RefusedException">The stage has changed meanwhile, or the effective day is before the last one.</exception>
    public void FollowDefinition(Continuation next, Act act)
    {
        if (next.From != Stage)
            throw new RefusedException(new StageMovedOn(Number, next.From, Stage));
        RefuseBeforePrevious(act);
        var (enteredOn, knownAt) = (StageEnteredOn, StageKnownAt);
        (DefinitionKey, DefinitionVersion) = (next.Key, next.Version);
        (Stage, Bucket) = (next.Stage.Name, next.Stage.Bucket);
        AwaitingVerification = next.Stage.AwaitsVerification;
        Record(next.Trigger, next.From, act, CaseRole.Administrator);
        (StageEnteredOn, StageKnownAt) = (enteredOn, knownAt);
        ReplaceTasks(next, act.EffectiveOn);
        Touch();
    }

    private void ReplaceTasks(Continuation next, DateOnly on)
    {
        foreach (var item in WorkItems.Where(item => item.ClosedOn is null))
            if (next.Tasks.Any(task => item.Matches(task, item.Stage)))
                item.Stage = Stage;
            else
                item.ClosedOn = on;
        OpenTasks(next.Tasks, on);
    }
}
