using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>Counts, for cases that wait for their verifier, the evidence whose date is odd; the rule is the domain's.</summary>
internal sealed class EvidenceDoubts(RectifyDbContext db, BureauTime time)
{
    /// <returns>How many, by the case's number; cases without any are left out.</returns>
    public async Task<IReadOnlyDictionary<string, int>> Count(IReadOnlyCollection<string> numbers, CancellationToken stop)
    {
        var dates = await (
            from one in db.Cases
            where one.AwaitingVerification && numbers.Contains(one.Number)
            join source in db.Sources on one.SourceId equals source.Id
            join item in db.Evidence on one.Id equals item.CaseId
            where !db.Evidence.Any(later => later.RevisesId == item.Id)
            select new { one.Number, item.DocumentDate, item.UploadedAt, source.FeedbackDate }).ToListAsync(stop);
        return dates
            .Where(item => EvidenceDating.Doubt(item.DocumentDate, time.DayOf(item.UploadedAt), item.FeedbackDate) != DateDoubt.None)
            .GroupBy(item => item.Number)
            .ToDictionary(items => items.Key, items => items.Count());
    }
}
