using Rectify.Domain.Findings;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Which findings are counted. Nothing set: the whole bureau, as far as the reader may see it.</summary>
public record TallyScope
{
    public Guid? SourceId { get; init; }

    /// <summary>Several sources together; none named is all.</summary>
    public Guid[] SourceIds { get; init; } = [];

    public SourceKind? Kind { get; init; }

    /// <summary>
    /// 牵头单位 at the cut-off: the bureau counts a finding under it alone (rule 3). <see cref="Guid.Empty"/> for those
    /// that no unit leads.
    /// </summary>
    public Guid? LeadUnitId { get; init; }

    /// <summary>配合单位.</summary>
    public Guid? AssistingUnitId { get; init; }

    public Guid? LeaderId { get; init; }

    public Guid? AspectId { get; init; }

    public RectificationType? Type { get; init; }

    /// <summary>Those that have no type yet, and only those.</summary>
    public bool? WithoutType { get; init; }

    /// <summary>The first day of the deadlines; findings without one are left out.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>The last day of the deadlines; findings without one are left out.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>The year of the source's feedback.</summary>
    public int? Year { get; init; }

    /// <summary>Whether no balance can be drawn up: of these the history's lines do not say by themselves who came and went.</summary>
    internal bool HasNoBalance => (AssistingUnitId, DueFrom, DueTo) is not (null, null, null);

    /// <summary>Whether a case may come into the scope and leave it again while it is worked on.</summary>
    internal bool ChangesWithTheDay => (LeadUnitId, AssistingUnitId, LeaderId, Type, WithoutType, DueFrom, DueTo) is not (null, null, null, null, null, null, null);
}
