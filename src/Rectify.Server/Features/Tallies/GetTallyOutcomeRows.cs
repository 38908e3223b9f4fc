using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies;

/// <summary>数字背后的成果: the records behind the numbers of rule 14, in the order in which they took effect.</summary>
[AllowSignedIn]
public sealed record GetTallyOutcomeRows : TallyRequest, IQuery<TallyOutcomePage>
{
    /// <summary>Those of one kind alone.</summary>
    public OutcomeKind? Outcome { get; init; }

    /// <summary>How many rows to leave out: those of the pages before.</summary>
    public int? Skip { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A page of the records behind a number.</summary>
/// <param name="Total">How many records there are in all.</param>
public sealed record TallyOutcomePage(IReadOnlyList<TallyOutcome> Rows, int Total);

public sealed record TallyOutcome(
    Guid Id, OutcomeKind Kind, int Count, decimal Amount, string? Title, string? DocumentNumber, DateOnly TookEffectOn,
    string Evidence, string CaseNumber, string Finding, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed class GetTallyOutcomeRowsValidator : TallyRequestValidator<GetTallyOutcomeRows>
{
    public GetTallyOutcomeRowsValidator(BureauTime time)
        : base(time)
    {
        RuleFor(one => one.Outcome).IsInEnum().WithMessage("成果类别无法识别。");
        RuleFor(one => one.Skip).GreaterThanOrEqualTo(0).WithMessage("跳过的行数不能为负。");
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
    }
}

internal sealed class GetTallyOutcomeRowsHandler(RectifyDbContext db, OutcomeCounter counter, BureauTime time)
    : IRequestHandler<GetTallyOutcomeRows, TallyOutcomePage>
{
    private const int UsualSize = 50;

    public async Task<TallyOutcomePage> Handle(GetTallyOutcomeRows query, CancellationToken cancellationToken)
    {
        var records = counter.Records(TallyMoment.Of(query, time), query);
        if (query.Outcome is { } kind)
            records = records.Where(one => one.Kind == kind);
        var rows = await (
            from one in records
            join at in db.Cases on one.CaseId equals at.Id
            join finding in db.Findings on at.FindingId equals finding.Id
            join evidence in db.Evidence on one.EvidenceId equals evidence.Id
            orderby one.TookEffectOn, one.Id
            select new TallyOutcome(
                one.Id, one.Kind, one.Count, one.Amount, one.Title, one.DocumentNumber, one.TookEffectOn,
                evidence.Title, at.Number, finding.Text, one.RecordedBy, one.RecordedAt))
            .Skip(query.Skip ?? 0).Take(query.Size ?? UsualSize).ToListAsync(cancellationToken);
        return new TallyOutcomePage(rows, await records.CountAsync(cancellationToken));
    }
}

internal sealed class GetTallyOutcomeRowsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetTallyOutcomeRows, TallyOutcomePage>("/tallies/outcomes/rows").WithSummary("数字背后的成果");
}
