using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>What the OpenAPI document says beyond the endpoints: title, sign-in, and the headers that changes need.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Rectify 巡察整改",
                Version = "v1",
                Description = "修改须带 Idempotency-Key；修改事项还须带 If-Match（先读取事项得到 ETag）。先调用 POST /api/v1/session 取得访问令牌。",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeHeaders);
    });

    private static Task DescribeHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var path = context.Description.RelativePath ?? "";
        if (context.Description.HttpMethod != "POST" || path.EndsWith("session", StringComparison.Ordinal))
            return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(Header(IdempotencyKeyFilter.Header, "本次操作的唯一值，重试时沿用"));
        if (path.Contains("cases/{number}", StringComparison.Ordinal))
            operation.Parameters.Add(Header("If-Match", "所见版本的 ETag"));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
