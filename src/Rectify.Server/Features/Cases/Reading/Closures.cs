using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>When a case was known to be closed: what is recorded in such a time is shown as added after the closure.</summary>
internal sealed record Closures(IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Times)
{
    /// <summary>Whether the case was closed at a moment, UTC, as was known then.</summary>
    public bool Hold(DateTimeOffset at) => Times.Any(time => time.From < at && at < time.To);
}

internal static class ClosuresOfCase
{
    public static async Task<Closures> ClosuresOf(this RectifyDbContext db, Guid caseId, CancellationToken stop)
    {
        var times = await db.Intervals.AsNoTracking()
            .Where(one => one.CaseId == caseId && one.EffectiveTo == StatusInterval.OpenEnd && one.Facts.Bucket == StatusBucket.Completed)
            .Select(one => new { one.RecordedFrom, one.RecordedTo }).ToListAsync(stop);
        return new Closures([.. times.Select(time => (time.RecordedFrom, time.RecordedTo))]);
    }
}
