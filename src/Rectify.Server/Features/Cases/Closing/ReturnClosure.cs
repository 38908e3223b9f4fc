using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Closing;

/// <summary>退回整改: the leader says what is still missing.</summary>
[Allow(AccountRole.Leader)]
public sealed record ReturnClosure : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class ReturnClosureHandler(CaseDesk desk) : IRequestHandler<ReturnClosure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReturnClosure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.ReturnClosure, Entry.Of(command).WithReason(command.Reason));
    }
}

internal sealed class ReturnClosureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReturnClosure>("return-closure").WithSummary("退回整改");
}
