using MediatR;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>文件列表: the reader's own, the latest first; administrators see everybody's.</summary>
[AllowSignedIn]
public sealed record GetDocuments : IQuery<IReadOnlyList<DocumentView>>;

internal sealed class GetDocumentsHandler(DocumentReader reader, RequestContext context)
    : IRequestHandler<GetDocuments, IReadOnlyList<DocumentView>>
{
    private const int Listed = 100;

    public Task<IReadOnlyList<DocumentView>> Handle(GetDocuments query, CancellationToken cancellationToken) =>
        reader.Views(reader.VisibleTo(context.SignedIn).OrderByDescending(one => one.AskedAt).ThenByDescending(one => one.Id).Take(Listed), cancellationToken);
}

internal sealed class GetDocumentsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDocuments, IReadOnlyList<DocumentView>>("/documents").WithSummary("文件列表");
}
