using System.Text.Json;
using System.Text.Json.Serialization;
using Rectify.Domain.Findings;

namespace Rectify.Domain.Tallies;

/// <summary>
/// Everything about one case that a tally looks at, at one moment. Each history entry carries the facts after it, so
/// that the tally of any past day can be counted again from the history alone.
/// </summary>
public sealed record TallyFacts
{
    /// <summary>How facts are written into the history; part of what is hashed, so it must never change.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The stage's name in the case's definition.</summary>
    public required string Stage { get; init; }

    /// <summary>The status that the stage belongs to.</summary>
    public required StatusBucket Bucket { get; init; }

    /// <summary>待验收: waiting for the verifier, printed as "of which" beside 正在推进.</summary>
    public bool AwaitingVerification { get; init; }

    /// <summary>长期坚持: completed, with an owner and a next review (rule 6).</summary>
    public bool Sustained { get; init; }

    /// <summary>整改类型, once known.</summary>
    public RectificationType? Type { get; init; }

    /// <summary>牵头单位, once assigned: the bureau counts the finding under it (rule 3).</summary>
    public Guid? LeadUnitId { get; init; }

    /// <summary>责任领导, once assigned.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>The current approved deadline.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The approved forecast (rule 8).</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>The next review of a sustained case.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>Whether the case was reported as blocked.</summary>
    public bool Blocked { get; init; }

    /// <summary>基本完成 or 阶段性成效, where the last report says so (rule 5). Lines from before such remarks read as none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgressRemark? Remark { get; init; }

    /// <summary>Which round of work this is, from 1; raised by each reopening (rule 12).</summary>
    public int Cycle { get; init; } = 1;
}
