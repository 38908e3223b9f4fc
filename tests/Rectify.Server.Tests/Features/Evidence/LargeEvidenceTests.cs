using System.Net;
using System.Security.Cryptography;
using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>A file far larger than the memory that the real program takes for it, up and down; the limit is a setting.</summary>
public sealed class LargeEvidenceTests(TestDatabases databases) : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int Large = 150 * Megabyte;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_streamed_in_and_out()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        var (bureau, one) = await PrepareAsync(database);
        var limit = new Dictionary<string, string> { ["RECTIFY__EVIDENCELIMIT"] = "160" };
        await using var server = await ServerProcess.StartAsync(database, folder.PathOf("data"), limit);
        using var people = bureau.At(server.Address);
        var office = await people.AsAsync(Colleague.Office);
        var memory = server.PeakMemory();
        var scan = new Scan();
        using var upload = Changes.Of(
            one.PathOf("evidence"), Changes.Form("扫描件.pdf", scan, ("title", "扫描件.pdf"), ("documentDate", "2020-03-02")), one.Version);

        await office.SendAsync(upload, Cancel).ReadAsync();

        var item = (await office.GetAsync($"/api/v1/cases/{one.Number}", Cancel).ReadAsync()).GetProperty("evidence")[0];
        item.GetProperty("size").GetInt64().ShouldBe(Large);
        var address = $"/api/v1{one.PathOf("evidence")}/{item.GetProperty("id").GetGuid()}";
        using var answer = await office.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(await answer.Content.ReadAsStreamAsync(Cancel), Cancel));
        (hash, hash).ShouldBe((scan.Hash, item.GetProperty("sha256").GetString()!));
        (server.PeakMemory() - memory).ShouldBeLessThan(64 * Megabyte);
    }

    private static async Task<(Bureau Bureau, CaseAtWork Case)> PrepareAsync(TestDatabase database)
    {
        await using var server = await RectifyServer.StartAsync(database);
        var bureau = await Bureau.OpenAsync(server);
        return (bureau, await bureau.PlanningAsync("XC2019-001"));
    }

    /// <summary>150 MB that nobody has to hold.</summary>
    private sealed class Scan : HttpContent
    {
        private readonly byte[] block = new byte[Megabyte];

        public string Hash { get; private set; } = "";

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            "%PDF-1.7"u8.CopyTo(block);
            for (var sent = 0; sent < Large; sent += block.Length)
            {
                hash.AppendData(block);
                await stream.WriteAsync(block, Cancel);
            }
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Large;
            return true;
        }
    }
}
