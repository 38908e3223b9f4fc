using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Planning;

/// <summary>退回措施: the plan goes back with what is missing.</summary>
[Allow(AccountRole.Leader, AccountRole.Liaison)]
public sealed record ReturnPlan : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class ReturnPlanHandler(CaseDesk desk) : IRequestHandler<ReturnPlan, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReturnPlan command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.ReturnPlan, Entry.Of(command).WithReason(command.Reason));
    }
}

internal sealed class ReturnPlanEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReturnPlan>("return-plan").WithSummary("退回措施");
}
