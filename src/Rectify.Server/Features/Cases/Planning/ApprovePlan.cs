using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Planning;

/// <summary>同意措施: the leader's approval, then the liaison's; work begins with the second.</summary>
[Allow(AccountRole.Leader, AccountRole.Liaison)]
public sealed record ApprovePlan : CaseCommand;

internal sealed class ApprovePlanHandler(CaseDesk desk) : IRequestHandler<ApprovePlan, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ApprovePlan command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.ApprovePlan, Entry.Of(command));
    }
}

internal sealed class ApprovePlanEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ApprovePlan>("approve-plan").WithSummary("同意措施");
}
