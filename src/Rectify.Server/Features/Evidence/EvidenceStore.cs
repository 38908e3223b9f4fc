using System.Security.Cryptography;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Evidence;

/// <summary>
/// Files under the SHA-256 of their content. A file is complete and on disk before the database speaks of it; one that
/// nothing speaks of is harmless.
/// </summary>
public sealed class EvidenceStore(string folder)
{
    /// <summary>The largest file, in bytes.</summary>
    public const long LargestFile = 50L * 1024 * 1024;

    /// <summary>The largest file with the form around it, in bytes.</summary>
    public const long LargestUpload = LargestFile + 1024 * 1024;

    private const int Head = 512;

    /// <summary>Streams a file in.</summary>
    /// <param name="content">The content.</param>
    /// <param name="progress">Told the number of bytes written so far.</param>
    /// <exception cref="RefusedException">Empty, too large, or of a type that is not taken.</exception>
    public async Task<StoredFile> Save(Stream content, IProgress<long>? progress, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            var (hash, size, type) = await Write(content, temporary, progress, stop);
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            return new StoredFile(hash, size, type);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file.</summary>
    /// <exception cref="FileNotFoundException">The store has lost it.</exception>
    public Stream Open(string sha256) => File.OpenRead(PathOf(sha256));

    /// <summary>Whether the stored content still has its hash; false where the file is gone.</summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken stop)
    {
        if (!File.Exists(PathOf(sha256)))
            return false;
        await using var file = Open(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) == sha256;
    }

    private static async Task<(string Hash, long Size, string Type)> Write(
        Stream content, string path, IProgress<long>? progress, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var (buffer, head, size) = (new byte[81920], Array.Empty<byte>(), 0L);
        while (await content.ReadAsync(buffer, stop) is var read and > 0)
        {
            size += read;
            if (size > LargestFile)
                throw new RefusedException(new BodyTooLarge());
            if (head.Length < Head)
                head = [.. head, .. buffer[..Math.Min(read, Head - head.Length)]];
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
            progress?.Report(size);
        }
        file.Flush(flushToDisk: true);
        var type = ContentSniffer.TypeOf(head) ?? throw new RefusedException(new EvidenceTypeNotTaken());
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size, type);
    }

    private string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);
}
