using Microsoft.EntityFrameworkCore;
using Rectify.Server.Features.Publication;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every 公开限制: those of a finding follow each other, and each that was cleared says by whom and why.</summary>
internal sealed class PublicationCheck(RectifyDbContext db)
{
    /// <returns>How many marks were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var wrong = await (
            from mark in db.PublicationMarks
            where db.PublicationMarks.Count(other =>
                    other.FindingId == mark.FindingId && other.Kind == mark.Kind && other.Ordinal < mark.Ordinal && other.ClearedAt != null)
                    != mark.Ordinal - 1
                || (mark.ClearedAt != null) != (mark.ClearedById != null && mark.ClearedBy != null && mark.ClearedBecause != null)
            orderby mark.FindingId, mark.Kind, mark.Ordinal
            select new
            {
                mark.Id, mark.Kind, mark.Ordinal,
                Number = db.Cases.Where(one => one.FindingId == mark.FindingId).Select(one => one.Number).FirstOrDefault(),
            }).ToListAsync(stop);
        foreach (var mark in wrong)
            found.Add(
                DiscrepancyKind.Publication, mark.Number, mark.Id.ToString(),
                $"第{mark.Ordinal}次“{mark.Kind.Word()}”公开限制：此前的设置缺失或未解除，或解除信息不完整。");
        return await db.PublicationMarks.CountAsync(stop);
    }
}
