using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sampling;

/// <summary>
/// What is drawn from: the closed cases of a source (销号 or 长期坚持) on a day, as known at a moment; so it
/// can be told again later. Parts of a split finding are not drawn beside it.
/// </summary>
internal static class SamplePopulation
{
    public static async Task<Dictionary<string, Guid>> ClosedCases(
        this RectifyDbContext db, Guid source, DateOnly day, DateTimeOffset known, CancellationToken stop) => await (
        from interval in db.Intervals.AsNoTracking()
        join one in db.Cases on interval.CaseId equals one.Id
        where one.SourceId == source && one.ParentId == null && interval.Facts.Bucket == StatusBucket.Completed
            && interval.EffectiveFrom <= day && day < interval.EffectiveTo
            && interval.RecordedFrom <= known && known < interval.RecordedTo
        select new { one.Number, one.Id }).ToDictionaryAsync(row => row.Number, row => row.Id, stop);
}
