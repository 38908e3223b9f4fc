using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Linking;

/// <summary>关联: the same problem from another source, or 边改边犯: this finding repeats an earlier one. A source's numbers stay; a combined line counts one problem once.</summary>
[Allow(AccountRole.Liaison)]
public sealed record LinkFinding : CaseCommand
{
    public FindingLinkKind? Kind { get; init; }

    /// <summary>The other case; for a repeat the earlier one.</summary>
    public string? OtherNumber { get; init; }

    public string? Reason { get; init; }
}

internal sealed class LinkFindingValidator : AbstractValidator<LinkFinding>
{
    public LinkFindingValidator()
    {
        RuleFor(one => one.Kind).NotNull().WithMessage("请选择同一问题或边改边犯。");
        RuleFor(one => one.OtherNumber).NotEmpty().WithMessage("请填写另一事项的编号。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写关联说明。").MaximumLength(500).WithMessage("关联说明不超过500个字。");
    }
}

internal sealed class LinkFindingHandler(RectifyDbContext db, CaseDesk desk, ProblemGroups problems) : IRequestHandler<LinkFinding, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(LinkFinding command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var (kind, number) = (command.Kind!.Value, command.OtherNumber!.Trim());
        var other = await db.Cases.AsNoTracking().VisibleTo(desk.Actor).FirstOrDefaultAsync(item => item.Number == number, cancellationToken)
            ?? throw new RefusedException(new OtherCaseNotFound("otherNumber", number));
        var link = FindingLink.Between(
            kind, await EndOf(one, cancellationToken), await EndOf(other, cancellationToken), command.Reason, desk.Actor.Id, desk.DayOf(command));
        if (await IsLinked(kind, one.FindingId, other.FindingId, cancellationToken))
            throw new RefusedException(new AlreadyLinked(other.Number));
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"{kind.Word()}：{other.Number}" })
            .With(("kind", kind), ("otherNumber", other.Number));
        var receipt = desk.Act(one, Triggers.LinkFinding, entry, _ => db.FindingLinks.Add(link));
        await problems.Regroup(link, cancellationToken);
        return receipt;
    }

    private Task<LinkEnd> EndOf(RectificationCase one, CancellationToken stop) => db.Sources
        .Where(source => source.Id == one.SourceId)
        .Select(source => new LinkEnd(one.FindingId, source.Id, source.FeedbackDate)).FirstAsync(stop);

    private Task<bool> IsLinked(FindingLinkKind kind, Guid one, Guid other, CancellationToken stop) => db.FindingLinks.AnyAsync(
        link => link.Kind == kind
            && ((link.FindingId == one && link.OtherId == other) || (link.FindingId == other && link.OtherId == one)), stop);
}

internal sealed class LinkFindingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<LinkFinding>("link-finding").WithSummary("关联问题");
}
