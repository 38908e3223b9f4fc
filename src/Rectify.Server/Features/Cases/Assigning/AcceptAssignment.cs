using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Assigning;

/// <summary>签收: the lead unit takes the case on.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record AcceptAssignment : CaseCommand;

internal sealed class AcceptAssignmentHandler(CaseDesk desk) : IRequestHandler<AcceptAssignment, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AcceptAssignment command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.Accept, Entry.Of(command));
    }
}

internal sealed class AcceptAssignmentEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<AcceptAssignment>("accept").WithSummary("签收");
}
