using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>删除草稿.</summary>
[Allow(AccountRole.Administrator)]
public sealed record DiscardDraft : DraftCommand;

internal sealed class DiscardDraftValidator : AbstractValidator<DiscardDraft>
{
    public DiscardDraftValidator() => RuleFor(one => one.Id).NotEmpty().WithMessage("请选择草稿。");
}

internal sealed class DiscardDraftHandler(RectifyDbContext db) : IRequestHandler<DiscardDraft, DraftReceipt>
{
    public async Task<DraftReceipt> Handle(DiscardDraft command, CancellationToken cancellationToken)
    {
        var draft = await db.Open(command, cancellationToken);
        db.DefinitionDrafts.Remove(draft);
        return draft.Receipt();
    }
}

internal sealed class DiscardDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<DiscardDraft, DraftReceipt>("/definitions/drafts/discard").WithSummary("删除流程草稿");
}
