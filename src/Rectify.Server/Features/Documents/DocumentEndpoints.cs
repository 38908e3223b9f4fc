using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents;

internal static class DocumentEndpoints
{
    /// <summary>A read whose answer is a Word file.</summary>
    public static RouteHandlerBuilder MapDocument<TQuery>(this IEndpointRouteBuilder api, string route)
        where TQuery : IQuery<WordFile> =>
        api.MapGet(route, async ([AsParameters] TQuery query, IMediator mediator, CancellationToken stop) => File(await mediator.Send(query, stop)))
            .WithTags("documents").WithName(typeof(TQuery).Name);

    public static FileContentHttpResult File(WordFile file) => TypedResults.File(file.Content, WordFile.ContentType, file.Name);
}
