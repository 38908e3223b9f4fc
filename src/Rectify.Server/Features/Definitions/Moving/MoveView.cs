using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>A move and how far it got.</summary>
/// <param name="UndoneBy">Who takes it back, or did; null where nobody asked for that.</param>
/// <param name="Problem">Why it was given up, in Chinese; null where it was not.</param>
public sealed record MoveView(
    Guid Id, string From, string To, string Reason, RunState State, bool IsUndoing, string StartedBy, string? UndoneBy,
    DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Problem, MoveCounts Counts);

/// <summary>How many rows are in which state.</summary>
/// <param name="Kept">Of <see cref="Done"/>: those that could not be taken back.</param>
public sealed record MoveCounts(int Total, int Pending, int Done, int Refused, int Undone, int Kept);

internal static class MoveViews
{
    private const string Unknown = "系统";

    /// <summary>Moves as people see them, the latest first.</summary>
    public static async Task<IReadOnlyList<MoveView>> ToViews(
        this IQueryable<CaseMove> moves, RectifyDbContext db, DefinitionCatalog definitions, CancellationToken stop)
    {
        var found = await moves.OrderByDescending(one => one.Id).ToListAsync(stop);
        var (ids, people) = (found.Select(one => one.Id).ToList(), found.Select(one => one.StartedById).Distinct().ToList());
        var counts = (await db.CaseMoveRows.Where(row => ids.Contains(row.MoveId))
            .GroupBy(row => new { row.MoveId, row.State, Kept = row.State == RowState.Done && row.Problem != null })
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(stop)).ToLookup(one => one.Key.MoveId);
        var names = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var starters = new Dictionary<Guid, string>();
        foreach (var one in found)
            starters[one.Id] = one.IsUndoing ? await StarterOf(one, db, stop) ?? Unknown : RunBy(one);
        return [.. found.Select(one => new MoveView(
            one.Id, Name(one.FromKey, one.FromVersion), Name(one.ToKey, one.ToVersion), one.Reason, one.State, one.IsUndoing,
            starters[one.Id], one.IsUndoing ? RunBy(one) : null, one.StartedAt, one.EndedAt,
            one.State == RunState.Abandoned ? new MoveAbandoned(RunBy(one), one.IsUndoing).Chinese : null,
            Counts(state => counts[one.Id].Where(row => row.Key.State == state).Sum(row => row.Count),
                counts[one.Id].Where(row => row.Key.Kept).Sum(row => row.Count))))];

        string RunBy(CaseMove one) => names.GetValueOrDefault(one.StartedById, Unknown);

        string Name(string key, int version) => $"{definitions.Get(key, version).Name} 第{version}版";
    }

    /// <summary>Once a move is taken back, only the history of its cases still tells who started it.</summary>
    private static async Task<string?> StarterOf(CaseMove move, RectifyDbContext db, CancellationToken stop)
    {
        var moved = await db.CaseMoveRows.Where(row => row.MoveId == move.Id && row.CaseVersion != null)
            .OrderBy(row => row.CaseNumber).Select(row => row.CaseId).FirstOrDefaultAsync(stop);
        return await db.History
            .Where(line => line.CaseId == moved && line.Trigger == Triggers.Migrate && line.RecordedAt >= move.StartedAt)
            .OrderBy(line => line.Sequence).Select(line => line.ActorName).FirstOrDefaultAsync(stop);
    }

    private static MoveCounts Counts(Func<RowState, int> of, int kept)
    {
        var (pending, done, refused, undone) = (of(RowState.Pending), of(RowState.Done), of(RowState.Refused), of(RowState.Undone));
        return new MoveCounts(pending + done + refused + undone, pending, done, refused, undone, kept);
    }
}
