using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Import;

/// <summary>导入预览: what a paper's import would do. Nothing is written.</summary>
[Allow(AccountRole.Liaison)]
public sealed record PreviewImport(PaperFile File, ImportOptions Options) : IQuery<ImportPreview>;

internal sealed class PreviewImportHandler(ImportPlanner planner) : IRequestHandler<PreviewImport, ImportPreview>
{
    public async Task<ImportPreview> Handle(PreviewImport query, CancellationToken cancellationToken) =>
        PreviewBuilder.Of(await planner.Plan(query.File, query.Options, cancellationToken));
}

internal sealed class PreviewImportEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/imports/preview", async ([AsParameters] ImportForm form, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new PreviewImport(await form.ReadFile(stop), form.ToOptions()), stop))
        .WithMetadata(new LongestUpload(PaperFile.LargestUpload)).WithTags("imports").WithName(nameof(PreviewImport)).WithSummary("导入预览");
}
