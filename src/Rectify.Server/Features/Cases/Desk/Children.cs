using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Desk;

internal static class Children
{
    /// <summary>How many parts of a case are still open, whoever may see them.</summary>
    public static Task<int> CountOpenChildren(this RectifyDbContext db, Guid parent, CancellationToken stop) =>
        db.Cases.CountAsync(
            one => one.ParentId == parent && (one.Bucket == StatusBucket.NotStarted || one.Bucket == StatusBucket.InProgress), stop);
}
