using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every 整改成果: its evidence is of its own case, and what was voided says by whom, why and for what.</summary>
internal sealed class OutcomeCheck(RectifyDbContext db)
{
    /// <returns>How many records were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var wrong = await (
            from one in db.Outcomes
            join holder in db.Cases on one.CaseId equals holder.Id
            let proven = db.Evidence.Any(item => item.Id == one.EvidenceId && item.CaseId == one.CaseId)
            let voided = one.VoidedAt != null
            let explained = one.VoidedById != null && one.VoidedBy != null && one.VoidedBecause != null
            let mentioned = one.VoidedById != null || one.VoidedBy != null || one.VoidedBecause != null || one.ReplacedById != null
            let replaced = one.ReplacedById == null
                || db.Outcomes.Any(other => other.Id == one.ReplacedById && other.CaseId == one.CaseId && other.Id != one.Id)
            where !proven || (voided ? !explained : mentioned) || !replaced
            orderby holder.Number, one.Id
            select new { one.Id, holder.Number, Proven = proven, Replaced = replaced }).ToListAsync(stop);
        foreach (var one in wrong)
            found.Add(DiscrepancyKind.Outcome, one.Number, one.Id.ToString(), Problem(one.Proven, one.Replaced));
        return await db.Outcomes.CountAsync(stop);
    }

    private static string Problem(bool proven, bool replaced) => (proven, replaced) switch
    {
        (false, _) => "整改成果的佐证材料不属于该事项。",
        (_, false) => "已更正的整改成果所指的新记录不属于该事项。",
        _ => "整改成果的作废信息不完整，或未作废却带有作废信息。",
    };
}
