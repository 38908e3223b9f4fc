using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>追溯更正: what was recorded after a cut-off with effect by then, and what that changed in the numbers (rule 7).</summary>
[AllowSignedIn]
public sealed record GetRestatements : TallyRequest, IQuery<RestatementView>;

/// <summary>The numbers of a day, as known when it ended and as known now.</summary>
public sealed record RestatementView(DateOnly AsOf, DateTimeOffset KnownAt, Tally KnownThen, Tally KnownNow, Restatements Restatements)
{
    /// <summary>整改成果 as known when the day ended, every kind.</summary>
    public required IReadOnlyList<OutcomeCount> OutcomesThen { get; init; }

    /// <summary>整改成果 as known now, every kind.</summary>
    public required IReadOnlyList<OutcomeCount> OutcomesNow { get; init; }
}

internal sealed class GetRestatementsValidator(BureauTime time) : TallyRequestValidator<GetRestatements>(time);

internal sealed class GetRestatementsHandler(TallyCounter counter, OutcomeCounter outcomes, RestatementReader restatements, BureauTime time)
    : IRequestHandler<GetRestatements, RestatementView>
{
    public async Task<RestatementView> Handle(GetRestatements query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var before = moment.KnownAtTheCutOff(time);
        var then = await counter.Count(before, query, cancellationToken);
        var now = await counter.Count(moment, query, cancellationToken);
        return new RestatementView(
            moment.AsOf, moment.KnownAt, then.Tally, now.Tally, await restatements.In(query, moment, cancellationToken))
        {
            OutcomesThen = (await outcomes.Count(before, query, cancellationToken)).Kinds,
            OutcomesNow = (await outcomes.Count(moment, query, cancellationToken)).Kinds,
        };
    }
}

internal sealed class GetRestatementsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetRestatements, RestatementView>("/tallies/restatements").WithSummary("追溯更正");
}
