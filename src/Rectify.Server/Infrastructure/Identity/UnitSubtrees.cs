using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Identity;

internal static class UnitSubtrees
{
    /// <summary>A unit with every unit below it: whose cases are a member's own.</summary>
    public static async Task<IReadOnlyList<Guid>> SubtreeOf(this RectifyDbContext db, Guid root, CancellationToken stop = default)
    {
        var children = (await db.Units.AsNoTracking().Select(one => new { one.Id, one.ParentId }).ToListAsync(stop))
            .ToLookup(one => one.ParentId, one => one.Id);
        var found = new List<Guid> { root };
        for (var next = 0; next < found.Count; next++)
            found.AddRange(children[found[next]]);
        return found;
    }
}
