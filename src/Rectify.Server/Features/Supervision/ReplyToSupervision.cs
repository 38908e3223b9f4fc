using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Supervision;

/// <summary>回复督办单, where it fits with evidence of the case. Late replies are taken as well.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record ReplyToSupervision : CaseCommand
{
    public Guid OrderId { get; init; }

    /// <summary>What was done.</summary>
    public string? Text { get; init; }

    public Guid? EvidenceId { get; init; }
}

internal sealed class ReplyToSupervisionValidator : AbstractValidator<ReplyToSupervision>
{
    public ReplyToSupervisionValidator()
    {
        RuleFor(one => one.OrderId).NotEmpty().WithMessage("请选择督办单。");
        RuleFor(one => one.Text).NotEmpty().WithMessage("请填写回复内容：做了什么、结果如何。").MaximumLength(4000).WithMessage("回复内容不超过4000个字。");
        RuleFor(one => one.EvidenceId).NotEqual((Guid?)Guid.Empty).WithMessage("请选择佐证材料，或留空。");
    }
}

internal sealed class ReplyToSupervisionHandler(CaseDesk desk, SupervisionDesk supervision) : IRequestHandler<ReplyToSupervision, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReplyToSupervision command, CancellationToken cancellationToken)
    {
        var (one, order) = await supervision.Open(command, command.OrderId, cancellationToken);
        if (command.EvidenceId is { } evidence && one.Evidence.All(item => item.Id != evidence))
            throw new RefusedException(new ReplyEvidenceUnknown());
        order.Reply(command.Text!, command.EvidenceId, desk.Actor, one.LeadUnitId, desk.Today, desk.Now);
        supervision.TellIssuer(order, "已收到回复，请审核");
        return desk.ReceiptOf(one);
    }
}

internal sealed class ReplyToSupervisionEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<ReplyToSupervision>("reply-supervision").WithSummary("回复督办单");
}
