using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>统计: the numbers of one scope at one cut-off.</summary>
[AllowSignedIn]
public sealed record GetTally : TallyRequest, IQuery<TallyView>;

/// <summary>The numbers, and what they were counted from.</summary>
public sealed record TallyView(
    DateOnly AsOf, DateTimeOffset KnownAt, int RulesVersion, Tally Tally, LightCounts Lights, int Relapsed);

internal sealed class GetTallyValidator(BureauTime time) : TallyRequestValidator<GetTally>(time);

internal sealed class GetTallyHandler(TallyCounter counter, BureauTime time) : IRequestHandler<GetTally, TallyView>
{
    public async Task<TallyView> Handle(GetTally query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var line = await counter.Count(moment, query, cancellationToken);
        return new TallyView(moment.AsOf, moment.KnownAt, TallyQuery.RulesVersion, line.Tally, line.Lights, line.Relapsed);
    }
}

internal sealed class GetTallyEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetTally, TallyView>("/tallies").WithSummary("统计：某一范围在截止日的各项数字");
}
