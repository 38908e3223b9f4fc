using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>重新打开: a closed case starts another cycle.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ReopenCase : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class ReopenCaseHandler(CaseDesk desk) : IRequestHandler<ReopenCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReopenCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.Reopen, Entry.Of(command).WithReason(command.Reason));
    }
}

internal sealed class ReopenCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReopenCase>("reopen").WithSummary("重新打开");
}
