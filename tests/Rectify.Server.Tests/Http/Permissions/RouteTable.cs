using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Http.Permissions;

/// <summary>What a running server answers to, as its own router knows it.</summary>
internal static partial class RouteTable
{
    private const string Api = "/api/v1/";

    /// <summary>The API's endpoints, each as "POST /api/v1/units".</summary>
    public static IReadOnlyList<string> ApiOf(RectifyServer server) =>
        [.. Of(server).Where(one => one.Pattern.StartsWith(Api, StringComparison.Ordinal)).Select(one => $"{one.Method} {one.Pattern}").Order()];

    /// <summary>Everything else that can be read: pages, health, the description of the API. Style sheets and scripts are left out.</summary>
    public static IReadOnlyList<string> OtherReadsOf(RectifyServer server) =>
        [.. Of(server).Where(one => one.Method == "GET" && !one.Pattern.StartsWith(Api, StringComparison.Ordinal)).Select(one => one.Pattern).Distinct().Order()];

    /// <summary>An address of a pattern.</summary>
    public static string Example(string pattern) => Places().Replace(
        pattern, place => place.Value.EndsWith(":guid}", StringComparison.Ordinal) ? $"{Guid.Empty}" : "1");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Places();

    private static IEnumerable<(string Method, string Pattern)> Of(RectifyServer server) =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
}
