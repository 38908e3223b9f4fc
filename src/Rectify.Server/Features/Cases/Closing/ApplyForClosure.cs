using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Closing;

/// <summary>申请销号: every measure and every part is done; what was reached is measured against the standard.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record ApplyForClosure : CaseCommand
{
    /// <summary>What was reached, for the leader and the verifier.</summary>
    public string? Statement { get; init; }
}

internal sealed class ApplyForClosureHandler(CaseDesk desk) : IRequestHandler<ApplyForClosure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ApplyForClosure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.ApplyForClosure, Entry.Of(command) with { Details = command.Statement },
            decision => one.SubmitClosure(desk.Actor.Id, decision.OnBehalfOf));
    }
}

internal sealed class ApplyForClosureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ApplyForClosure>("apply-for-closure").WithSummary("申请销号");
}
