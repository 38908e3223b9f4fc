using System.Text.Json;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http.BadInput;

/// <summary>What the server itself says that its changes take: the JSON bodies of its OpenAPI document.</summary>
internal sealed class ApiSchema
{
    private readonly JsonElement document;

    private ApiSchema(JsonElement document) => this.document = document;

    public static async Task<ApiSchema> ReadAsync(Bureau bureau)
    {
        using var stranger = bureau.Stranger();
        return new ApiSchema(await stranger.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken).ReadAsync());
    }

    /// <summary>Every POST that takes JSON, with the fields of its body.</summary>
    public IEnumerable<(string Path, IReadOnlyList<string> Fields)> Changes() =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("post", out _)
        let content = Content(path.Value.GetProperty("post"))
        where content is not null
        select (path.Name, Fields(content.Value));

    /// <summary>Every POST that takes a form.</summary>
    public IEnumerable<string> Uploads() =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("post", out var post) && Content(post) is null
        select path.Name;

    private static JsonElement? Content(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? json.GetProperty("schema")
            : null;

    private IReadOnlyList<string> Fields(JsonElement schema) =>
        [.. Resolved(schema).GetProperty("properties").EnumerateObject().Select(field => field.Name)];

    private JsonElement Resolved(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var either))
            return Resolved(either.EnumerateArray().Last());
        return schema.TryGetProperty("$ref", out var name)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1])
            : schema;
    }
}
