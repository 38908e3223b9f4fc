using Microsoft.Extensions.Time.Testing;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Jobs;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Notices;

/// <summary>A bureau at work over HTTP, at a time that the test sets.</summary>
internal sealed class TimedOffice : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly RectifyServer server;
    private readonly FakeTimeProvider clock;

    private TimedOffice(TestDatabase database, RectifyServer server, FakeTimeProvider clock, Bureau bureau) =>
        (this.database, this.server, this.clock, Bureau) = (database, server, clock, bureau);

    public Bureau Bureau { get; private set; }

    /// <summary>Set up on a day in Shanghai, with the holidays that come with the product.</summary>
    public static async Task<TimedOffice> OpenAsync(TestDatabases databases, DatabaseProvider provider, DateTimeOffset now)
    {
        var database = await databases.CreateAsync(provider);
        var clock = new FakeTimeProvider(now);
        var server = await RectifyServer.StartAsync(database, clock);
        return new TimedOffice(database, server, clock, await Bureau.OpenAsync(server));
    }

    /// <summary>Another time: everybody signs in anew, and what is due goes off.</summary>
    public async Task<int> SweepAtAsync(DateTimeOffset now)
    {
        clock.SetUtcNow(now);
        Bureau = Bureau.At(server.Address);
        return await server.SweepTimers();
    }

    /// <summary>A case that was assigned with a deadline, as it is at the office's present time.</summary>
    public async Task<CaseAtWork> AssignAsync(string number, DateOnly deadline)
    {
        var one = new CaseAtWork(Bureau, number);
        await one.DoAsync(Colleague.Liaison, "assign", new
        {
            responsibleLeaderId = Bureau.IdOf(Colleague.Leader), leadUnitId = Bureau.OfficeId, assistingUnitIds = new[] { Bureau.FinanceId },
            type = "ByDeadline", deadline, closingStandard = "制度印发并执行满三个月",
        });
        return one;
    }

    public async Task<IReadOnlyList<string>> NoticesAsync(Colleague who) =>
        [.. (await RowsAsync(who)).Select(row => $"{row.GetProperty("caseNumber").GetString()} {row.GetProperty("text").GetString()}")];

    public async Task<IReadOnlyList<Guid>> NoticeIdsAsync(Colleague who) => [.. (await RowsAsync(who)).Select(row => row.GetProperty("id").GetGuid())];

    public async Task<int> CountAsync(Colleague who) =>
        (await (await Bureau.AsAsync(who)).GetAsync("/api/v1/notices/count").ReadAsync()).GetInt32();

    public async Task<HttpResponseMessage> ReadAsync(Colleague who, params Guid[] ids) =>
        await (await Bureau.AsAsync(who)).SendAsync(Changes.To("/notices/read", new { ids }));

    public async ValueTask DisposeAsync()
    {
        Bureau.Dispose();
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> RowsAsync(Colleague who) =>
        [.. (await (await Bureau.AsAsync(who)).GetAsync("/api/v1/notices").ReadAsync()).GetProperty("rows").EnumerateArray()];
}
