using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>复核未通过 (反弹): another cycle begins with planning.</summary>
[Allow(AccountRole.Liaison, AccountRole.UnitMember, AccountRole.Leader)]
public sealed record FailReview : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class FailReviewHandler(CaseDesk desk) : IRequestHandler<FailReview, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FailReview command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.FailReview, Entry.Of(command).WithReason(command.Reason));
    }
}

internal sealed class FailReviewEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<FailReview>("fail-review").WithSummary("复核未通过");
}
