using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sources;

/// <summary>问题来源, the newest first, as far as the reader sees cases of them.</summary>
[AllowSignedIn]
public sealed record GetSources : IQuery<IReadOnlyList<SourceRow>>;

/// <param name="Cases">How many cases the reader sees of it.</param>
/// <param name="Open">How many of these are open now.</param>
public sealed record SourceRow(
    Guid Id, string Code, SourceKind Kind, string Name, string? Round, string? IssuedBy, string? DocumentNumber,
    DateOnly FeedbackDate, DateOnly? PlanDue, DateOnly? ReportDue, DateOnly? ConcentratedPeriodEnd,
    int? StatedAspects, int? StatedFindings, int Aspects, int Cases, int Open);

internal sealed class GetSourcesHandler(RectifyDbContext db, RequestContext context)
    : IRequestHandler<GetSources, IReadOnlyList<SourceRow>>
{
    public async Task<IReadOnlyList<SourceRow>> Handle(GetSources query, CancellationToken cancellationToken)
    {
        // Parts of a split finding are not counted beside it (tallies.md, rule 1).
        var visible = db.Cases.VisibleTo(context.SignedIn).Where(one => one.ParentId == null);
        var rows = await db.Sources
            .OrderByDescending(source => source.FeedbackDate).ThenBy(source => source.Code)
            .Select(source => new SourceRow(
                source.Id, source.Code, source.Kind, source.Name, source.Round, source.IssuedBy, source.DocumentNumber,
                source.FeedbackDate, source.PlanDue, source.ReportDue, source.ConcentratedPeriodEnd,
                source.StatedAspects, source.StatedFindings, source.Aspects.Count,
                visible.Count(one => one.SourceId == source.Id),
                visible.Count(one => one.SourceId == source.Id
                    && (one.Bucket == StatusBucket.NotStarted || one.Bucket == StatusBucket.InProgress))))
            .ToListAsync(cancellationToken);
        return context.SignedIn.SeesEverythingToday ? rows : [.. rows.Where(row => row.Cases > 0)];
    }
}

internal sealed class GetSourcesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSources, IReadOnlyList<SourceRow>>("/sources").WithSummary("问题来源");
}
