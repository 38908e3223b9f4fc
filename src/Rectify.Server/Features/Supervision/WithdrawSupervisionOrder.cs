using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Supervision;

/// <summary>撤回督办单, by who issued it: it waits for nobody any more, and stays to be read with its number and its replies.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader)]
public sealed record WithdrawSupervisionOrder : CaseCommand
{
    public Guid OrderId { get; init; }

    public string? Reason { get; init; }
}

internal sealed class WithdrawSupervisionOrderValidator : AbstractValidator<WithdrawSupervisionOrder>
{
    public WithdrawSupervisionOrderValidator()
    {
        RuleFor(one => one.OrderId).NotEmpty().WithMessage("请选择督办单。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写撤回原因。").MaximumLength(500).WithMessage("撤回原因不超过500个字。");
    }
}

internal sealed class WithdrawSupervisionOrderHandler(CaseDesk desk, SupervisionDesk supervision)
    : IRequestHandler<WithdrawSupervisionOrder, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(WithdrawSupervisionOrder command, CancellationToken cancellationToken)
    {
        var (one, order) = await supervision.Open(command, command.OrderId, cancellationToken);
        order.Withdraw(command.Reason!, desk.Actor, desk.Now);
        supervision.TellUnit(one, order, "已撤回，不需要再回复");
        return desk.ReceiptOf(one);
    }
}

internal sealed class WithdrawSupervisionOrderEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<WithdrawSupervisionOrder>("withdraw-supervision").WithSummary("撤回督办单");
}
