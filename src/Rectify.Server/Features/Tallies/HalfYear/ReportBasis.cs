using Rectify.Domain.Reports;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>What all parts of one report are made from.</summary>
internal sealed record ReportBasis
{
    public required TallyMoment Moment { get; init; }

    /// <summary>The first day of the balance's period.</summary>
    public required DateOnly From { get; init; }

    public required TallyScope Scope { get; init; }

    /// <summary>Whether the scope is one of whole sources: only then are there sentences and balances.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The choices in force at the cut-off, as known at the moment.</summary>
    public required IReadOnlyList<WordingDecision> Decisions { get; init; }

    public required IReadOnlyList<ReportClaim> Claims { get; init; }

    public ReportWording Wording => ReportWording.Of(Decisions.Select(one => one.Choice), Claims);
}
