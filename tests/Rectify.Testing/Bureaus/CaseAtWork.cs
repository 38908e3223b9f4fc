using System.Text.Json;

namespace Rectify.Testing.Bureaus;

/// <summary>One case, carried on by colleagues over HTTP. It keeps the version of the last answer, as a careful client does.</summary>
public sealed class CaseAtWork(Bureau bureau, string number)
{
    public string Number => number;

    /// <summary>The version of the last answer; 1 for a case that nobody has touched.</summary>
    public int Version { get; private set; } = 1;

    public string Stage { get; private set; } = "Registered";

    public string PathOf(string action) => $"/cases/{number}/{action}";

    /// <summary>Does something that has to succeed.</summary>
    public async Task DoAsync(Colleague who, string action, object? body = null) => Remember(await TryAsync(who, action, body).ReadAsync());

    /// <summary>Tries something at the version last seen.</summary>
    public Task<HttpResponseMessage> TryAsync(Colleague who, string action, object? body = null) =>
        SendAsync(who, Changes.To(PathOf(action), body, Version));

    /// <summary>Takes note of a success that was tried.</summary>
    public async Task RememberAsync(HttpResponseMessage answer) => Remember(await Task.FromResult(answer).ReadAsync());

    public async Task<HttpResponseMessage> SendAsync(Colleague who, HttpRequestMessage request)
    {
        using (request)
            return await (await bureau.AsAsync(who)).SendAsync(request);
    }

    /// <summary>Uploads a file as evidence, for a measure where one is named.</summary>
    public async Task UploadAsync(Colleague who, Guid? measure, string name, byte[] content, DateOnly dated)
    {
        var form = Changes.Form(name, new ByteArrayContent(content), ("title", name), ("documentDate", $"{dated:yyyy-MM-dd}"));
        if (measure is { } id)
            form.Add(new StringContent($"{id}"), "measureId");
        Remember(await SendAsync(who, Changes.Of(PathOf("evidence"), form, Version)).ReadAsync());
    }

    /// <summary>The case as a colleague sees it now.</summary>
    public async Task<JsonElement> ViewAsync(Colleague who = Colleague.Liaison) =>
        await (await bureau.AsAsync(who)).GetAsync($"/api/v1/cases/{number}").ReadAsync();

    /// <summary>Takes note of where the case stands, after somebody else acted on it.</summary>
    public async Task SeeAsync() => Remember(await ViewAsync());

    public async Task<IReadOnlyList<Guid>> MeasuresAsync() =>
        [.. (await ViewAsync()).GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("id").GetGuid())];

    private void Remember(JsonElement receipt) =>
        (Version, Stage) = (receipt.GetProperty("version").GetInt32(), receipt.GetProperty("stage").GetString()!);
}
