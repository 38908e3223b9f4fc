using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Definitions.Moving;
using Rectify.Server.Features.Import;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Tests.Crashes;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Definitions.Moving;

/// <summary>What an administrator does with moves, over HTTP.</summary>
internal static class MovingBureau
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>From the newest standard lifecycle to another: the shorter one has no review of the plan.</summary>
    public static object Terms(string toKey = "immediate", int toVersion = 1, object? stageMap = null, string? reason = "流程调整") =>
        new { fromKey = "standard", fromVersion = 2, toKey, toVersion, stageMap = stageMap ?? new { }, reason };

    public static async Task ImportAsync(this RectifyServer server, int findings, string? status = null)
    {
        var paper = new PaperFile("大台账.xlsx", LargeLedger.Make(findings, status: status));
        var options = new ImportOptions { FeedbackDate = new DateOnly(2019, 11, 18), CutOff = new DateOnly(2020, 6, 30), CreateUnits = true };
        await server.Services.GetRequiredService<Dispatcher>().Send(new ImportPaper(paper, options), Actor.System, cancellationToken: Cancel);
    }

    public static async Task<JsonElement> AskAsync(this Bureau bureau, string path) =>
        await (await bureau.AsAsync(Colleague.Administrator)).GetAsync($"/api/v1{path}", Cancel).ReadAsync();

    public static async Task<HttpResponseMessage> PostAsync(this Bureau bureau, string path, object body)
    {
        using var request = Changes.To($"/definitions/moves{path}", body);
        return await (await bureau.AsAsync(Colleague.Administrator)).SendAsync(request, Cancel);
    }

    public static async Task<Guid> StartMoveAsync(this Bureau bureau, object terms) => (await bureau.PostAsync("", terms).ReadAsync()).GetGuid();

    public static Task<JsonElement> MoveAsync(this Bureau bureau, Guid id) => bureau.AskAsync($"/definitions/moves/{id}");

    /// <summary>How many rows are in a state, for instance <c>done</c>.</summary>
    public static async Task<int> CountAsync(this Bureau bureau, Guid id, string state) =>
        (await bureau.MoveAsync(id)).GetProperty("counts").GetProperty(state).GetInt32();

    /// <summary>Lets this server go on with what is not finished, as its worker would.</summary>
    public static async Task SweepAsync(this RectifyServer server, CancellationToken? stop = null)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MoveRunner>().Run(stop ?? Cancel);
    }

    /// <summary>Every row of a move or of a dry run, page after page.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RowsAsync(Func<string, Task<JsonElement>> page)
    {
        var rows = new List<JsonElement>();
        for (var after = ""; ;)
        {
            var read = await page(after);
            rows.AddRange(read.GetProperty("rows").EnumerateArray());
            if (read.GetProperty("next").GetString() is not { } next)
                return rows;
            after = next;
        }
    }
}
