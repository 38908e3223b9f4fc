using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sampling;

/// <summary>复核抽样: draws again from what was closed at the moment of the draw, and compares.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record RedrawSample(Guid Id) : IQuery<SampleComparison>;

/// <summary>What the stored draw says, and what drawing again gives.</summary>
public sealed record SampleComparison(
    int Seed, int StoredPopulation, int Population, IReadOnlyList<string> Stored, IReadOnlyList<string> Redrawn)
{
    public bool IsIdentical => StoredPopulation == Population && Stored.SequenceEqual(Redrawn);
}

internal sealed class RedrawSampleHandler(RectifyDbContext db) : IRequestHandler<RedrawSample, SampleComparison>
{
    public async Task<SampleComparison> Handle(RedrawSample query, CancellationToken cancellationToken)
    {
        var sample = await db.ReviewSamples.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw new RefusedException(new SampleNotFound());
        var stored = await db.Set<SampledCase>().AsNoTracking().Where(one => one.SampleId == query.Id).OrderBy(one => one.Ordinal)
            .Join(db.Cases, drawn => drawn.CaseId, one => one.Id, (drawn, one) => new { drawn.Ordinal, one.Number })
            .OrderBy(row => row.Ordinal).Select(row => row.Number).ToListAsync(cancellationToken);
        var closed = await db.ClosedCases(sample.SourceId, sample.DrawnOn, sample.DrawnAt, cancellationToken);
        return new SampleComparison(
            sample.Seed, sample.Population, closed.Count, stored, SampleDraw.Of(sample.Seed, closed.Keys, stored.Count));
    }
}

internal sealed class RedrawSampleEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<RedrawSample, SampleComparison>("/samples/{id:guid}/redraw").WithSummary("复核抽样");
}
