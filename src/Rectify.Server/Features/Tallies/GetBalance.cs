using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>平衡: opening, flows and closing of a period, for each source of a scope and for all of them (rule 11).</summary>
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
        if (query.ChangesWithTheDay)
            throw new RefusedException(new BalanceOfMovingScope());
        var moment = TallyMoment.Of(query, time);
        var first = query.From ?? moment.HalfYearStart;
        var sources = await counter.BySource(first, moment, query, cancellationToken);
        return new BalanceView(first, moment.AsOf, moment.KnownAt, sources.Values.Aggregate(new Balance(), (sum, one) => sum.Plus(one)), sources);
    }
}

/// <summary>Findings come into such a scope and leave it by being handed on, which is neither registered nor closed.</summary>
public sealed record BalanceOfMovingScope() : Refusal("scope")
{
    public override string Chinese =>
        "单位、责任领导、整改类型和整改时限会随重新分办而变化，不能据此列平衡。请按问题来源、来源类别、方面或反馈年度列平衡。";

    public override string English =>
        "Unit, leader, type and deadline change with reassignment, so no balance is drawn up by them. Ask by source, kind, aspect or year.";
}

internal sealed class GetBalanceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetBalance, BalanceView>("/tallies/balance").WithSummary("期初、增减与期末");
}
