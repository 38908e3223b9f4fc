using System.Text.Json;

namespace Rectify.Testing.Bureaus;

/// <summary>What the server answered, read.</summary>
public static class Answers
{
    /// <summary>The body of a success.</summary>
    /// <exception cref="InvalidOperationException">It was none; the message holds what it was.</exception>
    public static async Task<JsonElement> ReadAsync(this Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The body of a refusal.</summary>
    /// <exception cref="InvalidOperationException">It was none, or it is not a problem document.</exception>
    public static async Task<Problem> RefusedAsync(this Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return new Problem((int)answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}

/// <summary>A ProblemDetails as a program reads it.</summary>
public sealed record Problem(int Status, JsonElement Body)
{
    public string Title => Body.GetProperty("title").GetString()!;

    public string? Rule => Text("rule");

    public string? Field => Text("field");

    private string? Text(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
