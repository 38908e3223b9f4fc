using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Closing;

/// <summary>验收退回: the verifier says which part of the standard is not met.</summary>
[Allow(AccountRole.Verifier)]
public sealed record ReturnVerification : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class ReturnVerificationHandler(CaseDesk desk) : IRequestHandler<ReturnVerification, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReturnVerification command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.ReturnVerification, Entry.Of(command).WithReason(command.Reason));
    }
}

internal sealed class ReturnVerificationEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReturnVerification>("return-verification").WithSummary("验收退回");
}
