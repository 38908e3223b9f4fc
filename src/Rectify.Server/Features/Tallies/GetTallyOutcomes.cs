using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>整改成果: rules, people held to account and money by kind, zeros included (rule 14).</summary>
[AllowSignedIn]
public sealed record GetTallyOutcomes : TallyRequest, IQuery<TallyOutcomes>;

/// <summary>The outcomes in numbers.</summary>
/// <param name="Kinds">Every kind, in the order in which they are printed.</param>
/// <param name="Rules">制度 together.</param>
/// <param name="People">问责 together, in 人次.</param>
/// <param name="Yuan">资金 together.</param>
public sealed record TallyOutcomes(
    DateOnly AsOf, DateTimeOffset KnownAt, IReadOnlyList<OutcomeCount> Kinds, int Rules, int People, decimal Yuan);

internal sealed class GetTallyOutcomesValidator(BureauTime time) : TallyRequestValidator<GetTallyOutcomes>(time);

internal sealed class GetTallyOutcomesHandler(OutcomeCounter counter, BureauTime time) : IRequestHandler<GetTallyOutcomes, TallyOutcomes>
{
    public async Task<TallyOutcomes> Handle(GetTallyOutcomes query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var tally = await counter.Count(moment, query, cancellationToken);
        return new TallyOutcomes(moment.AsOf, moment.KnownAt, tally.Kinds, tally.Rules, tally.People, tally.Yuan);
    }
}

internal sealed class GetTallyOutcomesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetTallyOutcomes, TallyOutcomes>("/tallies/outcomes").WithSummary("整改成果统计");
}
