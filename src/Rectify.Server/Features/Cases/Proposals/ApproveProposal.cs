using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Proposals;

/// <summary>同意申请: gives one approval; the last one makes it take effect.</summary>
[Allow(AccountRole.Leader, AccountRole.Liaison)]
public sealed record ApproveProposal : CaseCommand
{
    public Guid ProposalId { get; init; }
}

internal sealed class ApproveProposalHandler(CaseDesk desk, MergeTargets targets) : IRequestHandler<ApproveProposal, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ApproveProposal command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var proposal = one.Pending(command.ProposalId);
        var other = proposal.Kind == ProposalKind.Merge ? await targets.Find(proposal.Target, cancellationToken) : null;
        return desk.Act(one, $"Approve{proposal.Kind}", Entry.Of(command) with { ProposalId = proposal.Id }, decision =>
        {
            // Asked again: much may have become of the other case since somebody proposed it.
            if (other is not null)
                one.RefuseMergingInto(other);
            one.Approve(proposal, decision, desk.Actor.Id, desk.DayOf(command));
        });
    }
}

internal sealed class ApproveProposalEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ApproveProposal>("approve-proposal").WithSummary("同意申请");
}
