using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Server.Features.Evidence;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>Finished documents under the SHA-256 of their content, as evidence is kept. They are kept with their snapshots.</summary>
/// <param name="folder">Where they lie.</param>
internal sealed class DocumentStore(string folder)
{
    private readonly EvidenceStore files = new(folder, long.MaxValue);

    public async Task<StoredFile> Save(byte[] content, CancellationToken stop)
    {
        await using var stream = new MemoryStream(content, writable: false);
        return await files.Save(stream, progress: null, stop);
    }

    /// <summary>Opens a stored document whose content is still what it was.</summary>
    /// <exception cref="RefusedException">The store has lost it, or it was changed.</exception>
    public async Task<Stream> Open(string sha256, CancellationToken stop) => await files.IsWhole(sha256, stop)
        ? files.Open(sha256)
        : throw new RefusedException(new DocumentFileLost());

    /// <summary>Whether the stored content still has its hash.</summary>
    public Task<bool> IsWhole(string sha256, CancellationToken stop) => files.IsWhole(sha256, stop);

    /// <summary>Removes what servers that were cut off have left; it is older than <paramref name="before"/>.</summary>
    public void ClearRemnants(DateTimeOffset before) => files.ClearRemnants(before);
}
