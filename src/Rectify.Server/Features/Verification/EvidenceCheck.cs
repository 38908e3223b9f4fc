using Microsoft.EntityFrameworkCore;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every stored file against the hash that it is known by.</summary>
internal sealed class EvidenceCheck(RectifyDbContext db, EvidenceStore store)
{
    /// <returns>How many files were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var hashes = await db.Evidence.Where(item => item.Sha256 != null).Select(item => item.Sha256!).Distinct().ToListAsync(stop);
        foreach (var hash in hashes)
            if (!await store.IsWhole(hash, stop))
                await Name(hash, found, stop);
        return hashes.Count;
    }

    private async Task Name(string hash, Discrepancies found, CancellationToken stop)
    {
        var users = await (
            from item in db.Evidence
            where item.Sha256 == hash
            join one in db.Cases on item.CaseId equals one.Id
            select new { one.Number, item.Title }).ToListAsync(stop);
        foreach (var user in users)
            found.Add(DiscrepancyKind.Evidence, user.Number, hash, $"佐证材料“{user.Title}”的文件丢失或内容已变。");
    }
}
