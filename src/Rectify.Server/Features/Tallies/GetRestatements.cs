using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>追溯更正: what was recorded after a cut-off with effect by then, and what that changed in the numbers (rule 7).</summary>
[AllowSignedIn]
public sealed record GetRestatements : TallyRequest, IQuery<RestatementView>;

/// <summary>The numbers of a day, as known when it ended and as known now.</summary>
public sealed record RestatementView(DateOnly AsOf, DateTimeOffset KnownAt, Tally KnownThen, Tally KnownNow, Restatements Restatements);

internal sealed class GetRestatementsValidator(BureauTime time) : TallyRequestValidator<GetRestatements>(time);

internal sealed class GetRestatementsHandler(TallyCounter counter, RestatementReader restatements, BureauTime time)
    : IRequestHandler<GetRestatements, RestatementView>
{
    public async Task<RestatementView> Handle(GetRestatements query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var then = await counter.Count(moment.KnownAtTheCutOff(time), query, cancellationToken);
        var now = await counter.Count(moment, query, cancellationToken);
        return new RestatementView(
            moment.AsOf, moment.KnownAt, then.Tally, now.Tally, await restatements.In(query, moment, cancellationToken));
    }
}

internal sealed class GetRestatementsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetRestatements, RestatementView>("/tallies/restatements").WithSummary("追溯更正");
}
