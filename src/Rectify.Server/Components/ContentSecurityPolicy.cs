namespace Rectify.Server.Components;

/// <summary>Headers that let a page run our own files and nothing else.</summary>
internal static class ContentSecurityPolicy
{
    // Style attributes stay allowed: ECharts and the component library position elements with them.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseContentSecurityPolicy(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            // At the last moment, because an error clears the headers that were set before it.
            context.Response.OnStarting(() =>
            {
                AddTo(context.Response.Headers);
                return Task.CompletedTask;
            });
            return next(context);
        });

    private static void AddTo(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
