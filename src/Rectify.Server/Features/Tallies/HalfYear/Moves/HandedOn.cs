using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear.Moves;

/// <summary>Says of a line from which unit, leader or type it handed its case on to which.</summary>
internal sealed class HandedOn(RectifyDbContext db)
{
    private const string Nobody = "未分办";

    /// <summary>By the id of the line; lines that handed nothing on are left out.</summary>
    public async Task<Dictionary<Guid, string>> Of(IReadOnlyList<HistoryEntry> lines, CancellationToken stop)
    {
        var ids = lines.Select(line => line.CaseId).Distinct().ToList();
        var wanted = lines.Select(line => (line.CaseId, line.Sequence - 1)).ToHashSet();
        var sequences = wanted.Select(one => one.Item2).Distinct().ToList();
        var before = (await db.History.AsNoTracking().Where(line => ids.Contains(line.CaseId) && sequences.Contains(line.Sequence)).ToListAsync(stop))
            .Where(line => wanted.Contains((line.CaseId, line.Sequence))).ToDictionary(line => line.CaseId + $"{line.Sequence}", Facts);
        var changes = lines.Where(line => before.ContainsKey(line.CaseId + $"{line.Sequence - 1}"))
            .Select(line => (line.Id, From: before[line.CaseId + $"{line.Sequence - 1}"], To: Facts(line))).ToList();
        var units = changes.SelectMany(one => new[] { one.From.LeadUnitId, one.To.LeadUnitId }).OfType<Guid>().Distinct().ToList();
        var people = changes.SelectMany(one => new[] { one.From.LeaderId, one.To.LeaderId }).OfType<Guid>().Distinct().ToList();
        var names = (await db.Units.Where(unit => units.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Name }).ToListAsync(stop))
            .Concat(await db.People.Where(one => people.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(stop))
            .ToDictionary(one => one.Id, one => one.Name);
        return changes.Select(one => (one.Id, Text: string.Join('；', Changes(one.From, one.To, names))))
            .Where(one => one.Text.Length > 0).ToDictionary(one => one.Id, one => one.Text);
    }

    private static TallyFacts Facts(HistoryEntry line) => JsonSerializer.Deserialize<TallyFacts>(line.Facts, TallyFacts.Json)!;

    private static IEnumerable<string> Changes(TallyFacts from, TallyFacts to, Dictionary<Guid, string> names)
    {
        if (from.LeadUnitId != to.LeadUnitId)
            yield return $"牵头单位：{Name(from.LeadUnitId)} → {Name(to.LeadUnitId)}";
        if (from.LeaderId != to.LeaderId)
            yield return $"责任领导：{Name(from.LeaderId)} → {Name(to.LeaderId)}";
        if (from.Type != to.Type)
            yield return $"整改类型：{from.Type?.Word() ?? Nobody} → {to.Type?.Word() ?? Nobody}";

        string Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known, Nobody) : Nobody;
    }
}
