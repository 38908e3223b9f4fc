using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>分类统计: the numbers by source, kind, unit, leader, aspect, type or year.</summary>
[AllowSignedIn]
public sealed record GetTallyGroups(TallyDimension Dimension) : TallyRequest, IQuery<TallyGroupTable>;

/// <summary>A table of numbers.</summary>
/// <param name="Note">Printed under it; null where the lines add up and nothing has to be said.</param>
public sealed record TallyGroupTable(
    DateOnly AsOf, DateTimeOffset KnownAt, int RulesVersion, IReadOnlyList<TallyGroup> Lines, string? Note);

internal sealed class GetTallyGroupsValidator : TallyRequestValidator<GetTallyGroups>
{
    public GetTallyGroupsValidator(BureauTime time)
        : base(time) => RuleFor(one => one.Dimension).IsInEnum().WithMessage("没有这种统计口径。");
}

internal sealed class GetTallyGroupsHandler(TallyGroups groups, BureauTime time) : IRequestHandler<GetTallyGroups, TallyGroupTable>
{
    public async Task<TallyGroupTable> Handle(GetTallyGroups query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var note = query.Dimension is TallyDimension.Unit or TallyDimension.AssistingUnit ? UnitTally.Note : null;
        return new TallyGroupTable(
            moment.AsOf, moment.KnownAt, TallyQuery.RulesVersion,
            await groups.By(query.Dimension, moment, query, cancellationToken), note);
    }
}

internal sealed class GetTallyGroupsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetTallyGroups, TallyGroupTable>("/tallies/by/{dimension}").WithSummary("分类统计");
}
