using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>
/// Stands before the API: bodies and files are read before a request's own rule is asked, so a stranger's are not read
/// at all, and nobody's is longer than its endpoint says.
/// </summary>
internal static class ApiGate
{
    /// <summary>The longest body of an endpoint that names no length of its own, in bytes.</summary>
    public const long LongestBody = 1024 * 1024;

    public static IApplicationBuilder UseApiGate(this IApplicationBuilder api) => api.Use(static (http, next) =>
    {
        if (http.GetEndpoint() is not { } endpoint)
            return next(http);
        if (http.User.Identity is not { IsAuthenticated: true } && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            throw new RefusedException(new SignInNeeded());
        LimitBody(http, endpoint.Metadata.GetMetadata<LongestUpload>()?.Bytes ?? LongestBody);
        return next(http);
    });

    private static void LimitBody(HttpContext http, long bytes)
    {
        if (http.Request.ContentLength > bytes)
            throw new RefusedException(new BodyTooLarge(bytes > LongestBody ? bytes - LongestBody : bytes));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = bytes;
    }
}

/// <summary>An endpoint that takes files, and how many bytes its whole body may have.</summary>
internal sealed record LongestUpload(long Bytes)
{
    /// <summary>For one file of so many bytes, with the form around it.</summary>
    public static LongestUpload OfFile(long bytes) => new(bytes + ApiGate.LongestBody);
}
