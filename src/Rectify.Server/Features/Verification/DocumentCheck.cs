using Microsoft.EntityFrameworkCore;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every finished document against the hash that it is known by.</summary>
internal sealed class DocumentCheck(RectifyDbContext db, DocumentStore store)
{
    /// <returns>How many files were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var files = await db.Documents.Where(one => one.Sha256 != null)
            .Select(one => new { one.Sha256, one.FileName }).Distinct().ToListAsync(stop);
        foreach (var file in files)
            if (!await store.IsWhole(file.Sha256!, stop))
                found.Add(DiscrepancyKind.Document, null, file.Sha256, $"文件“{file.FileName}”丢失或内容已变。");
        return files.Count;
    }
}
