using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>发布: the draft becomes the next version. New cases start with it; running ones keep theirs.</summary>
[Allow(AccountRole.Administrator)]
public sealed record PublishDraft : DraftCommand
{
    /// <summary>What is new in it, for whoever reads the list in a year.</summary>
    public string? Note { get; init; }
}

internal sealed class PublishDraftValidator : AbstractValidator<PublishDraft>
{
    public PublishDraftValidator() =>
        RuleFor(one => one.Note).NotEmpty().WithMessage("请填写发布说明：这一版改了什么、为什么。").MaximumLength(500).WithMessage("发布说明不超过500个字。");
}

internal sealed class PublishDraftHandler(RectifyDbContext db, DefinitionCatalog catalog, RequestContext context, BureauTime time)
    : IRequestHandler<PublishDraft, DraftReceipt>
{
    public async Task<DraftReceipt> Handle(PublishDraft command, CancellationToken cancellationToken)
    {
        var draft = await db.Open(command, cancellationToken);
        catalog.Refresh();
        var last = await Last(draft.Key, cancellationToken);
        var definition = DefinitionTexts.Read(draft.Json) with { Key = draft.Key, Version = last + 1 };
        Demand(definition, draft.Json);
        var json = definition.ToJson();
        db.Definitions.Add(new StoredDefinition
        {
            Key = definition.Key,
            Version = definition.Version,
            Json = json,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
            Note = command.Note!.Trim(),
            PublishedById = context.SignedIn.Id,
            PublishedAt = time.Now,
        });
        db.DefinitionDrafts.Remove(draft);
        // Known to this server as soon as it is saved; the others look every two seconds.
        db.SavedChanges += (_, _) => catalog.Refresh();
        return draft.Receipt() with { Published = definition.Version };
    }

    /// <summary>The highest number so far: of the bureau's versions and of those that come with the product.</summary>
    private async Task<int> Last(string key, CancellationToken stop)
    {
        var published = await db.Definitions.Where(one => one.Key == key).MaxAsync(one => (int?)one.Version, stop) ?? 0;
        return Math.Max(published, catalog.Versions(key).Select(one => one.Version).DefaultIfEmpty().Max());
    }

    private void Demand(LifecycleDefinition definition, string json)
    {
        var problems = catalog.Problems(definition, json);
        if (problems.Count > 0)
            throw new RefusedException(new DefinitionUnfit(problems));
        if (catalog.Keys.Contains(definition.Key) && catalog.Newest(definition.Key) is var newest
            && DefinitionComparison.Between(newest, definition).Count == 0)
            throw new RefusedException(new NothingNew(newest.Version));
    }
}

internal sealed class PublishDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<PublishDraft, DraftReceipt>("/definitions/drafts/publish").WithSummary("发布流程草稿");
}
