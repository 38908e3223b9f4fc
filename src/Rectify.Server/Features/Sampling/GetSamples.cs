using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Closure;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sampling;

/// <summary>回头看: the draws, the newest first, each with what was found out so far.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetSamples : IQuery<IReadOnlyList<SampleSummary>>
{
    /// <summary>Those of one source alone.</summary>
    public Guid? SourceId { get; init; }
}

/// <summary>抽查n个，保持到位x个，反弹y个.</summary>
/// <param name="Population">How many closed cases there were to draw from.</param>
public sealed record SampleSummary(
    Guid Id, Guid SourceId, string SourceName, DateOnly DrawnOn, string DrawnBy, int Seed, int Population, int Drawn, int Holds, int Relapsed)
{
    /// <summary>Those that nobody has looked at yet.</summary>
    public int Pending => Drawn - Holds - Relapsed;
}

internal sealed class GetSamplesHandler(RectifyDbContext db) : IRequestHandler<GetSamples, IReadOnlyList<SampleSummary>>
{
    public async Task<IReadOnlyList<SampleSummary>> Handle(GetSamples query, CancellationToken cancellationToken)
    {
        var wanted = query.SourceId is { } source ? db.ReviewSamples.Where(one => one.SourceId == source) : db.ReviewSamples;
        return await db.Summaries(wanted).ToListAsync(cancellationToken);
    }
}

internal static class SampleSummaries
{
    public static IQueryable<SampleSummary> Summaries(this RectifyDbContext db, IQueryable<ReviewSample> samples) =>
        from sample in samples.AsNoTracking()
        join source in db.Sources on sample.SourceId equals source.Id
        orderby sample.DrawnOn descending, sample.Id descending
        select new SampleSummary(
            sample.Id, sample.SourceId, source.Name, sample.DrawnOn,
            db.People.Where(person => person.Id == sample.DrawnById).Select(person => person.Name).FirstOrDefault() ?? "",
            sample.Seed, sample.Population, sample.Cases.Count,
            sample.Cases.Count(one => one.Result == SampleResult.Holds),
            sample.Cases.Count(one => one.Result == SampleResult.Relapsed));
}

internal sealed class GetSamplesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSamples, IReadOnlyList<SampleSummary>>("/samples").WithSummary("回头看");
}
