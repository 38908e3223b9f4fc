using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Supervision;

/// <summary>退回督办回复: with what is still missing; the day for the reply stays as it is.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader)]
public sealed record ReturnSupervisionReply : CaseCommand
{
    public Guid OrderId { get; init; }

    /// <summary>Which reply was read, from 1.</summary>
    public int Reply { get; init; }

    public string? Opinion { get; init; }
}

internal sealed class ReturnSupervisionReplyValidator : AbstractValidator<ReturnSupervisionReply>
{
    public ReturnSupervisionReplyValidator()
    {
        RuleFor(one => one.OrderId).NotEmpty().WithMessage("请选择督办单。");
        RuleFor(one => one.Reply).GreaterThan(0).WithMessage("请指明是第几次回复。");
        RuleFor(one => one.Opinion).NotEmpty().WithMessage("请写明退回原因：还缺什么。").MaximumLength(1000).WithMessage("退回原因不超过1000个字。");
    }
}

internal sealed class ReturnSupervisionReplyHandler(CaseDesk desk, SupervisionDesk supervision)
    : IRequestHandler<ReturnSupervisionReply, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReturnSupervisionReply command, CancellationToken cancellationToken)
    {
        var (one, order) = await supervision.Open(command, command.OrderId, cancellationToken);
        order.Decide(command.Reply, ReplyVerdict.Returned, command.Opinion, desk.Actor, desk.Today);
        supervision.TellUnit(one, order, $"的回复被退回，请在{order.ReplyDueOn:yyyy-MM-dd}前重新回复");
        return desk.ReceiptOf(one);
    }
}

internal sealed class ReturnSupervisionReplyEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<ReturnSupervisionReply>("return-supervision").WithSummary("退回督办回复");
}
