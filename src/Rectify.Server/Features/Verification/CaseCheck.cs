using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every case: its chain of hashes, its row against the last line, its intervals against a recount.</summary>
internal sealed class CaseCheck(RectifyDbContext db)
{
    private const int Batch = 200;

    /// <returns>How many cases were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var (count, after) = (0, "");
        while (await Next(after, stop) is { Count: > 0 } cases)
        {
            (count, after) = (count + cases.Count, cases[^1].Number);
            // Work goes on meanwhile: what changed while it was being read is read again.
            while (cases.Count > 0)
                cases = await CheckUnchanged(cases, found, stop);
        }
        return count;
    }

    private Task<List<RectificationCase>> Next(string after, CancellationToken stop) =>
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
        db.Cases.AsNoTracking().Where(one => string.Compare(one.Number, after) > 0)
#pragma warning restore CA1309
            .OrderBy(one => one.Number).Take(Batch).ToListAsync(stop);

    /// <returns>The cases that changed while they were being read, as they are now.</returns>
    private async Task<List<RectificationCase>> CheckUnchanged(
        List<RectificationCase> cases, Discrepancies found, CancellationToken stop)
    {
        var ids = cases.Select(one => one.Id).ToList();
        var history = (await db.History.AsNoTracking().Where(line => ids.Contains(line.CaseId))
            .OrderBy(line => line.Sequence).ToListAsync(stop)).ToLookup(line => line.CaseId);
        var intervals = (await db.Intervals.AsNoTracking().Where(row => ids.Contains(row.CaseId))
            .ToListAsync(stop)).ToLookup(row => row.CaseId);
        var members = (await db.Members.AsNoTracking().Where(row => ids.Contains(row.CaseId))
            .ToListAsync(stop)).ToLookup(row => row.CaseId);
        var now = await db.Cases.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var unchanged = cases.Where(one => now[one.Id].Version == one.Version).ToList();
        foreach (var one in unchanged)
            Check(one, [.. history[one.Id]], [.. intervals[one.Id]], [.. members[one.Id]], found);
        return [.. cases.Except(unchanged).Select(one => now[one.Id])];
    }

    private static void Check(
        RectificationCase one, IReadOnlyList<HistoryEntry> history, IReadOnlyList<StatusInterval> intervals,
        IReadOnlyList<MemberInterval> members, Discrepancies found)
    {
        if (HistoryChain.FirstBreak(history, one.HistoryCount, one.HistoryHead) is { } broken)
            found.Add(
                DiscrepancyKind.History, one.Number, broken.EntryId?.ToString(),
                $"第{broken.Sequence}条历史记录：{broken.Problem}。");
        try
        {
            CheckRow(one, history, found);
            CheckIntervals(one, history, intervals, found);
            CheckMembers(one, history, members, found);
        }
        catch (JsonException)
        {
            found.Add(DiscrepancyKind.History, one.Number, null, "历史记录中的统计事实无法读取，未能重新计数。");
        }
    }

    private static void CheckRow(RectificationCase one, IReadOnlyList<HistoryEntry> history, Discrepancies found)
    {
        if (history is [.., var last] && (last.ToStage != one.Stage || IntervalRecount.FactsOf(last) != one.Facts))
            found.Add(
                DiscrepancyKind.Case, one.Number, one.Id.ToString(),
                $"事项现状与第{last.Sequence}条（最后一条）历史记录不符。");
    }

    private static void CheckIntervals(
        RectificationCase one, IReadOnlyList<HistoryEntry> history, IReadOnlyList<StatusInterval> stored, Discrepancies found)
    {
        var expected = IntervalRecount.Of(history, one.Heading).Select(Content).ToList();
        foreach (var row in stored.Where(row => !expected.Remove(Content(row))))
            found.Add(
                DiscrepancyKind.Intervals, one.Number, row.Id.ToString(),
                $"自{row.EffectiveFrom:yyyy-MM-dd}起的统计区间与按历史记录重新计数的结果不符。");
        foreach (var missing in expected)
            found.Add(DiscrepancyKind.Intervals, one.Number, null, $"缺少自{missing.From:yyyy-MM-dd}起的统计区间。");
    }

    private static void CheckMembers(
        RectificationCase one, IReadOnlyList<HistoryEntry> history, IReadOnlyList<MemberInterval> stored, Discrepancies found)
    {
        var expected = MemberRecount.Of(history, stored).Select(Content).ToList();
        foreach (var row in stored.Where(row => !expected.Remove(Content(row))))
            found.Add(
                DiscrepancyKind.Intervals, one.Number, row.Id.ToString(),
                $"自{row.EffectiveFrom:yyyy-MM-dd}起的{Word(row.Kind)}区间与按历史记录重新计数的结果不符。");
        foreach (var missing in expected)
            found.Add(DiscrepancyKind.Intervals, one.Number, null, $"缺少自{missing.From:yyyy-MM-dd}起的{Word(missing.Kind)}区间。");
    }

    private static string Word(MemberKind kind) => kind == MemberKind.Measure ? "措施" : "配合单位";

    private static (MemberKind Kind, Guid Id, DateOnly From, DateOnly To, DateTimeOffset KnownFrom, DateTimeOffset KnownTo) Content(
        MemberInterval row) => (row.Kind, row.MemberId, row.EffectiveFrom, row.EffectiveTo, row.RecordedFrom, row.RecordedTo);

    private static (CaseHeading Under, TallyFacts Facts, DateOnly From, DateOnly To, DateTimeOffset KnownFrom, DateTimeOffset KnownTo) Content(
        StatusInterval row) => (row.Heading, row.Facts, row.EffectiveFrom, row.EffectiveTo, row.RecordedFrom, row.RecordedTo);
}
