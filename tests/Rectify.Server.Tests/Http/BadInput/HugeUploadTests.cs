using System.Net;
using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Http.BadInput;

/// <summary>200 MB, sent to the real program, so that its memory can be seen.</summary>
public sealed class HugeUploadTests(TestDatabases databases) : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int Huge = 200 * Megabyte;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_refused_before_it_is_read_and_leaves_nothing()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        var (bureau, one) = await PrepareAsync(database);
        await using var server = await ServerProcess.StartAsync(database, folder.PathOf("data"));
        using var people = bureau.At(server.Address);
        var (office, liaison) = (await people.AsAsync(Colleague.Office), await people.AsAsync(Colleague.Liaison));
        var (rows, memory) = (await RowCounts.OfAsync(database), server.PeakMemory());

        foreach (var (client, path, version) in new[] { (office, one.PathOf("evidence"), one.Version), (liaison, "/imports", 0), (liaison, "/imports/preview", 0) })
        {
            await RefusedAtOnceAsync(client, path, version);
            await CutOffAsync(client, path, version);
        }

        (server.PeakMemory() - memory).ShouldBeLessThan(64 * Megabyte);
        (await RowCounts.OfAsync(database)).ShouldBe(rows);
        Directory.EnumerateFiles(folder.PathOf("data"), "*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 5 * Megabyte).ShouldBeEmpty();
    }

    private static async Task<(Bureau Bureau, CaseAtWork Case)> PrepareAsync(TestDatabase database)
    {
        await using var server = await RectifyServer.StartAsync(database);
        var bureau = await Bureau.OpenAsync(server);
        return (bureau, await bureau.PlanningAsync("XC2019-001"));
    }

    /// <summary>Where the sender says how much it will be, it is refused before any of it comes.</summary>
    private static async Task RefusedAtOnceAsync(HttpClient client, string path, int version)
    {
        var zeros = new Zeros(declared: true);
        using var request = Upload(path, version, zeros);
        request.Headers.ExpectContinue = true;

        using var answer = await client.SendAsync(request, Cancel);

        var refusal = await answer.ShouldBeAPoliteRefusalAsync(path);
        (answer.StatusCode, refusal.Rule).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge"));
        zeros.Sent.ShouldBe(0);
    }

    /// <summary>Where the sender does not say, the server hangs up at the limit; whether its answer still arrives is up to the network.</summary>
    private static async Task CutOffAsync(HttpClient client, string path, int version)
    {
        var zeros = new Zeros(declared: false);
        using var request = Upload(path, version, zeros);
        request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await client.SendAsync(request, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // Hung up.
        }
        zeros.Sent.ShouldBeInRange(40 * Megabyte, 80 * Megabyte);
    }

    private static HttpRequestMessage Upload(string path, int version, Zeros zeros) =>
        Changes.Of(path, Changes.Form("大文件.docx", zeros, ("title", "大文件"), ("documentDate", "2020-03-02")), version);

    /// <summary>200 MB that nobody has to hold.</summary>
    private sealed class Zeros(bool declared) : HttpContent
    {
        private static readonly byte[] Block = new byte[64 * 1024];

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (; Sent < Huge; Sent += Block.Length)
                await stream.WriteAsync(Block, Cancel);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Huge;
            return declared;
        }
    }
}
