using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Supervision;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every 督办单: the numbers of a year and the replies of an order run from 1 without gaps.</summary>
internal sealed class SupervisionCheck(RectifyDbContext db)
{
    /// <returns>How many orders were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var years = await db.SupervisionOrders.GroupBy(order => order.Year)
            .Select(same => new { Year = same.Key, Count = same.Count(), Last = same.Max(order => order.Ordinal) })
            .OrderBy(same => same.Year).ToListAsync(stop);
        foreach (var year in years.Where(year => year.Count != year.Last))
            await NameMissing(year.Year, year.Last, found, stop);
        await CheckReplies(found, stop);
        return years.Sum(year => year.Count);
    }

    private async Task NameMissing(int year, int last, Discrepancies found, CancellationToken stop)
    {
        var there = await db.SupervisionOrders.Where(order => order.Year == year).Select(order => order.Ordinal).ToListAsync(stop);
        foreach (var missing in Enumerable.Range(1, last).Except(there))
            found.Add(DiscrepancyKind.Supervision, null, null, $"缺少{SupervisionOrder.NumberOf(year, missing)}：编号应当连续。");
    }

    private async Task CheckReplies(Discrepancies found, CancellationToken stop)
    {
        var wrong = await (
            from order in db.SupervisionOrders
            join one in db.Cases on order.CaseId equals one.Id
            let replies = order.Replies.Count
            where replies > 0 && (order.Replies.Max(reply => reply.Ordinal) != replies
                || order.Replies.Any(reply => reply.Ordinal < replies && reply.Verdict != ReplyVerdict.Returned)
                || order.Replies.Any(reply => reply.Verdict != ReplyVerdict.Pending && reply.DecidedById == null)
                || order.Replies.Any(reply => reply.EvidenceId != null
                    && !db.Evidence.Any(item => item.Id == reply.EvidenceId && item.CaseId == order.CaseId)))
            orderby order.Year, order.Ordinal
            select new { order.Id, order.Year, order.Ordinal, one.Number }).ToListAsync(stop);
        foreach (var order in wrong)
            found.Add(
                DiscrepancyKind.Supervision, order.Number, order.Id.ToString(),
                $"{SupervisionOrder.NumberOf(order.Year, order.Ordinal)}的回复不连续、审核不完整，或佐证材料不属于该事项。");
    }
}
