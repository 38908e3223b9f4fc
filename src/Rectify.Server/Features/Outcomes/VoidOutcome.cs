using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Outcomes;

/// <summary>作废整改成果: the record stays and can be read; it counts no more from now on, and still did until now.</summary>
[Allow(AccountRole.UnitMember, AccountRole.Liaison)]
public sealed record VoidOutcome : CaseCommand
{
    public Guid OutcomeId { get; init; }

    public string? Reason { get; init; }
}

internal sealed class VoidOutcomeValidator : AbstractValidator<VoidOutcome>
{
    public VoidOutcomeValidator()
    {
        RuleFor(one => one.OutcomeId).NotEmpty().WithMessage("请选择要作废的成果。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写作废原因。").MaximumLength(500).WithMessage("作废原因不超过500个字。");
    }
}

internal sealed class VoidOutcomeHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<VoidOutcome, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(VoidOutcome command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        OutcomeKeepers.Demand(desk.Actor, one);
        (await db.Outcomes.OfCase(one, command.OutcomeId, cancellationToken)).Void(command.Reason!, desk.Actor, desk.Now);
        return desk.ReceiptOf(one);
    }
}

internal sealed class VoidOutcomeEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<VoidOutcome>("void-outcome").WithSummary("作废整改成果");
}
