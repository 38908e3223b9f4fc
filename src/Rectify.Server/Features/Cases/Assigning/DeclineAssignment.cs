using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Assigning;

/// <summary>退签: the lead unit sends the case back with a reason.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record DeclineAssignment : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class DeclineAssignmentHandler(CaseDesk desk) : IRequestHandler<DeclineAssignment, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(DeclineAssignment command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.Decline, Entry.Of(command).WithReason(command.Reason));
    }
}

internal sealed class DeclineAssignmentEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<DeclineAssignment>("decline").WithSummary("退签");
}
