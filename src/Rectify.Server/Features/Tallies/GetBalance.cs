using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>平衡: opening, flows and closing of a period, for each source of a scope and for all of them (rule 11); by lead unit,
/// leader or type with what came and went by being handed on.</summary>
[AllowSignedIn]
public sealed record GetBalance : TallyRequest, IQuery<BalanceView>
{
    /// <summary>The first day of the period; that of the cut-off's half-year where nothing is said.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>The balance of a period.</summary>
public sealed record BalanceView(DateOnly From, DateOnly AsOf, DateTimeOffset KnownAt, Balance Whole, IReadOnlyDictionary<Guid, Balance> Sources);

internal sealed class GetBalanceValidator : TallyRequestValidator<GetBalance>
{
    public GetBalanceValidator(BureauTime time)
        : base(time)
    {
        RuleFor(one => one.From).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage("起始日期应在2000年至2099年之间。");
        RuleFor(one => one.From).LessThanOrEqualTo(one => one.AsOf).When(one => one.AsOf is not null).WithMessage("起始日期不能晚于截止日期。");
    }
}

internal sealed class GetBalanceHandler(BalanceCounter counter, BureauTime time) : IRequestHandler<GetBalance, BalanceView>
{
    public async Task<BalanceView> Handle(GetBalance query, CancellationToken cancellationToken)
    {
        if (query.HasNoBalance)
            throw new RefusedException(new BalanceOfMovingScope());
        var moment = TallyMoment.Of(query, time);
        var first = query.From ?? moment.HalfYearStart;
        var sources = await counter.BySource(first, moment, query, cancellationToken);
        return new BalanceView(first, moment.AsOf, moment.KnownAt, sources.Values.Aggregate(BalanceCounter.BlankOf(query), (sum, one) => sum.Plus(one)), sources);
    }
}

/// <summary>An assisting unit has no part in a finding's status, and a deadline moves it in and out of a scope with every extension.</summary>
public sealed record BalanceOfMovingScope() : Refusal("scope")
{
    public override string Chinese =>
        "配合单位和整改时限不能列平衡。请按问题来源、来源类别、方面、反馈年度、牵头单位、责任领导或整改类型列平衡。";

    public override string English =>
        "No balance is drawn up by assisting unit or deadline. Ask by source, kind, aspect, year, lead unit, leader or type.";
}

internal sealed class GetBalanceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetBalance, BalanceView>("/tallies/balance").WithSummary("期初、增减与期末");
}
