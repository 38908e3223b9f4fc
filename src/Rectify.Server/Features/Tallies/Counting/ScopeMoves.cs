using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>
/// What the lines of the history do to the findings of a unit, a leader or a type: each line against the one before it, by
/// the facts that both carry. The database reads the facts.
/// </summary>
internal sealed class ScopeMoves(RectifyDbContext db, TallyQuery query)
{
    /// <summary>The lines of a period that touch the scope.</summary>
    public IQueryable<ScopeMove> In(DateOnly first, TallyMoment closing, TallyScope scope)
    {
        var (last, known) = (closing.AsOf, closing.KnownAt);
        var (unit, leader) = (Wanted(scope.LeadUnitId), Wanted(scope.LeaderId));
        var type = scope.WithoutType == true ? "" : scope.Type?.ToString();
        var steps =
            from entry in db.History.AsNoTracking()
            where entry.EffectiveOn >= first && entry.EffectiveOn <= last && entry.RecordedAt <= known
            join one in query.Cases(scope) on entry.CaseId equals one.Id
            join earlier in db.History.AsNoTracking()
                on new { entry.CaseId, Sequence = entry.Sequence - 1 } equals new { earlier.CaseId, earlier.Sequence } into befores
            from before in befores.DefaultIfEmpty()
            select new { one.SourceId, one.Number, one.FindingId, Entry = entry, Before = before };
        return
            from step in steps
            let wasIn = step.Before != null
                && (unit == null || (RectifyDbContext.Fact(step.Before.Facts, nameof(TallyFacts.LeadUnitId)) ?? "") == unit)
                && (leader == null || (RectifyDbContext.Fact(step.Before.Facts, nameof(TallyFacts.LeaderId)) ?? "") == leader)
                && (type == null || (RectifyDbContext.Fact(step.Before.Facts, nameof(TallyFacts.Type)) ?? "") == type)
            let isIn =
                (unit == null || (RectifyDbContext.Fact(step.Entry.Facts, nameof(TallyFacts.LeadUnitId)) ?? "") == unit)
                && (leader == null || (RectifyDbContext.Fact(step.Entry.Facts, nameof(TallyFacts.LeaderId)) ?? "") == leader)
                && (type == null || (RectifyDbContext.Fact(step.Entry.Facts, nameof(TallyFacts.Type)) ?? "") == type)
            where wasIn || isIn
            select new ScopeMove
            {
                SourceId = step.SourceId,
                Number = step.Number,
                FindingId = step.FindingId,
                Entry = step.Entry,
                From = step.Before == null ? null : RectifyDbContext.Fact(step.Before.Facts, nameof(TallyFacts.Bucket)),
                To = RectifyDbContext.Fact(step.Entry.Facts, nameof(TallyFacts.Bucket))!,
                WasIn = wasIn ? 1 : 0,
                IsIn = isIn ? 1 : 0,
            };
    }

    /// <summary>As the facts write it; empty for those that have none, null where it is not asked for.</summary>
    private static string? Wanted(Guid? id) => id is { } asked ? asked == Guid.Empty ? "" : asked.ToString() : null;
}

/// <summary>A line of the history and what it does to a scope.</summary>
internal sealed class ScopeMove
{
    public required Guid SourceId { get; init; }

    public required string Number { get; init; }

    public required Guid FindingId { get; init; }

    public required HistoryEntry Entry { get; init; }

    /// <summary>The status before, as the facts write it; null for a registration.</summary>
    public required string? From { get; init; }

    public required string To { get; init; }

    /// <summary>1 where the case was in the scope before, 0 where it was not: a truth about a line that is not there would be unknown to SQL.</summary>
    public required int WasIn { get; init; }

    /// <summary>1 where it is in the scope after, 0 where it is not.</summary>
    public required int IsIn { get; init; }

    /// <summary>In the rulebook's words.</summary>
    public static ScopeStep Step(string? from, string to, int wasIn, int isIn) =>
        new(from is null ? null : Enum.Parse<StatusBucket>(from), Enum.Parse<StatusBucket>(to), wasIn == 1, isIn == 1);
}
