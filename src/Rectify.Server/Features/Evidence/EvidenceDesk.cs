using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Features.Evidence;

/// <summary>What adding evidence and revising it have in common: what may be handed in, and how a file comes in.</summary>
internal static class EvidenceDesk
{
    /// <exception cref="RefusedException">No content or two, a date to come, or a name that runs.</exception>
    public static void Check(StoredFile? file, string? reference, string? title, DateOnly documentDate, DateOnly today)
    {
        if (file is null == string.IsNullOrWhiteSpace(reference))
            throw new RefusedException(new FileOrReference());
        if (documentDate > today)
            throw new RefusedException(new DocumentDateInFuture(documentDate));
        if (file is not null && EvidenceNames.MayRun(title))
            throw new RefusedException(new EvidenceNameMayRun(title!.Trim()));
    }

    /// <summary>Takes the file of an upload in, once it is clear that its sender has business with the case.</summary>
    public static async Task<StoredFile?> Receive(
        IFormFile? upload, string number, EvidenceStore store, IMediator mediator, CancellationToken stop)
    {
        if (upload is null)
            return null;
        await mediator.Send(new MayAddEvidence(number), stop);
        if (EvidenceNames.MayRun(upload.FileName))
            throw new RefusedException(new EvidenceNameMayRun(upload.FileName));
        await using var content = upload.OpenReadStream();
        return await store.Save(content, progress: null, stop);
    }

    public static Ok<CaseReceipt> Answer(HttpContext http, CaseReceipt receipt)
    {
        http.Response.Headers.ETag = CaseEndpoints.ETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    /// <summary>An upload's longest body, as the settings have it.</summary>
    public static LongestUpload LongestOf(IEndpointRouteBuilder api) =>
        LongestUpload.OfFile(api.ServiceProvider.GetRequiredService<EvidenceStore>().LargestFile);
}
