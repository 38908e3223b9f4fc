using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Closing;

/// <summary>同意销号: the leader passes the application on to the verifier.</summary>
[Allow(AccountRole.Leader)]
public sealed record ApproveClosure : CaseCommand;

internal sealed class ApproveClosureHandler(CaseDesk desk) : IRequestHandler<ApproveClosure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ApproveClosure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.ApproveClosure, Entry.Of(command));
    }
}

internal sealed class ApproveClosureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ApproveClosure>("approve-closure").WithSummary("同意销号");
}
