using System.Text;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions;

/// <summary>One version of a lifecycle, as the JSON that it is exported as.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Administrator)]
public sealed record GetDefinition(string Key, int Version) : IQuery<DefinitionView>;

/// <param name="Json">The definition; importing it again gives the same.</param>
public sealed record DefinitionView(string Key, int Version, string Name, bool IsNewest, string Json);

internal sealed class GetDefinitionHandler(DefinitionCatalog catalog) : IRequestHandler<GetDefinition, DefinitionView>
{
    public Task<DefinitionView> Handle(GetDefinition query, CancellationToken cancellationToken)
    {
        var one = catalog.Find(query.Key, query.Version) ?? throw new RefusedException(new DefinitionNotFound(query.Key, query.Version));
        return Task.FromResult(new DefinitionView(
            one.Key, one.Version, one.Name, catalog.Newest(one.Key).Version == one.Version, one.ToJson()));
    }
}

internal sealed class GetDefinitionEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapQuery<GetDefinition, DefinitionView>("/definitions/{key}/{version:int}").WithSummary("流程定义的一个版本");
        api.MapGet("/definitions/{key}/{version:int}/export", async (string key, int version, IMediator mediator, CancellationToken stop) =>
        {
            var view = await mediator.Send(new GetDefinition(key, version), stop);
            return TypedResults.File(Encoding.UTF8.GetBytes(view.Json), "application/json", $"{view.Key}-v{view.Version}.json");
        })
        .WithTags("definitions").WithName("ExportDefinition").WithSummary("导出流程定义");
    }
}
