using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>How a case differs between two snapshots.</summary>
public enum SnapshotChange
{
    /// <summary>状态变化: it is in another status.</summary>
    Moved,

    /// <summary>新增: it is only in the second.</summary>
    Appeared,

    /// <summary>不再计入: it is only in the first.</summary>
    Vanished,

    /// <summary>其他变化: the same status under other marks, such as another deadline.</summary>
    Marked,
}

/// <summary>A case in two snapshots; a side is null where it is not in that one.</summary>
internal sealed class SnapshotPair
{
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required TallySnapshotRow? From { get; init; }

    public required TallySnapshotRow? To { get; init; }
}

/// <summary>Puts the frozen rows of two snapshots beside each other, in the database.</summary>
internal sealed class SnapshotDifferences(RectifyDbContext db)
{
    /// <summary>The cases that differ.</summary>
    public IQueryable<SnapshotPair> Between(TallySnapshot earlier, TallySnapshot later)
    {
        // Earlier seals did not keep every mark: what was not kept is no difference.
        var kept = Math.Min(earlier.SealVersion, later.SealVersion);
        var (everything, measures) = (kept >= SnapshotSeal.WithMarks, kept >= SnapshotSeal.WithOutcomes);
        return Pairs(earlier, later).Where(pair => pair.From == null || pair.To == null
            || pair.From.Bucket != pair.To.Bucket || pair.From.Sustained != pair.To.Sustained || pair.From.Overdue != pair.To.Overdue
            || pair.From.Deadline != pair.To.Deadline || pair.From.Forecast != pair.To.Forecast
            || (measures && pair.From.Measures != pair.To.Measures)
            || (everything && (pair.From.Stage != pair.To.Stage || pair.From.AwaitingVerification != pair.To.AwaitingVerification
                || pair.From.ReviewOverdue != pair.To.ReviewOverdue || pair.From.Blocked != pair.To.Blocked
                || pair.From.Cycle != pair.To.Cycle || pair.From.Type != pair.To.Type || pair.From.NextReviewOn != pair.To.NextReviewOn
                || pair.From.LeadUnitId != pair.To.LeadUnitId || pair.From.LeaderId != pair.To.LeaderId
                || pair.From.DueThisYear != pair.To.DueThisYear || pair.From.ForecastThisYear != pair.To.ForecastThisYear)));
    }

    /// <summary>How many cases went from which status to which; those that stayed are not in it.</summary>
    public async Task<IReadOnlyList<BucketMove>> Moves(TallySnapshot earlier, TallySnapshot later, CancellationToken stop)
    {
        var moves = await (
            from pair in Pairs(earlier, later)
            where pair.From == null || pair.To == null || pair.From.Bucket != pair.To.Bucket
            group pair by new
            {
                From = pair.From == null ? (StatusBucket?)null : pair.From.Bucket,
                To = pair.To == null ? (StatusBucket?)null : pair.To.Bucket,
            }
            into same
            select new { same.Key.From, same.Key.To, Count = same.Count() }).ToListAsync(stop);
        return [.. moves.OrderBy(move => move.From).ThenBy(move => move.To).Select(move => new BucketMove(move.From, move.To, move.Count))];
    }

    private IQueryable<SnapshotPair> Pairs(TallySnapshot earlier, TallySnapshot later)
    {
        var (left, right) = (db.RowsOf(earlier).AsNoTracking(), db.RowsOf(later).AsNoTracking());
        var cases = left.Select(row => new { row.CaseId, row.CaseNumber }).Union(right.Select(row => new { row.CaseId, row.CaseNumber }));
        return
            from one in cases
            join before in left on one.CaseId equals before.CaseId into befores
            from before in befores.DefaultIfEmpty()
            join after in right on one.CaseId equals after.CaseId into afters
            from after in afters.DefaultIfEmpty()
            select new SnapshotPair { CaseId = one.CaseId, Number = one.CaseNumber, From = before, To = after };
    }
}

internal static class SnapshotPairs
{
    public static IQueryable<SnapshotPair> Of(this IQueryable<SnapshotPair> pairs, SnapshotChange? change) => change switch
    {
        SnapshotChange.Moved => pairs.Where(pair => pair.From != null && pair.To != null && pair.From.Bucket != pair.To.Bucket),
        SnapshotChange.Appeared => pairs.Where(pair => pair.From == null),
        SnapshotChange.Vanished => pairs.Where(pair => pair.To == null),
        SnapshotChange.Marked => pairs.Where(pair => pair.From != null && pair.To != null && pair.From.Bucket == pair.To.Bucket),
        _ => pairs,
    };

    public static IQueryable<SnapshotPair> Page(this IQueryable<SnapshotPair> pairs, string? after, int count)
    {
        if (after is { Length: > 0 })
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
            pairs = pairs.Where(pair => string.Compare(pair.Number, after) > 0);
#pragma warning restore CA1309
        return pairs.OrderBy(pair => pair.Number).Take(count);
    }

    public static SnapshotChange Change(this SnapshotPair pair) => pair switch
    {
        { From: null } => SnapshotChange.Appeared,
        { To: null } => SnapshotChange.Vanished,
        { From.Bucket: var from, To.Bucket: var to } when from != to => SnapshotChange.Moved,
        _ => SnapshotChange.Marked,
    };
}
