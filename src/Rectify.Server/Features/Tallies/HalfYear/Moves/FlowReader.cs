using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.HalfYear.Moves;

/// <summary>A line of the history and the finding that it is about.</summary>
internal sealed class FlowRow
{
    public required string Number { get; init; }

    public required string Text { get; init; }

    public required HistoryEntry Entry { get; init; }
}

/// <summary>The moves behind a flow of the balance: the same lines that the balance counts, by the same rule.</summary>
internal sealed class FlowReader(RectifyDbContext db, TallyQuery query, ScopeMoves scopeMoves, DefinitionCatalog definitions)
{
    public async Task<IQueryable<FlowRow>> Of(
        BalanceFlow flow, DateOnly first, TallyMoment closing, TallyScope scope, CancellationToken stop)
    {
        if (scope.ChangesWithTheDay)
            return await OfPart(flow, scopeMoves.In(first, closing, scope), stop);
        var moves = Moves(first, closing);
        var kinds = await moves.Select(one => new MoveKind(one.DefinitionKey, one.DefinitionVersion, one.FromStage, one.ToStage))
            .Distinct().ToListAsync(stop);
        return
            from entry in moves.Where(OneOf<HistoryEntry>([.. kinds.Where(kind => IsIn(flow, kind)).Select(Named)]))
            join one in query.Cases(scope) on entry.CaseId equals one.Id
            join finding in db.Findings on one.FindingId equals finding.Id
            select new FlowRow { Number = one.Number, Text = finding.Text, Entry = entry };
    }

    private async Task<IQueryable<FlowRow>> OfPart(BalanceFlow flow, IQueryable<ScopeMove> moves, CancellationToken stop)
    {
        var kinds = await moves.Select(one => new { one.From, one.To, one.WasIn, one.IsIn }).Distinct().ToListAsync(stop);
        var wanted = kinds.Where(kind => flow.Holds(ScopeMove.Step(kind.From, kind.To, kind.WasIn, kind.IsIn))).Select(kind =>
            new (string, object?)[]
            {
                (nameof(ScopeMove.From), kind.From), (nameof(ScopeMove.To), kind.To),
                (nameof(ScopeMove.WasIn), kind.WasIn), (nameof(ScopeMove.IsIn), kind.IsIn),
            });
        return
            from move in moves.Where(OneOf<ScopeMove>([.. wanted]))
            join finding in db.Findings on move.FindingId equals finding.Id
            select new FlowRow { Number = move.Number, Text = finding.Text, Entry = move.Entry };
    }

    private IQueryable<HistoryEntry> Moves(DateOnly first, TallyMoment closing)
    {
        var (last, known) = (closing.AsOf, closing.KnownAt);
        return db.History.AsNoTracking().Where(entry =>
            entry.EffectiveOn >= first && entry.EffectiveOn <= last && entry.RecordedAt <= known
            && entry.FromStage != entry.ToStage && entry.Trigger != Triggers.Migrate);
    }

    private bool IsIn(BalanceFlow flow, MoveKind kind)
    {
        var definition = definitions.Get(kind.Key, kind.Version);
        StatusBucket? from = kind.From.Length == 0 ? null : definition.Stage(kind.From).Bucket;
        return flow.Holds(from, definition.Stage(kind.To).Bucket);
    }

    /// <summary>Whether a line is one of these kinds, as SQL: what a stage means only its definition knows, not the database.</summary>
    private static Expression<Func<TLine, bool>> OneOf<TLine>(IReadOnlyList<(string Name, object? Value)[]> kinds)
    {
        var line = Expression.Parameter(typeof(TLine));
        var any = kinds
            .Select(parts => parts.Select(part => Is(Expression.Property(line, part.Name), part.Value)).Aggregate(Expression.AndAlso))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<TLine, bool>>(any, line);
    }

    private static Expression Is(MemberExpression property, object? value) => Expression.Equal(property, Expression.Constant(value, property.Type));

    private static (string Name, object? Value)[] Named(MoveKind kind) =>
    [
        (nameof(HistoryEntry.DefinitionKey), kind.Key), (nameof(HistoryEntry.DefinitionVersion), kind.Version),
        (nameof(HistoryEntry.FromStage), kind.From), (nameof(HistoryEntry.ToStage), kind.To),
    ];

    private sealed record MoveKind(string Key, int Version, string From, string To);
}
