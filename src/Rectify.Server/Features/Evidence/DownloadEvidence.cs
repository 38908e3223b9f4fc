using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Evidence;

/// <summary>A file of evidence, for whoever may see its case.</summary>
[AllowSignedIn]
public sealed record DownloadEvidence(string Number, Guid Id) : IQuery<EvidenceFile>;

public sealed record EvidenceFile(string Sha256, string Title, string ContentType);

internal sealed class DownloadEvidenceHandler(RectifyDbContext db, RequestContext context)
    : IRequestHandler<DownloadEvidence, EvidenceFile>
{
    public async Task<EvidenceFile> Handle(DownloadEvidence query, CancellationToken cancellationToken) =>
        await db.Cases.VisibleTo(context.SignedIn)
            .Where(one => one.Number == query.Number)
            .SelectMany(one => one.Evidence)
            .Where(item => item.Id == query.Id && item.Sha256 != null)
            .Select(item => new EvidenceFile(item.Sha256!, item.Title, item.ContentType!))
            .FirstOrDefaultAsync(cancellationToken)
        ?? throw new RefusedException(new EvidenceNotFound());
}

internal sealed class DownloadEvidenceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{number}/evidence/{id:guid}", Download)
        .WithTags("cases").WithName(nameof(DownloadEvidence)).WithSummary("下载佐证");

    private static async Task<FileStreamHttpResult> Download(
        string number, Guid id, HttpContext http, EvidenceStore store, IMediator mediator, CancellationToken stop)
    {
        var file = await mediator.Send(new DownloadEvidence(number, id), stop);
        // Always as an attachment: what somebody uploaded is never rendered in this site's name.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        // The hash names the content for ever; in parts, so that a large file that broke off goes on where it stopped.
        return TypedResults.Stream(
            store.Open(file.Sha256), file.ContentType, file.Title,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
