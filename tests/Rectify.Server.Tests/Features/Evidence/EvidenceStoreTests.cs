using System.Security.Cryptography;
using Rectify.Domain.Common;
using Rectify.Server.Features.Evidence;
using Rectify.Testing;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>The store holds whole files under their hashes, and nothing else.</summary>
public sealed class EvidenceStoreTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly TemporaryFolder folder = new();
    private readonly EvidenceStore store;

    public EvidenceStoreTests() => store = new EvidenceStore(folder.PathOf("evidence"), 2 * Megabyte);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_content_twice_is_one_file_under_its_hash()
    {
        var first = await SaveAsync("%PDF-1.7 同一份"u8.ToArray());
        var second = await SaveAsync("%PDF-1.7 同一份"u8.ToArray());

        second.ShouldBe(first);
        var file = Files().ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe(first.Sha256);
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Cancel))).ShouldBe(first.Sha256);
    }

    [Fact]
    public async Task A_write_that_breaks_off_leaves_nothing()
    {
        using var content = new BreakingStream(after: Megabyte);

        await Should.ThrowAsync<IOException>(() => store.Save(content, null, Cancel));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_too_large_or_not_taken_leaves_nothing()
    {
        (await Should.ThrowAsync<RefusedException>(() => SaveAsync([.. "%PDF-"u8, .. new byte[2 * Megabyte]])))
            .Refusal.Chinese.ShouldContain("超过 2 MB 的大小上限");
        (await Should.ThrowAsync<RefusedException>(() => SaveAsync("MZ\x90\0"u8.ToArray()))).Refusal.Rule.ShouldBe("EvidenceTypeNotTaken");

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Handing_a_damaged_file_in_again_mends_it()
    {
        var file = await SaveAsync("%PDF-1.7 原件"u8.ToArray());
        await File.WriteAllTextAsync(Files().Single(), "damaged", Cancel);
        (await store.IsWhole(file.Sha256, Cancel)).ShouldBeFalse();

        await SaveAsync("%PDF-1.7 原件"u8.ToArray());

        (await store.IsWhole(file.Sha256, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_killed_server_left_half_written_is_cleared_and_whole_files_stay()
    {
        await SaveAsync("%PDF-1.7"u8.ToArray());
        var (old, young) = (folder.PathOf("evidence/old.part"), folder.PathOf("evidence/young.part"));
        await File.WriteAllTextAsync(old, "half", Cancel);
        await File.WriteAllTextAsync(young, "half", Cancel);
        var now = DateTimeOffset.UtcNow;
        File.SetLastWriteTimeUtc(old, now.UtcDateTime.AddDays(-2));

        store.ClearRemnants(now.AddDays(-1));

        File.Exists(old).ShouldBeFalse();
        File.Exists(young).ShouldBeTrue();
        Files().Length.ShouldBe(2);
    }

    private async Task<Domain.Evidence.StoredFile> SaveAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await store.Save(stream, null, Cancel);
    }

    private string[] Files() => Directory.GetFiles(folder.PathOf("evidence"), "*", SearchOption.AllDirectories);

    /// <summary>A sender that hangs up in the middle.</summary>
    private sealed class BreakingStream(int after) : MemoryStream(new byte[4 * Megabyte])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= after ? throw new IOException("gone") : await base.ReadAsync(buffer, cancellationToken);
    }
}
