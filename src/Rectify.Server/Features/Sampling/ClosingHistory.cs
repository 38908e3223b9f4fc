using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Workflows;

namespace Rectify.Server.Features.Sampling;

internal static class ClosingHistory
{
    /// <summary>The last application for closure and the last acceptance of a case; fewer for one that a paper told of.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> ClosingLines(
        this IQueryable<HistoryEntry> history, RectificationCase one, CancellationToken stop)
    {
        var lines = await history
            .Where(line => line.CaseId == one.Id && (line.Trigger == Triggers.ApplyForClosure || line.Trigger == Triggers.AcceptClosure))
            .ToListAsync(stop);
        return [.. lines.GroupBy(line => line.Trigger).Select(group => group.MaxBy(line => line.Sequence)!)];
    }
}
