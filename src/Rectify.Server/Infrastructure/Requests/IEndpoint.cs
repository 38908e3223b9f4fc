namespace Rectify.Server.Infrastructure.Requests;

/// <summary>A use case's way in over HTTP; found by its type, mapped under /api/v1.</summary>
internal interface IEndpoint
{
    static abstract void Map(IEndpointRouteBuilder api);
}
