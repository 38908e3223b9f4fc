using System.Text.Json;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Features.Work;

/// <summary>The list of work as a colleague's program reads it.</summary>
internal static class WorkLists
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<JsonElement>> WorkAsync(this Bureau bureau, Colleague who, string query = "") =>
        [.. (await (await bureau.AsAsync(who)).GetAsync($"/api/v1/work?size=200{query}", Cancel).ReadAsync()).GetProperty("rows").EnumerateArray()];

    public static async Task<JsonElement> CountsAsync(this Bureau bureau, Colleague who) =>
        await (await bureau.AsAsync(who)).GetAsync("/api/v1/work/count", Cancel).ReadAsync();

    /// <summary>The only item of a case that waits for a colleague.</summary>
    public static async Task<JsonElement> ItemAsync(this Bureau bureau, Colleague who, string number, string query = "") =>
        (await bureau.WorkAsync(who, query)).Single(row => row.GetProperty("caseNumber").GetString() == number);

    public static Guid Id(this JsonElement row) => row.GetProperty("id").GetGuid();

    public static string? Text(this JsonElement row, string name) => row.GetProperty(name).GetString();

    public static int Number(this JsonElement row, string name) => row.GetProperty(name).GetInt32();

    public static async Task<HttpResponseMessage> ClaimAsync(this Bureau bureau, Colleague who, Guid item, string? key = null)
    {
        using var request = Changes.To($"/work/{item}/claim", key: key);
        return await (await bureau.AsAsync(who)).SendAsync(request, Cancel);
    }

    public static async Task<HttpResponseMessage> ReleaseAsync(this Bureau bureau, Colleague who, Guid item)
    {
        using var request = Changes.To($"/work/{item}/release");
        return await (await bureau.AsAsync(who)).SendAsync(request, Cancel);
    }
}
