using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Supervision;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Supervision;

/// <summary>督办单: a page of the orders that the reader may see, the newest first.</summary>
[AllowSignedIn]
public sealed record GetSupervisionOrders : IQuery<SupervisionSlice>
{
    public SupervisionState? State { get; init; }

    /// <summary>The unit that an order is addressed to.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The year of the numbers.</summary>
    public int? Year { get; init; }

    /// <summary>Those of one case alone.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Whether only those that wait for the reader are wanted.</summary>
    public bool? Waiting { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int? Page { get; init; }
}

/// <summary>A page of orders.</summary>
/// <param name="Total">How many the filter finds in all.</param>
public sealed record SupervisionSlice(IReadOnlyList<SupervisionRow> Rows, int Total, int Page, int Pages);

/// <summary>An order.</summary>
/// <param name="CaseVersion">The version of the case that a reply or a decision is sent with.</param>
public sealed record SupervisionRow(
    Guid Id, string Number, string CaseNumber, int CaseVersion, string Finding, Guid UnitId, string Unit, string Reason,
    string Requirements, string IssuedBy, DateOnly IssuedOn, DateOnly ReplyDueOn, SupervisionState State, WarningLight Light,
    IReadOnlyList<ReplyView> Replies, bool MayReply, bool MayDecide, bool MayWithdraw, WithdrawalView? Withdrawn);

/// <summary>Who withdrew an order, when and why.</summary>
public sealed record WithdrawalView(string By, DateTimeOffset At, string Because);

public sealed record ReplyView(
    int Ordinal, string Text, Guid? EvidenceId, string? Evidence, string RepliedBy, DateOnly RepliedOn, ReplyVerdict Verdict,
    string? Opinion, string? DecidedBy, DateOnly? DecidedOn);

internal sealed class GetSupervisionOrdersValidator : AbstractValidator<GetSupervisionOrders>
{
    public GetSupervisionOrdersValidator()
    {
        RuleFor(one => one.State).IsInEnum().WithMessage("督办状态无法识别。");
        RuleFor(one => one.Year).InclusiveBetween(2000, 2099).WithMessage("年份应在2000年至2099年之间。");
        RuleFor(one => one.Page).InclusiveBetween(1, 100_000).WithMessage("页码应为1至100000。");
    }
}

internal sealed class GetSupervisionOrdersHandler(RectifyDbContext db, SupervisionViews views, RequestContext context, BureauTime time)
    : IRequestHandler<GetSupervisionOrders, SupervisionSlice>
{
    private const int Size = 50;

    public async Task<SupervisionSlice> Handle(GetSupervisionOrders query, CancellationToken cancellationToken)
    {
        var (found, page) = (Matching(query), query.Page ?? 1);
        var total = await found.CountAsync(cancellationToken);
        var orders = await found.AsNoTracking().Include(order => order.Replies)
            .OrderByDescending(order => order.Year).ThenByDescending(order => order.Ordinal)
            .Skip((page - 1) * Size).Take(Size).ToListAsync(cancellationToken);
        return new SupervisionSlice(await views.Of(orders, cancellationToken), total, page, Math.Max(1, (total + Size - 1) / Size));
    }

    private IQueryable<SupervisionOrder> Matching(GetSupervisionOrders query)
    {
        var orders = db.SupervisionSeenBy(context.SignedIn);
        if (query.State is { } state)
            orders = orders.InState(state, time.Today);
        if (query.UnitId is { } unit)
            orders = orders.Where(order => order.UnitId == unit);
        if (query.Year is { } year)
            orders = orders.Where(order => order.Year == year);
        if (query.CaseNumber is { Length: > 0 } number)
            orders = orders.Where(order => db.Cases.Any(one => one.Id == order.CaseId && one.Number == number));
        return query.Waiting == true ? orders.WaitingFor(db, context.SignedIn) : orders;
    }
}

internal sealed class GetSupervisionOrdersEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSupervisionOrders, SupervisionSlice>("/supervision").WithSummary("督办单");
}
