using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>台账: a page of cases in the order of their numbers. <see cref="After"/> is the last number of the page before.</summary>
[AllowSignedIn]
public sealed record GetLedger : IQuery<LedgerSlice>
{
    public Guid? SourceId { get; init; }

    public Guid? UnitId { get; init; }

    public string? Stage { get; init; }

    public StatusBucket? Bucket { get; init; }

    public RectificationType? Type { get; init; }

    public bool? Overdue { get; init; }

    public bool? Sustained { get; init; }

    /// <summary>边改边犯: whether the finding repeats an earlier one.</summary>
    public bool? Repeat { get; init; }

    /// <summary>Words of the finding or part of the number.</summary>
    public string? Text { get; init; }

    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A page of the ledger.</summary>
/// <param name="Total">How many findings the filter finds in all.</param>
/// <param name="Parts">How many parts of split findings it finds beside them; they are not counted (tallies.md, rule 1).</param>
/// <param name="Next">What to give as <see cref="GetLedger.After"/> for the next page; null on the last.</param>
public sealed record LedgerSlice(IReadOnlyList<LedgerRow> Rows, int Total, int Parts, string? Next);

public sealed record LedgerRow(
    string Number, Guid SourceId, string SourceName, string Aspect, string? KeyPoint, string FindingNumber, string Text,
    RectificationType? Type, string? Leader, string? LeadUnit, string Stage, string StageLabel, StatusBucket Bucket,
    DateOnly? Deadline, DateOnly? Forecast, DateOnly? ClosedOn, DateOnly? NextReviewOn, WarningLight Light, int Version)
{
    /// <summary>The case that this one is a part of, where it is one.</summary>
    public string? ParentNumber { get; init; }

    /// <summary>边改边犯: whether the finding repeats an earlier one.</summary>
    public bool IsRepeat { get; init; }
}

internal sealed class GetLedgerValidator : AbstractValidator<GetLedger>
{
    public GetLedgerValidator() =>
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
}

internal sealed class GetLedgerHandler(
    RectifyDbContext db, DefinitionCatalog definitions, RequestContext context, BureauTime time)
    : IRequestHandler<GetLedger, LedgerSlice>
{
    private const int UsualSize = 50;

    public async Task<LedgerSlice> Handle(GetLedger query, CancellationToken cancellationToken)
    {
        var found = db.Cases.AsNoTracking().VisibleTo(context.SignedIn).Matching(query, db, time.Today);
        var total = await found.CountAsync(one => one.ParentId == null, cancellationToken);
        var parts = await found.CountAsync(one => one.ParentId != null, cancellationToken);
        if (query.After is { Length: > 0 } after)
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
            found = found.Where(one => string.Compare(one.Number, after) > 0);
#pragma warning restore CA1309
        var size = query.Size ?? UsualSize;
        var rows = await Project(found.OrderBy(one => one.Number).Take(size + 1)).ToListAsync(cancellationToken);
        var page = rows.Take(size).Select(Labelled).ToList();
        return new LedgerSlice(page, total, parts, rows.Count > size ? page[^1].Number : null);
    }

    private IQueryable<Projected> Project(IQueryable<RectificationCase> cases) =>
        from one in cases
        join finding in db.Findings on one.FindingId equals finding.Id
        join source in db.Sources on one.SourceId equals source.Id
        join aspect in db.Aspects on one.AspectId equals aspect.Id
        orderby one.Number
        select new Projected(one.DefinitionKey, one.DefinitionVersion, new LedgerRow(
            one.Number, source.Id, source.Name, aspect.Title,
            db.KeyPoints.Where(point => point.Id == finding.KeyPointId).Select(point => point.Title).FirstOrDefault(),
            finding.Number, finding.Text, one.Type,
            db.People.Where(person => person.Id == one.ResponsibleLeaderId).Select(person => person.Name).FirstOrDefault(),
            db.Units.Where(unit => unit.Id == one.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(),
            one.Stage, "", one.Bucket, one.Deadline, one.Forecast, one.ClosedOn,
            one.Sustainment == null ? null : one.Sustainment.NextReviewOn, WarningLight.None, one.Version)
        {
            ParentNumber = db.Cases.Where(parent => parent.Id == one.ParentId).Select(parent => parent.Number).FirstOrDefault(),
            IsRepeat = db.FindingLinks.Any(link => link.Kind == FindingLinkKind.Repeat && link.FindingId == finding.Id),
        });

    private LedgerRow Labelled(Projected item)
    {
        var (row, definition) = (item.Row, definitions.Get(item.DefinitionKey, item.DefinitionVersion));
        var open = row.Bucket.IsOpen();
        return row with
        {
            StageLabel = definition.Stage(row.Stage).Label,
            Light = WarningLights.On(open, row.Deadline, time.Today),
        };
    }

    /// <summary>A row before its label and its light, which only the definition and the clock know.</summary>
    private sealed record Projected(string DefinitionKey, int DefinitionVersion, LedgerRow Row);
}

internal sealed class GetLedgerEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetLedger, LedgerSlice>("/cases").WithSummary("整改台账");
}
