using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Implementing;

/// <summary>报告受阻: the work cannot go on, and why.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record BlockCase : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class BlockCaseHandler(CaseDesk desk) : IRequestHandler<BlockCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(BlockCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.Block, Entry.Of(command).WithReason(command.Reason), _ => one.Block(command.Reason));
    }
}

internal sealed class BlockCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<BlockCase>("block").WithSummary("报告受阻");
}
