using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>新建草稿: from a version, or from JSON that was exported somewhere.</summary>
[Allow(AccountRole.Administrator)]
public sealed record CreateDraft : ICommand<DraftReceipt>
{
    public string? Key { get; init; }

    public int? BasedOn { get; init; }

    /// <summary>The definition; its own key says which lifecycle it is for.</summary>
    [LongText(DefinitionTexts.Longest)]
    public string? Json { get; init; }
}

internal sealed class CreateDraftValidator : AbstractValidator<CreateDraft>
{
    public CreateDraftValidator()
    {
        RuleFor(one => one.Key).NotEmpty().When(one => string.IsNullOrWhiteSpace(one.Json)).WithMessage("请选择流程，或导入流程定义。");
        RuleFor(one => one.BasedOn).NotNull().When(one => string.IsNullOrWhiteSpace(one.Json)).WithMessage("请选择流程的版本。");
    }
}

internal sealed class CreateDraftHandler(RectifyDbContext db, DefinitionCatalog catalog, RequestContext context, BureauTime time)
    : IRequestHandler<CreateDraft, DraftReceipt>
{
    public Task<DraftReceipt> Handle(CreateDraft command, CancellationToken cancellationToken)
    {
        var (definition, basis) = string.IsNullOrWhiteSpace(command.Json) ? FromVersion(command) : FromJson(command.Json);
        var draft = new DefinitionDraft
        {
            Key = definition.Key,
            BasedOn = basis,
            Json = command.Json ?? definition.ToJson(),
            ChangedById = context.SignedIn.Id,
            ChangedAt = time.Now,
        };
        db.DefinitionDrafts.Add(draft);
        return Task.FromResult(draft.Receipt());
    }

    private (LifecycleDefinition, int?) FromVersion(CreateDraft command)
    {
        var version = command.BasedOn!.Value;
        return (catalog.Find(command.Key!, version) ?? throw new RefusedException(new DefinitionNotFound(command.Key!, version)), version);
    }

    private (LifecycleDefinition, int?) FromJson(string json)
    {
        var definition = DefinitionTexts.Read(json);
        // A key that no address and no column can hold; what is too large was not looked at for that.
        var bad = catalog.Problems(definition, json).Where(one => one.Place == "key" || one.Rule is nameof(NoStages) or nameof(TooMany)).ToList();
        return bad.Count > 0
            ? throw new RefusedException(new DefinitionUnfit(bad))
            : (definition, catalog.Keys.Contains(definition.Key) ? catalog.Newest(definition.Key).Version : null);
    }
}

internal sealed class CreateDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<CreateDraft, DraftReceipt>("/definitions/drafts").WithSummary("新建流程草稿");
}
