using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Trials;

/// <summary>What a role finds in the stage of a trial.</summary>
/// <param name="Role">The role.</param>
/// <param name="RoleLabel">Its Chinese name.</param>
/// <param name="Allowed">What it can do at once.</param>
/// <param name="Refused">What it cannot do, each with the rule that says no.</param>
public sealed record TrialRole(CaseRole Role, string RoleLabel, IReadOnlyList<TrialAction> Allowed, IReadOnlyList<TrialRefusal> Refused);

/// <summary>An action that a role can take.</summary>
/// <param name="Trigger">The action.</param>
/// <param name="Label">The name people see.</param>
/// <param name="ToLabel">The stage afterwards; null for one that stays.</param>
/// <param name="Requires">What has to be filled in.</param>
public sealed record TrialAction(string Trigger, string Label, string? ToLabel, IReadOnlyList<string> Requires);

/// <summary>An action that a role cannot take.</summary>
/// <param name="Trigger">The action.</param>
/// <param name="Label">The name people see.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Chinese">What it says.</param>
public sealed record TrialRefusal(string Trigger, string Label, string Rule, string Chinese);

/// <summary>A work item that the stage opens.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="RoleLabel">Who has to act.</param>
/// <param name="DueOn">When it is due.</param>
public sealed record TrialTask(string Title, string RoleLabel, DateOnly? DueOn);

/// <summary>A timer that goes off if the case stays where it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it says.</param>
/// <param name="On">When.</param>
/// <param name="Tells">Whom.</param>
public sealed record TrialTimer(string Name, string Text, DateOnly On, string Tells);

/// <summary>What a definition does with a sample case: pure, nothing is kept.</summary>
/// <param name="definition">The definition.</param>
/// <param name="today">The day of the trial.</param>
/// <param name="calendar">The bureau's working days.</param>
public sealed class Trial(LifecycleDefinition definition, DateOnly today, WorkCalendar calendar)
{
    private readonly HashSet<string> everyInput = [.. definition.Transitions.SelectMany(one => one.Requires)];

    /// <summary>What each role that the definition names can do, and cannot.</summary>
    public IReadOnlyList<TrialRole> Roles(TrialCase one)
    {
        var (stage, roles) = (StageOf(one), definition.Transitions.SelectMany(way => way.Roles.Concat(way.Approvals)).Distinct().Order());
        // What is about a proposal needs one, and the sample case has none.
        var ways = definition.From(stage.Name).Where(way => way is { Decides: null, Rejects: false }).ToList();
        return
        [
            .. from role in roles
               let verdicts = ways.Select(way => (Way: way, Verdict: Decide(one, role, way.Trigger))).ToList()
               select new TrialRole(
                   role, InputNames.Chinese(role),
                   [.. verdicts.Where(tried => tried.Verdict is Decision).Select(tried => ActionOf(tried.Way))],
                   [.. verdicts.Where(tried => tried.Verdict is Refused).Select(tried => RefusalOf(tried.Way, ((Refused)tried.Verdict).Refusal))]),
        ];
    }

    /// <summary>The work items that wait in the stage.</summary>
    public IReadOnlyList<TrialTask> Tasks(TrialCase one) =>
    [
        .. TaskPlanner.For(StageOf(one), one.Snapshot(StageOf(one).Name, today), one.ApprovalsGiven, today, calendar)
            .Select(task => new TrialTask(task.Title, InputNames.Chinese(task.Role), task.DueOn)),
    ];

    /// <summary>The timers of the stage, were it entered today, the earliest first.</summary>
    public IReadOnlyList<TrialTimer> Timers(TrialCase one) =>
    [
        .. from timer in definition.Timers
           where timer.Stages.Contains(StageOf(one).Name)
           let anchor = Anchor(timer.Anchor, one)
           let day = timer.DueOn(anchor, calendar)
           orderby day, timer.Name
           select new TrialTimer(
               timer.Name, timer.Text.Replace("{date}", $"{anchor:yyyy-MM-dd}", StringComparison.Ordinal), day,
               string.Join('、', timer.Notify.Select(InputNames.Chinese))),
    ];

    /// <summary>The sample case after a role has acted.</summary>
    /// <exception cref="RefusedException">The lifecycle refuses.</exception>
    public TrialCase After(TrialCase one, CaseRole role, string trigger)
    {
        var decision = Decide(one, role, trigger).OrThrow();
        return one with
        {
            Stage = decision.To,
            ApprovalsGiven = decision.Approvers.Count,
            PartsFinished = one.PartsFinished && decision is { ReopensParts: false, StartsCycle: false },
            MeasuresDone = one.MeasuresDone && !decision.StartsCycle,
        };
    }

    /// <summary>The stage of the sample case.</summary>
    /// <exception cref="RefusedException">The definition has no such stage.</exception>
    public StageDefinition StageOf(TrialCase one) => one.Stage is null
        ? definition.Start
        : definition.Stages.FirstOrDefault(stage => stage.Name == one.Stage)
            ?? throw new RefusedException(new StepNamesNoStage(one.Stage, "stage"));

    private Verdict Decide(TrialCase one, CaseRole role, string trigger) => LifecycleEngine.Decide(
        definition, one.Snapshot(StageOf(one).Name, today),
        new Attempt(trigger, TrialPeople.In(role), today, everyInput) { Calendar = calendar });

    private TrialAction ActionOf(TransitionDefinition way) => new(
        way.Trigger, way.Label, way.To is { } to ? definition.Stage(to).Label : null, [.. way.Requires.Select(InputNames.Chinese)]);

    private static TrialRefusal RefusalOf(TransitionDefinition way, Refusal refusal) =>
        new(way.Trigger, way.Label, refusal.Rule, refusal.Chinese);

    private DateOnly Anchor(TimerAnchor anchor, TrialCase one) => anchor switch
    {
        TimerAnchor.Deadline => today.AddDays(one.DaysToDeadline),
        TimerAnchor.NextReview => today.AddMonths(6),
        TimerAnchor.StageEntered => today,
        _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor, null),
    };
}
