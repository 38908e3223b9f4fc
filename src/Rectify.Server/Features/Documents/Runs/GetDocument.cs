using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>一份文件的进度.</summary>
[AllowSignedIn]
public sealed record GetDocument(Guid Id) : IQuery<DocumentView>;

internal sealed class GetDocumentHandler(DocumentReader reader, RequestContext context) : IRequestHandler<GetDocument, DocumentView>
{
    public async Task<DocumentView> Handle(GetDocument query, CancellationToken cancellationToken) =>
        await reader.Views(reader.VisibleTo(context.SignedIn).Where(one => one.Id == query.Id), cancellationToken) is [var one]
            ? one
            : throw new RefusedException(new DocumentNotFound());
}

internal sealed class GetDocumentEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDocument, DocumentView>("/documents/{id:guid}").WithSummary("一份文件的进度");
}
