using System.Text.Json.Serialization;
using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Tallies;

namespace Rectify.Workflows.Definitions;

/// <summary>One stage of a lifecycle.</summary>
public sealed record StageDefinition
{
    /// <summary>The name in code and data, for instance <c>PlanReview</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name people see, for instance 措施审核.</summary>
    public required string Label { get; init; }

    /// <summary>The status that cases in this stage are counted under (tallies.md, rule 5).</summary>
    public required StatusBucket Bucket { get; init; }

    /// <summary>Whether cases here are printed as 待验收.</summary>
    public bool AwaitsVerification { get; init; }

    /// <summary>Whether cases here are watched as 长期坚持.</summary>
    public bool Sustains { get; init; }

    /// <summary>Whether the stage is part of the usual way, and so of the steps bar.</summary>
    public bool OnMainPath { get; init; } = true;

    /// <summary>What waits for somebody in this stage.</summary>
    public IReadOnlyList<TaskDefinition> Tasks { get; init; } = [];

    /// <summary>Whether cases here are still to be rectified.</summary>
    [JsonIgnore]
    public bool IsOpen => Bucket is StatusBucket.NotStarted or StatusBucket.InProgress;
}

/// <summary>A work item that a stage opens.</summary>
public sealed record TaskDefinition
{
    /// <summary>What is to be done, for instance 签收.</summary>
    public required string Title { get; init; }

    /// <summary>Who has to act; a unit's role opens one item for each of these units.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>Days until it is due, never later than the case's deadline; null: the deadline itself.</summary>
    public int? DueInDays { get; init; }

    /// <summary>Which days <see cref="DueInDays"/> counts.</summary>
    public DayCount DueCount { get; init; }

    /// <summary>For a stage with several approvals: the item waits for this one (from 0).</summary>
    public int? Approval { get; init; }
}
