using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Implementing;

/// <summary>解除受阻.</summary>
[Allow(AccountRole.UnitMember, AccountRole.Liaison)]
public sealed record UnblockCase : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class UnblockCaseHandler(CaseDesk desk) : IRequestHandler<UnblockCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(UnblockCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.Unblock, Entry.Of(command).WithReason(command.Reason), _ => one.Block(null));
    }
}

internal sealed class UnblockCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<UnblockCase>("unblock").WithSummary("解除受阻");
}
