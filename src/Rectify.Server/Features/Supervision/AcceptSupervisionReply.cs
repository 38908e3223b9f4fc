using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Supervision;

/// <summary>督办办结: whoever issued the order accepts the reply.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader)]
public sealed record AcceptSupervisionReply : CaseCommand
{
    public Guid OrderId { get; init; }

    /// <summary>Which reply was read, from 1.</summary>
    public int Reply { get; init; }

    public string? Opinion { get; init; }
}

internal sealed class AcceptSupervisionReplyValidator : AbstractValidator<AcceptSupervisionReply>
{
    public AcceptSupervisionReplyValidator()
    {
        RuleFor(one => one.OrderId).NotEmpty().WithMessage("请选择督办单。");
        RuleFor(one => one.Reply).GreaterThan(0).WithMessage("请指明是第几次回复。");
        RuleFor(one => one.Opinion).MaximumLength(1000).WithMessage("意见不超过1000个字。");
    }
}

internal sealed class AcceptSupervisionReplyHandler(CaseDesk desk, SupervisionDesk supervision)
    : IRequestHandler<AcceptSupervisionReply, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AcceptSupervisionReply command, CancellationToken cancellationToken)
    {
        var (one, order) = await supervision.Open(command, command.OrderId, cancellationToken);
        order.Decide(command.Reply, ReplyVerdict.Accepted, command.Opinion, desk.Actor, desk.Today);
        supervision.TellUnit(one, order, "已办结");
        return desk.ReceiptOf(one);
    }
}

internal sealed class AcceptSupervisionReplyEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<AcceptSupervisionReply>("accept-supervision").WithSummary("同意督办办结");
}
