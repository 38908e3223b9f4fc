using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>下载文件: a finished document, for whoever asked for it.</summary>
[AllowSignedIn]
public sealed record DownloadDocument(Guid Id) : IQuery<FinishedDocument>;

public sealed record FinishedDocument(string Name, string Sha256);

internal sealed class DownloadDocumentHandler(DocumentReader reader, RequestContext context)
    : IRequestHandler<DownloadDocument, FinishedDocument>
{
    public async Task<FinishedDocument> Handle(DownloadDocument query, CancellationToken cancellationToken)
    {
        var run = await reader.VisibleTo(context.SignedIn).AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw new RefusedException(new DocumentNotFound());
        return run.State == DocumentState.Done
            ? new FinishedDocument(run.FileName!, run.Sha256!)
            : throw new RefusedException(new DocumentNotReady());
    }
}

internal sealed class DownloadDocumentEndpoint : IEndpoint
{
    private const string AnyType = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/documents/{id:guid}/file", Download)
        .WithTags("documents").WithName(nameof(DownloadDocument)).WithSummary("下载文件");

    /// <summary>Where a page's link leads.</summary>
    public static string AddressOf(Guid id) => $"api/v1/documents/{id}/file";

    private static async Task<FileStreamHttpResult> Download(Guid id, DocumentStore store, IMediator mediator, CancellationToken stop)
    {
        var file = await mediator.Send(new DownloadDocument(id), stop);
        return TypedResults.Stream(
            await store.Open(file.Sha256, stop), Types.TryGetContentType(file.Name, out var type) ? type : AnyType, file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
