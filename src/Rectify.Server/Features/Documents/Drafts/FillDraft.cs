using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Drafts;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>填充文稿: the bureau's own document with its placeholders filled in. Nothing is kept.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record FillDraft(PaperFile File) : IQuery<FilledFile>
{
    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The sources; all that had findings where none is named.</summary>
    public Guid[] SourceIds { get; init; } = [];
}

/// <summary>The filled document and what was done to it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">The file; Base64 in JSON.</param>
/// <param name="Filled">What was filled in.</param>
/// <param name="Unknown">What was left as it was.</param>
public sealed record FilledFile(
    string Name, byte[] Content, DateOnly AsOf, DateTimeOffset KnownAt,
    IReadOnlyList<FilledPlaceholder> Filled, IReadOnlyList<UnknownPlaceholder> Unknown);

internal sealed class FillDraftValidator : AbstractValidator<FillDraft>
{
    public FillDraftValidator(BureauTime time) => RuleFor(one => one.AsOf).HasCome(time);
}

internal sealed class FillDraftHandler(IMediator mediator, DraftOffenders offenders) : IRequestHandler<FillDraft, FilledFile>
{
    public async Task<FilledFile> Handle(FillDraft query, CancellationToken cancellationToken)
    {
        var asked = UploadedDocument.Read(query.File, DraftFiller.Names).Select(PlaceholderName.Normal).ToHashSet();
        var list = await mediator.Send(
            new GetDraftNames { AsOf = query.AsOf, KnownAt = query.KnownAt, SourceIds = query.SourceIds }, cancellationToken);
        var names = DraftNames.Index(list.Names);
        var forbidden = asked.Select(name => names.GetValueOrDefault(name)).OfType<DraftName>().Where(name => name.Rule is not null).Distinct().ToList();
        if (forbidden.Count > 0)
            throw new RefusedException(new DraftClaimsFalse(
                await offenders.Of(forbidden, new TallyMoment(list.AsOf, list.KnownAt), cancellationToken)));
        var filled = UploadedDocument.Read(query.File, (stream, file) => DraftFiller.Fill(stream, file, name => names.GetValueOrDefault(name)?.Value));
        return new FilledFile(
            $"{Path.GetFileNameWithoutExtension(query.File.Name)}（已填充）.docx", filled.Content, list.AsOf, list.KnownAt, filled.Filled, filled.Unknown);
    }
}

internal sealed class FillDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/documents/drafts/fill", async ([AsParameters] DocumentUpload form, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new FillDraft(await form.ReadFile(stop)) { AsOf = form.AsOf, KnownAt = form.KnownAt, SourceIds = form.SourceIds ?? [] }, stop))
        .WithMetadata(new LongestUpload(PaperFile.LargestUpload)).WithTags("documents").WithName(nameof(FillDraft)).WithSummary("填充文稿");
}
