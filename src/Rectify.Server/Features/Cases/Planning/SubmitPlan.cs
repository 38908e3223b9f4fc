using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Planning;

/// <summary>提交措施: the plan goes to the leader, then to the liaison.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record SubmitPlan : CaseCommand;

internal sealed class SubmitPlanHandler(CaseDesk desk) : IRequestHandler<SubmitPlan, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SubmitPlan command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.SubmitPlan, Entry.Of(command));
    }
}

internal sealed class SubmitPlanEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<SubmitPlan>("submit-plan").WithSummary("提交措施");
}
