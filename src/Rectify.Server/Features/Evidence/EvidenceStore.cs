using System.Security.Cryptography;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Evidence;

/// <summary>
/// Files under the SHA-256 of their content. A file is complete and on disk before the database speaks of it; one that
/// nothing speaks of is harmless.
/// </summary>
/// <param name="folder">Where they lie.</param>
/// <param name="largestFile">The largest file that is taken, in bytes.</param>
public sealed class EvidenceStore(string folder, long largestFile)
{
    private const int Chunk = 81_920;
    private const string Unfinished = ".part";

    /// <summary>The largest file, in bytes.</summary>
    public long LargestFile => largestFile;

    /// <summary>Streams a file in.</summary>
    /// <param name="content">The content.</param>
    /// <param name="progress">Told the number of bytes written so far.</param>
    /// <exception cref="RefusedException">Empty, too large, or of a type that is not taken.</exception>
    public async Task<StoredFile> Save(Stream content, IProgress<long>? progress, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}{Unfinished}");
        try
        {
            var (hash, size) = await Write(content, temporary, progress, stop);
            var type = ContentSniffer.TypeOf(temporary);
            Keep(temporary, PathOf(hash));
            return new StoredFile(hash, size, type);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file for reading, at any place of it.</summary>
    /// <exception cref="RefusedException">The store has lost it.</exception>
    public Stream Open(string sha256) => File.Exists(PathOf(sha256))
        ? new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Chunk, FileOptions.Asynchronous)
        : throw new RefusedException(new EvidenceFileLost());

    /// <summary>
    /// Whether the stored content still has its hash; false where the file is gone or cannot be read, so that one bad
    /// sector does not keep all the other files from being checked.
    /// </summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken stop)
    {
        try
        {
            await using var file = Open(sha256);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) == sha256;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or RefusedException)
        {
            return false;
        }
    }

    /// <summary>Removes what uploads that were interrupted have left; those of today may still be under way.</summary>
    /// <param name="before">How old a remnant is at least, UTC.</param>
    public void ClearRemnants(DateTimeOffset before)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, $"*{Unfinished}"))
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
                File.Delete(file);
    }

    private async Task<(string Hash, long Size)> Write(
        Stream content, string path, IProgress<long>? progress, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var (buffer, size) = (new byte[Chunk], 0L);
        while (await content.ReadAsync(buffer, stop) is var read and > 0)
        {
            size += read;
            if (size > largestFile)
                throw new RefusedException(new BodyTooLarge(largestFile));
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
            progress?.Report(size);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    /// <summary>
    /// Gives a complete file its name. A rename is all or nothing, but only once the folder is on disk as well does it
    /// outlast a power cut; a file that is there already is replaced, which mends one that was damaged.
    /// </summary>
    private void Keep(string temporary, string path)
    {
        var shelf = Path.GetDirectoryName(path)!;
        var isNew = !Directory.Exists(shelf);
        Directory.CreateDirectory(shelf);
        File.Move(temporary, path, overwrite: true);
        DurableFolder.Flush(shelf);
        if (isNew)
            DurableFolder.Flush(folder);
    }

    private string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);
}
