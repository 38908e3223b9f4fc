using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>合计与去重后: several sources in one line, by their same-problem links (rule 2).</summary>
[AllowSignedIn]
public sealed record GetCombinedTally : TallyRequest, IQuery<CombinedTally>;

internal sealed class GetCombinedTallyValidator(BureauTime time) : TallyRequestValidator<GetCombinedTally>(time);

internal sealed class GetCombinedTallyHandler(CombinedCounter counter, BureauTime time)
    : IRequestHandler<GetCombinedTally, CombinedTally>
{
    public Task<CombinedTally> Handle(GetCombinedTally query, CancellationToken cancellationToken) =>
        counter.Count(TallyMoment.Of(query, time), query, cancellationToken);
}

internal sealed class GetCombinedTallyEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetCombinedTally, CombinedTally>("/tallies/combined").WithSummary("多来源合计与去重后");
}
