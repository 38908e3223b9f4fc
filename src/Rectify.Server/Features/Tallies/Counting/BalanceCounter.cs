using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Draws up the balance of a period for each source (rule 11), and names the cases that break it.</summary>
internal sealed class BalanceCounter(RectifyDbContext db, TallyQuery query, ScopeMoves scopeMoves, DefinitionCatalog definitions)
{
    /// <summary>The balances of the sources in a scope, from the first day to the end of the cut-off.</summary>
    public async Task<Dictionary<Guid, Balance>> BySource(
        DateOnly first, TallyMoment closing, TallyScope scope, CancellationToken stop)
    {
        var before = await Open(closing with { AsOf = first.AddDays(-1) }, scope, stop);
        var after = await Open(closing, scope, stop);
        var balances = before.Keys.Union(after.Keys).ToDictionary(source => source, source => BlankOf(scope) with
        {
            Opening = before.GetValueOrDefault(source),
            Closing = after.GetValueOrDefault(source),
        });
        await (scope.ChangesWithTheDay ? AddSteps(balances, first, closing, scope, stop) : AddMoves(balances, first, closing, scope, stop));
        return balances;
    }

    /// <summary>What a balance of the scope is before anything is in it.</summary>
    public static Balance BlankOf(TallyScope scope) => scope.ChangesWithTheDay ? Balance.OfPart : new Balance();

    private async Task AddMoves(
        Dictionary<Guid, Balance> balances, DateOnly first, TallyMoment closing, TallyScope scope, CancellationToken stop)
    {
        var moves = await (
            from move in Moves(first, closing, scope)
            group move by new { move.SourceId, move.Key, move.Version, move.From, move.To } into same
            select new { same.Key, Count = same.Count() }).ToListAsync(stop);
        foreach (var move in moves)
            balances[move.Key.SourceId] = Add(
                balances.GetValueOrDefault(move.Key.SourceId, new Balance()),
                move.Key.Key, move.Key.Version, move.Key.From, move.Key.To, move.Count);
    }

    /// <summary>Of a unit, leader or type: its findings come and go, as well as being opened and closed.</summary>
    private async Task AddSteps(
        Dictionary<Guid, Balance> balances, DateOnly first, TallyMoment closing, TallyScope scope, CancellationToken stop)
    {
        var steps = await (
            from move in scopeMoves.In(first, closing, scope)
            group move by new { move.SourceId, move.From, move.To, move.WasIn, move.IsIn } into same
            select new { same.Key, Count = same.Count() }).ToListAsync(stop);
        foreach (var step in steps)
            balances[step.Key.SourceId] = balances.GetValueOrDefault(step.Key.SourceId, Balance.OfPart)
                .With(ScopeMove.Step(step.Key.From, step.Key.To, step.Key.WasIn, step.Key.IsIn), step.Count);
    }

    /// <summary>The numbers of the cases whose history does not lead from their opening to their closing.</summary>
    public async Task<IReadOnlyList<string>> Offenders(
        Guid source, DateOnly first, TallyMoment closing, CancellationToken stop)
    {
        var scope = new TallyScope { SourceId = source };
        var balances = await query.Cases(scope).Select(one => one.Number).ToDictionaryAsync(number => number, _ => new Balance(), stop);
        foreach (var number in await OpenAt(closing with { AsOf = first.AddDays(-1) }, scope).ToListAsync(stop))
            balances[number] = balances[number] with { Opening = 1 };
        foreach (var number in await OpenAt(closing, scope).ToListAsync(stop))
            balances[number] = balances[number] with { Closing = 1 };
        await foreach (var move in Moves(first, closing, scope).AsAsyncEnumerable().WithCancellation(stop))
            balances[move.Number] = Add(balances[move.Number], move.Key, move.Version, move.From, move.To, 1);
        return [.. balances.Where(one => !one.Value.Holds).Select(one => one.Key).Order(StringComparer.Ordinal)];
    }

    private Task<Dictionary<Guid, int>> Open(TallyMoment moment, TallyScope scope, CancellationToken stop) => (
        from one in query.PartsAt(moment, scope).Select(OpenOf).Aggregate((all, next) => all.Concat(next))
        group one by one.SourceId into same
        select new OpenCount { SourceId = same.Key, Count = same.Sum(one => one.Count) })
        .ToDictionaryAsync(one => one.SourceId, one => one.Count, stop);

    private static IQueryable<OpenCount> OpenOf(IQueryable<CountedCase> part) =>
        from one in part
        group one by one.SourceId into same
        select new OpenCount { SourceId = same.Key, Count = same.Count(one => one.Open) };

    private IQueryable<string> OpenAt(TallyMoment moment, TallyScope scope) =>
        query.At(moment, scope).Behind(TallyFigure.Open).Select(one => one.Case.Number);

    private IQueryable<Move> Moves(DateOnly first, TallyMoment closing, TallyScope scope)
    {
        var (last, known) = (closing.AsOf, closing.KnownAt);
        return
            from entry in db.History.AsNoTracking()
            where entry.EffectiveOn >= first && entry.EffectiveOn <= last && entry.RecordedAt <= known
                && entry.FromStage != entry.ToStage && entry.Trigger != Triggers.Migrate
            join one in query.Cases(scope) on entry.CaseId equals one.Id
            select new Move
            {
                SourceId = one.SourceId,
                Number = one.Number,
                Key = entry.DefinitionKey,
                Version = entry.DefinitionVersion,
                From = entry.FromStage,
                To = entry.ToStage,
            };
    }

    private Balance Add(Balance balance, string key, int version, string from, string to, int count)
    {
        var definition = definitions.Get(key, version);
        return balance.With(from.Length == 0 ? null : definition.Stage(from).Bucket, definition.Stage(to).Bucket, count);
    }

    private sealed class OpenCount
    {
        public required Guid SourceId { get; init; }

        public required int Count { get; init; }
    }

    private sealed class Move
    {
        public required Guid SourceId { get; init; }

        public required string Number { get; init; }

        public required string Key { get; init; }

        public required int Version { get; init; }

        public required string From { get; init; }

        public required string To { get; init; }
    }
}
