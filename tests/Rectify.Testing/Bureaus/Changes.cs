using System.Net.Http.Json;

namespace Rectify.Testing.Bureaus;

/// <summary>Requests that change something, with the headers that they need.</summary>
public static class Changes
{
    /// <summary>A change under a new Idempotency-Key, unless one is given; with If-Match where a version is given.</summary>
    public static HttpRequestMessage To(string path, object? body = null, int? version = null, string? key = null) =>
        Of(path, body is null ? null : JsonContent.Create(body, body.GetType()), version, key);

    public static HttpRequestMessage Of(string path, HttpContent? content, int? version = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}") { Content = content };
        request.Headers.Add("Idempotency-Key", key ?? $"{Guid.NewGuid()}");
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return request;
    }

    /// <summary>A file in a form, with its other fields.</summary>
    public static MultipartFormDataContent Form(string name, HttpContent file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { file, "file", name } };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return form;
    }
}
