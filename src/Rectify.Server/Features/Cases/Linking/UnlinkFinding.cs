using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Linking;

/// <summary>取消关联, from either of the two cases; the history keeps that there was one.</summary>
[Allow(AccountRole.Liaison)]
public sealed record UnlinkFinding : CaseCommand
{
    public Guid LinkId { get; init; }

    public string? Reason { get; init; }
}

internal sealed class UnlinkFindingValidator : AbstractValidator<UnlinkFinding>
{
    public UnlinkFindingValidator()
    {
        RuleFor(one => one.LinkId).NotEmpty().WithMessage("请选择要取消的关联。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写取消原因。");
    }
}

internal sealed class UnlinkFindingHandler(RectifyDbContext db, CaseDesk desk, ProblemGroups problems) : IRequestHandler<UnlinkFinding, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(UnlinkFinding command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var link = await db.FindingLinks.FirstOrDefaultAsync(
                item => item.Id == command.LinkId && (item.FindingId == one.FindingId || item.OtherId == one.FindingId), cancellationToken)
            ?? throw new RefusedException(new LinkNotFound());
        var finding = link.OtherThan(one.FindingId);
        var number = await db.Cases.Where(other => other.FindingId == finding).Select(other => other.Number).FirstAsync(cancellationToken);
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"{link.Kind.Word()}：{number}" })
            .With(("linkId", link.Id));
        var receipt = desk.Act(one, Triggers.UnlinkFinding, entry, _ => db.FindingLinks.Remove(link));
        await problems.Regroup(link, cancellationToken);
        return receipt;
    }
}

internal sealed class UnlinkFindingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<UnlinkFinding>("unlink-finding").WithSummary("取消关联");
}
