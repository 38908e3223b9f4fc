using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Supervision;

/// <summary>签发督办单 to the lead unit of a case, under the next number of the year.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader)]
public sealed record IssueSupervisionOrder : CaseCommand, ITakesNumber
{
    /// <summary>督办事由.</summary>
    public string? Reason { get; init; }

    /// <summary>督办要求.</summary>
    public string? Requirements { get; init; }

    /// <summary>The last day for the reply; a working day.</summary>
    public DateOnly ReplyDueOn { get; init; }
}

internal sealed class IssueSupervisionOrderValidator : AbstractValidator<IssueSupervisionOrder>
{
    public IssueSupervisionOrderValidator()
    {
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写督办事由。").MaximumLength(1000).WithMessage("督办事由不超过1000个字。");
        RuleFor(one => one.Requirements).NotEmpty().WithMessage("请填写督办要求。").MaximumLength(2000).WithMessage("督办要求不超过2000个字。");
        RuleFor(one => one.ReplyDueOn).NotEmpty().WithMessage("请选择回复期限。");
    }
}

internal sealed class IssueSupervisionOrderHandler(RectifyDbContext db, CaseDesk desk, SupervisionDesk supervision, WorkCalendars calendars)
    : IRequestHandler<IssueSupervisionOrder, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(IssueSupervisionOrder command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        if (!one.IsOpen)
            throw new RefusedException(new SupervisedCaseIsOver(one.Number));
        var unit = one.LeadUnitId ?? throw new RefusedException(new SupervisionWithoutUnit(one.Number));
        await RefuseFreeDay(command.ReplyDueOn, cancellationToken);
        var last = await db.SupervisionOrders.Where(order => order.Year == desk.Today.Year)
            .MaxAsync(order => (int?)order.Ordinal, cancellationToken) ?? 0;
        var terms = new SupervisionTerms(command.Reason!, command.Requirements!, command.ReplyDueOn);
        var order = new SupervisionOrder(one.Id, unit, last + 1, terms, desk.Actor, desk.Today, desk.Now);
        db.SupervisionOrders.Add(order);
        supervision.TellUnit(one, order, $"已送达，请在{command.ReplyDueOn:yyyy-MM-dd}前回复");
        return desk.ReceiptOf(one);
    }

    private async Task RefuseFreeDay(DateOnly day, CancellationToken stop)
    {
        var calendar = await calendars.Current(stop);
        if (!calendar.IsWorkday(day))
            throw new RefusedException(new ReplyDueOnFreeDay(day, calendar.Shift(day, 1, DayCount.Working)));
    }
}

internal sealed class IssueSupervisionOrderEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<IssueSupervisionOrder>("issue-supervision").WithSummary("签发督办单");
}
