using System.Text.Json;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Features.Definitions;

/// <summary>The administrator at the definitions, over HTTP.</summary>
internal sealed class Administrator(Bureau bureau)
{
    public static object Joint(string after, string name, string label, string returnTo) =>
        new { after, name, label, role = "DisciplineGroup", days = 5, returnTo };

    public Task<HttpResponseMessage> TryAsync(string path, object body, string? key = null) => SendAsync(Changes.To($"/definitions{path}", body, key: key));

    public async Task<JsonElement> DoAsync(string path, object body) => await TryAsync(path, body).ReadAsync();

    public async Task<JsonElement> ReadAsync(string path) =>
        await (await bureau.AsAsync(Colleague.Administrator)).GetAsync($"/api/v1/definitions{path}").ReadAsync();

    /// <summary>The version of the standard lifecycle that new cases start with.</summary>
    public async Task<int> NewestAsync() => (await ReadAsync("")).GetProperty("versions").EnumerateArray()
        .Single(one => one.GetProperty("key").GetString() == "standard" && one.GetProperty("isNewest").GetBoolean())
        .GetProperty("version").GetInt32();

    /// <summary>A draft of the standard lifecycle as it came with the product, with steps put into it.</summary>
    public Task<(Guid Id, int Version)> DraftAsync(params object[] steps) => DraftOfAsync(2, steps);

    public async Task<(Guid Id, int Version)> DraftOfAsync(int basedOn, params object[] steps)
    {
        var draft = Told(await DoAsync("/drafts", new { key = "standard", basedOn }));
        foreach (var step in steps)
        {
            var body = JsonSerializer.SerializeToNode(step)!.AsObject();
            (body["id"], body["version"]) = (draft.Id, draft.Version);
            draft = Told(await DoAsync("/drafts/insert-step", body));
        }
        return draft;
    }

    public async Task<int> PublishAsync((Guid Id, int Version) draft) => (await DoAsync("/drafts/publish", new { draft.Id, draft.Version, note = "增加会审" }))
        .GetProperty("published").GetInt32();

    public static (Guid Id, int Version) Told(JsonElement receipt) => (receipt.GetProperty("id").GetGuid(), receipt.GetProperty("version").GetInt32());

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
            return await (await bureau.AsAsync(Colleague.Administrator)).SendAsync(request);
    }
}
