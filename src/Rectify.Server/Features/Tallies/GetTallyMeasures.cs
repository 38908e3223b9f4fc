using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies;

/// <summary>数字背后的措施: the measures behind 整改措施, each once however many findings it serves (rule 4).</summary>
[AllowSignedIn]
public sealed record GetTallyMeasures : TallyRequest, IQuery<TallyMeasurePage>
{
    /// <summary>How many rows to leave out: those of the pages before.</summary>
    public int? Skip { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A page of the measures behind a number.</summary>
/// <param name="Total">The number itself.</param>
public sealed record TallyMeasurePage(IReadOnlyList<TallyMeasure> Rows, int Total);

/// <summary>A measure and the findings that it serves.</summary>
public sealed record TallyMeasure(
    Guid Id, string Text, string Unit, string? Owner, DateOnly PlannedOn, DateOnly? Deadline, DateOnly? DoneOn, IReadOnlyList<string> Cases);

internal sealed class GetTallyMeasuresValidator : TallyRequestValidator<GetTallyMeasures>
{
    public GetTallyMeasuresValidator(BureauTime time)
        : base(time)
    {
        RuleFor(one => one.Skip).GreaterThanOrEqualTo(0).WithMessage("跳过的行数不能为负。");
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
    }
}

internal sealed class GetTallyMeasuresHandler(RectifyDbContext db, TallyQuery tally, BureauTime time)
    : IRequestHandler<GetTallyMeasures, TallyMeasurePage>
{
    private const int UsualSize = 50;

    public async Task<TallyMeasurePage> Handle(GetTallyMeasures query, CancellationToken cancellationToken)
    {
        var links = Links(TallyMoment.Of(query, time), query);
        var measures = db.Measures.AsNoTracking().Where(measure => links.Any(link => link.MeasureId == measure.Id));
        var rows = await (
            from measure in measures
            join unit in db.Units on measure.UnitId equals unit.Id
            orderby measure.PlannedOn, measure.Id
            select new { Measure = measure, Unit = unit.Name })
            .Skip(query.Skip ?? 0).Take(query.Size ?? UsualSize).ToListAsync(cancellationToken);
        var shown = rows.Select(row => row.Measure.Id).ToList();
        var cases = (await links.Where(link => shown.Contains(link.MeasureId)).Distinct().OrderBy(link => link.Number)
            .ToListAsync(cancellationToken)).ToLookup(link => link.MeasureId, link => link.Number);
        return new TallyMeasurePage(
            [.. rows.Select(row => View(row.Measure, row.Unit, [.. cases[row.Measure.Id]]))],
            await measures.CountAsync(cancellationToken));
    }

    private IQueryable<Link> Links(TallyMoment moment, TallyScope scope) =>
        from one in tally.At(moment, scope).Behind(TallyFigure.Total)
        join link in tally.MeasuresAt(moment) on one.CaseId equals link.CaseId
        select new Link { MeasureId = link.MeasureId, Number = one.Case.Number };

    private static TallyMeasure View(Measure one, string unit, IReadOnlyList<string> cases) =>
        new(one.Id, one.Text, unit, one.Owner, one.PlannedOn, one.Deadline, one.DoneOn, cases);

    private sealed class Link
    {
        public required Guid MeasureId { get; init; }

        public required string Number { get; init; }
    }
}

internal sealed class GetTallyMeasuresEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetTallyMeasures, TallyMeasurePage>("/tallies/measures").WithSummary("数字背后的措施");
}
