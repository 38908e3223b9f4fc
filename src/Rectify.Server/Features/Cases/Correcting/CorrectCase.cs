using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Correcting;

/// <summary>更正退回: an administrator forces a case back one stage; the history is marked for ever.</summary>
[Allow(AccountRole.Administrator)]
public sealed record CorrectCase : CaseCommand
{
    public string? Reason { get; init; }
}

internal sealed class CorrectCaseValidator : AbstractValidator<CorrectCase>
{
    public CorrectCaseValidator() => RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写更正原因。");
}

internal sealed class CorrectCaseHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<CorrectCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CorrectCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        await db.Proposals.Where(proposal => proposal.CaseId == one.Id && proposal.State == ProposalState.Approved).LoadAsync(cancellationToken);
        return desk.Act(one, Triggers.Correct, Entry.Of(command).WithReason(command.Reason), _ =>
        {
            if (one.Bucket == StatusBucket.Ended)
                one.LapseEnding(desk.DayOf(command));
        });
    }
}

internal sealed class CorrectCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<CorrectCase>("correct").WithSummary("更正退回");
}
