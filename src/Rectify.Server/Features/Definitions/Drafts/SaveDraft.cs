using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>保存草稿, as it was typed: a draft may be wrong until it is published.</summary>
[Allow(AccountRole.Administrator)]
public sealed record SaveDraft : DraftCommand
{
    [LongText(DefinitionTexts.Longest)]
    public string? Json { get; init; }
}

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator() => RuleFor(one => one.Json).NotEmpty().WithMessage("请填写流程定义。");
}

internal sealed class SaveDraftHandler(RectifyDbContext db, RequestContext context, BureauTime time) : IRequestHandler<SaveDraft, DraftReceipt>
{
    public async Task<DraftReceipt> Handle(SaveDraft command, CancellationToken cancellationToken)
    {
        var draft = await db.Open(command, cancellationToken);
        (draft.Json, draft.ChangedById, draft.ChangedAt) = (command.Json!, context.SignedIn.Id, time.Now);
        draft.Changed();
        return draft.Receipt();
    }
}

internal sealed class SaveDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<SaveDraft, DraftReceipt>("/definitions/drafts/save").WithSummary("保存流程草稿");
}
