using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Proposals;

/// <summary>驳回申请, by whoever would have to approve it next; or taken back by who proposed it.</summary>
[Allow(AccountRole.Leader, AccountRole.Liaison, AccountRole.UnitMember)]
public sealed record RejectProposal : CaseCommand
{
    public Guid ProposalId { get; init; }

    public string? Reason { get; init; }
}

internal sealed class RejectProposalHandler(CaseDesk desk) : IRequestHandler<RejectProposal, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RejectProposal command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var proposal = one.Pending(command.ProposalId);
        var entry = Entry.Of(command).WithReason(command.Reason) with { ProposalId = proposal.Id };
        return desk.Act(one, Triggers.RejectProposal, entry, _ =>
        {
            if (desk.Actor.Persons.Any(person => person.Id == proposal.ProposedById || person.Id == proposal.ProposedForId))
                RectificationCase.TakeBack(proposal, desk.DayOf(command));
            else
                RectificationCase.Reject(proposal, desk.DayOf(command));
        });
    }
}

internal sealed class RejectProposalEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<RejectProposal>("reject-proposal").WithSummary("驳回申请");
}
