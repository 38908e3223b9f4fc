using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Sampling;

/// <summary>一次抽查: the drawn cases, where they stand, and what was found out.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetSample(Guid Id) : IQuery<SampleView>;

public sealed record SampleView(SampleSummary Summary, IReadOnlyList<SampledRow> Cases);

/// <summary>A drawn case.</summary>
/// <param name="Version">The version that a result is sent with.</param>
public sealed record SampledRow(
    int Ordinal, string Number, int Version, string Finding, string StageLabel, SampleResult Result, string? Opinion,
    string? CheckedBy, DateOnly? CheckedOn);

internal sealed class GetSampleHandler(RectifyDbContext db, DefinitionCatalog definitions) : IRequestHandler<GetSample, SampleView>
{
    public async Task<SampleView> Handle(GetSample query, CancellationToken cancellationToken)
    {
        var summary = await db.Summaries(db.ReviewSamples.Where(one => one.Id == query.Id)).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(new SampleNotFound());
        var rows = await (
            from drawn in db.Set<SampledCase>().AsNoTracking().Where(one => one.SampleId == query.Id)
            join one in db.Cases on drawn.CaseId equals one.Id
            join finding in db.Findings on one.FindingId equals finding.Id
            orderby drawn.Ordinal
            select new
            {
                Drawn = drawn, one.Number, one.Version, one.Stage, one.DefinitionKey, one.DefinitionVersion, finding.Text,
                CheckedBy = db.People.Where(person => person.Id == drawn.CheckedById).Select(person => person.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return new SampleView(summary,
        [
            .. rows.Select(row => new SampledRow(
                row.Drawn.Ordinal, row.Number, row.Version, row.Text,
                definitions.Get(row.DefinitionKey, row.DefinitionVersion).Stage(row.Stage).Label,
                row.Drawn.Result, row.Drawn.Opinion, row.CheckedBy, row.Drawn.CheckedOn)),
        ]);
    }
}

internal sealed class GetSampleEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<GetSample, SampleView>("/samples/{id:guid}").WithSummary("一次抽查");
}
