using FluentValidation;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>What every request about the summary says: the cut-off, the moment of knowledge, the scope, and what the writer asks for.</summary>
public abstract record ReportQuestion
{
    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The sources to report on; all that had findings where none is named.</summary>
    public Guid[] SourceIds { get; init; } = [];

    /// <summary>The period of the balance, up to the cut-off; the half-year where nothing is said.</summary>
    public ReportPeriod? Period { get; init; }

    public SourceKind? Kind { get; init; }

    /// <summary>牵头单位: a part of the sources only, so tables without sentences.</summary>
    public Guid? LeadUnitId { get; init; }

    /// <summary>责任领导: tables only.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>整改类型: tables only.</summary>
    public RectificationType? Type { get; init; }

    /// <summary>Statements that the document is to make; it is refused where one of them is false.</summary>
    public ReportClaim[] Claims { get; init; } = [];

    internal TallyScope Scope => new() { SourceIds = SourceIds, Kind = Kind, LeadUnitId = LeadUnitId, LeaderId = LeaderId, Type = Type };

    /// <summary>Whether it speaks of whole sources: a sentence about a part would be taken for the whole.</summary>
    internal bool IsWhole => this is { LeadUnitId: null, LeaderId: null, Type: null };

    /// <summary>The same question to the report itself.</summary>
    internal GetHalfYearReport ToReport() => new()
    {
        AsOf = AsOf,
        KnownAt = KnownAt,
        SourceIds = SourceIds,
        Period = Period,
        Kind = Kind,
        LeadUnitId = LeadUnitId,
        LeaderId = LeaderId,
        Type = Type,
        Claims = Claims,
    };
}

internal abstract class ReportQuestionValidator<TQuestion> : AbstractValidator<TQuestion>
    where TQuestion : ReportQuestion
{
    protected ReportQuestionValidator(BureauTime time)
    {
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
        RuleFor(one => one.KnownAt).HasCome(time);
        RuleFor(one => one.Period).IsInEnum().WithMessage("没有这种统计期间。");
        RuleForEach(one => one.Claims).IsInEnum().WithMessage("没有这种说法。");
    }
}
