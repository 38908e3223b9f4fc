using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Cases.Batches;

/// <summary>What people do with batches, over HTTP.</summary>
internal static class BatchBureau
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HttpResponseMessage> PostAsync(
        this Bureau bureau, Colleague who, string path, string trigger, object? command, params (string Number, int Version)[] cases)
    {
        var body = new { trigger, command, cases = cases.Select(one => new { number = one.Number, version = one.Version }) };
        using var request = Changes.To($"/batches{path}", body);
        return await (await bureau.AsAsync(who)).SendAsync(request, Cancel);
    }

    public static async Task<JsonElement> GetAsync(this Bureau bureau, Colleague who, string path) =>
        await (await bureau.AsAsync(who)).GetAsync($"/api/v1{path}", Cancel).ReadAsync();

    /// <summary>Number, state and rule of every row, in order.</summary>
    public static async Task<IReadOnlyList<(string Number, string State, string? Rule)>> RowsAsync(this Bureau bureau, Colleague who, Guid batch) =>
    [
        .. (await bureau.GetAsync(who, $"/batches/{batch}/rows")).EnumerateArray().Select(row => (
            row.GetProperty("number").GetString()!, row.GetProperty("state").GetString()!, row.GetProperty("rule").GetString())),
    ];

    /// <summary>Lets this server go on with what is not finished, as its worker would.</summary>
    public static async Task SweepBatchesAsync(this RectifyServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BatchRunner>().Run(Cancel);
    }
}
