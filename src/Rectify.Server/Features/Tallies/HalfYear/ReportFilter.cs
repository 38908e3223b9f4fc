using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>What is typed into the fields above the report.</summary>
public sealed class ReportFilter
{
    public DateOnly? AsOf { get; set; }

    /// <summary>掌握至: to the end of that day; now where it is empty.</summary>
    public DateOnly? KnownOn { get; set; }

    public ReportPeriod Period { get; set; }

    public SourceKind? Kind { get; set; }

    public Guid? LeadUnitId { get; set; }

    public Guid? LeaderId { get; set; }

    public RectificationType? Type { get; set; }

    public IReadOnlyList<Guid> SourceIds { get; set; } = [];

    public IReadOnlyList<ReportClaim> Claims { get; set; } = [];

    public static ReportFilter Of(GetHalfYearReport query, BureauTime time) => new()
    {
        AsOf = query.AsOf,
        KnownOn = query.KnownAt is { } known ? time.DayOf(known) : null,
        Period = query.Period ?? ReportPeriod.HalfYear,
        Kind = query.Kind,
        LeadUnitId = query.LeadUnitId,
        LeaderId = query.LeaderId,
        Type = query.Type,
        SourceIds = query.SourceIds,
        Claims = query.Claims,
    };

    public GetHalfYearReport ToQuery(DateOnly usualDay, BureauTime time) => new()
    {
        AsOf = AsOf ?? usualDay,
        KnownAt = KnownOn is { } day && day < time.Today ? time.EndOf(day) : null,
        Period = Period == ReportPeriod.HalfYear ? null : Period,
        Kind = Kind,
        LeadUnitId = LeadUnitId,
        LeaderId = LeaderId,
        Type = Type,
        SourceIds = [.. SourceIds],
        Claims = [.. Claims],
    };
}
