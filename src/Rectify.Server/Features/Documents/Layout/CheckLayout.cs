using MediatR;
using Rectify.Server.Documents.Checking;
using Rectify.Server.Features.Import;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Layout;

/// <summary>版式自检: how a Word document compares with GB/T 9704-2012. Nothing is kept.</summary>
[AllowSignedIn]
public sealed record CheckLayout(PaperFile File) : IQuery<LayoutReport>;

internal sealed class CheckLayoutHandler(DocumentDesk desk) : IRequestHandler<CheckLayout, LayoutReport>
{
    public Task<LayoutReport> Handle(CheckLayout query, CancellationToken cancellationToken) => Task.FromResult(
        UploadedDocument.Read(query.File, (stream, name) => LayoutCheck.Check(stream, name, desk.Fonts)));
}

internal sealed class CheckLayoutEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/documents/layout-check", async ([AsParameters] DocumentUpload form, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new CheckLayout(await form.ReadFile(stop)), stop))
        .WithMetadata(new LongestUpload(PaperFile.LargestUpload)).WithTags("documents").WithName(nameof(CheckLayout)).WithSummary("版式自检");
}
