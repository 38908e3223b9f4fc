using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>In every open stage somebody is asked to act and can; each stage is counted as what it is.</summary>
internal static class StageCheck
{
    private const int MostDays = 365;

    private static readonly HashSet<CaseRole> OfTheAssignment = [CaseRole.LeadUnit, CaseRole.AssistingUnit, CaseRole.ResponsibleLeader];

    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition)
    {
        var unassigned = Ways.From(definition, definition.Start.Name, way => way.Trigger != Triggers.Assign);
        return definition.Stages.SelectMany((stage, at) => Buckets(definition, stage, at)
                .Concat(Acting(definition, stage, at))
                .Concat(Absent(stage, at, unassigned.Contains(stage.Name))))
            .Concat(TakeOver(definition));
    }

    private static IEnumerable<DefinitionProblem> Buckets(LifecycleDefinition definition, StageDefinition stage, int at)
    {
        var place = Places.Stage(at, "bucket");
        if (stage == definition.Start && !stage.IsOpen)
            yield return new BucketDoesNotFit(place, stage.Label, "首个环节须为未启动或正在推进");
        if (stage.AwaitsVerification && stage.Bucket != StatusBucket.InProgress)
            yield return new BucketDoesNotFit(place, stage.Label, "待验收的环节须计为正在推进");
        if (stage.Sustains && stage.Bucket != StatusBucket.Completed)
            yield return new BucketDoesNotFit(place, stage.Label, "长期坚持的环节须计为已完成");
    }

    private static IEnumerable<DefinitionProblem> Acting(LifecycleDefinition definition, StageDefinition stage, int at)
    {
        var (place, actions) = (Places.Stage(at, "tasks"), definition.From(stage.Name).ToList());
        if (stage.IsOpen && stage.Tasks.Count == 0)
            yield return new NobodyActs(place, stage.Label);
        foreach (var task in stage.Tasks)
        {
            if (task is { DueInDays: < 0 or > MostDays } or { Approval: < 0 })
                yield return new TaskUnfit(place, stage.Label, task.Title);
            if (!actions.Any(action => action is { Corrects: false, Decides: null }
                && action.Roles.Concat(action.Approvals).Contains(task.Role)))
                yield return new TaskWithoutAction(place, stage.Label, InputNames.Chinese(task.Role));
        }
        foreach (var action in actions.Where(action => action is { Decides: null, Approvals.Count: > 0 }))
            foreach (var (nth, role) in action.Approvals.Index())
                if (!stage.Tasks.Any(task => task.Role == role && (task.Approval ?? nth) == nth))
                    yield return new ApprovalWithoutTask(place, stage.Label, nth + 1, InputNames.Chinese(role));
    }

    private static IEnumerable<DefinitionProblem> Absent(StageDefinition stage, int at, bool unassigned) => stage.Tasks
        .Where(task => (unassigned && OfTheAssignment.Contains(task.Role)) || (task.Role == CaseRole.SustainOwner && !stage.Sustains))
        .Select(task => new RoleNotYetThere(Places.Stage(at, "tasks"), stage.Label, InputNames.Chinese(task.Role)));

    private static IEnumerable<DefinitionProblem> TakeOver(LifecycleDefinition definition)
    {
        var takes = definition.TakesOver;
        (string Stage, StatusBucket Bucket, string Word)[] wanted =
        [
            (takes.NotStarted, StatusBucket.NotStarted, "未启动"), (takes.InProgress, StatusBucket.InProgress, "正在推进"),
            (takes.Completed, StatusBucket.Completed, "已完成"), (takes.Sustained, StatusBucket.Completed, "已完成"),
        ];
        return wanted.Where(one => definition.Stage(one.Stage).Bucket != one.Bucket).Select(one =>
            new BucketDoesNotFit("takesOver", definition.Stage(one.Stage).Label, $"台账导入用作“{one.Word}”的环节须计为{one.Word}"));
    }
}
