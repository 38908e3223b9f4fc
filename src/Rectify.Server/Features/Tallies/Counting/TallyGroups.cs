using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>What a table of numbers is arranged by.</summary>
public enum TallyDimension
{
    /// <summary>问题来源.</summary>
    Source,

    /// <summary>来源类别.</summary>
    Kind,

    /// <summary>牵头单位: the lines add up.</summary>
    Unit,

    /// <summary>配合单位: the lines do not add up (rule 3).</summary>
    AssistingUnit,

    /// <summary>责任领导.</summary>
    Leader,

    /// <summary>方面.</summary>
    Aspect,

    /// <summary>整改类型.</summary>
    Type,

    /// <summary>反馈年度.</summary>
    Year,
}

/// <summary>A line of a table of numbers.</summary>
/// <param name="Key">What to give back as scope: an id, a name of an enum or a year; empty for findings without one yet.</param>
/// <param name="Name">As documents print it.</param>
public sealed record TallyGroup(string Key, string Name, Tally Tally, LightCounts Lights);

/// <summary>The same numbers by any dimension, with the names that people know.</summary>
internal sealed class TallyGroups(RectifyDbContext db, TallyCounter counter, TallyTables tables)
{
    private const string NotAssigned = "未分办";

    public Task<IReadOnlyList<TallyGroup>> By(
        TallyDimension dimension, TallyMoment moment, TallyScope scope, CancellationToken stop) => dimension switch
    {
        TallyDimension.Source => BySource(moment, scope, stop),
        TallyDimension.Kind => ByKind(moment, scope, stop),
        TallyDimension.Unit => ByUnit(counter.ByLeadUnit(moment, scope, stop), stop),
        TallyDimension.AssistingUnit => ByUnit(counter.ByAssistingUnit(moment, scope, stop), stop),
        TallyDimension.Leader => ByLeader(moment, scope, stop),
        TallyDimension.Aspect => ByAspect(moment, scope, stop),
        TallyDimension.Type => ByType(moment, scope, stop),
        TallyDimension.Year => ByYear(moment, scope, stop),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };

    private async Task<IReadOnlyList<TallyGroup>> BySource(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var lines = await counter.BySource(moment, scope, stop);
        var sources = await db.Sources.Where(one => lines.Keys.Contains(one.Id)).OrderBy(one => one.FeedbackDate).ThenBy(one => one.Code)
            .Select(one => new { one.Id, one.Name }).ToListAsync(stop);
        return [.. sources.Select(one => Line(one.Id.ToString(), one.Name, lines[one.Id]))];
    }

    private async Task<IReadOnlyList<TallyGroup>> ByKind(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
    [
        .. (await counter.ByKind(moment, scope, stop)).OrderBy(one => one.Key)
            .Select(one => Line(one.Key.ToString(), one.Key.Word(), one.Value)),
    ];

    private async Task<IReadOnlyList<TallyGroup>> ByUnit(Task<Dictionary<Guid, TallyLine>> counted, CancellationToken stop)
    {
        var lines = await counted;
        var ids = lines.Keys.Where(tables.MayBeShown).ToList();
        var names = await db.Units.Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Name)
            .Select(unit => new { unit.Id, unit.Name, unit.Kind }).ToListAsync(stop);
        return Named(lines, ids, names.OrderBy(unit => unit.Kind).Select(unit => (unit.Id, unit.Name)));
    }

    private async Task<IReadOnlyList<TallyGroup>> ByLeader(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var lines = await counter.ByLeader(moment, scope, stop);
        var names = await db.People.Where(person => lines.Keys.Contains(person.Id)).OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name }).ToListAsync(stop);
        return Named(lines, [.. lines.Keys], names.Select(person => (person.Id, person.Name)));
    }

    private async Task<IReadOnlyList<TallyGroup>> ByAspect(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var lines = await counter.ByAspect(moment, scope, stop);
        var aspects = await db.Aspects.Where(one => lines.Keys.Contains(one.Id)).OrderBy(one => one.SourceId).ThenBy(one => one.Ordinal)
            .Select(one => new { one.Id, one.Title }).ToListAsync(stop);
        return [.. aspects.Select(one => Line(one.Id.ToString(), one.Title, lines[one.Id]))];
    }

    private async Task<IReadOnlyList<TallyGroup>> ByType(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var lines = await counter.ByType(moment, scope, stop);
        var typed = Enum.GetValues<RectificationType>().Where(type => lines.ContainsKey((int)type))
            .Select(type => Line(type.ToString(), type.Word(), lines[(int)type]));
        return lines.TryGetValue(TallyCounter.Untyped, out var untyped) ? [.. typed, Line("", NotAssigned, untyped)] : [.. typed];
    }

    private async Task<IReadOnlyList<TallyGroup>> ByYear(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        [.. (await counter.ByYear(moment, scope, stop)).OrderBy(one => one.Key).Select(one => Line($"{one.Key}", $"{one.Key}年", one.Value))];

    private static IReadOnlyList<TallyGroup> Named(
        Dictionary<Guid, TallyLine> lines, IReadOnlyCollection<Guid> shown, IEnumerable<(Guid Id, string Name)> names)
    {
        var named = names.Select(one => Line(one.Id.ToString(), one.Name, lines[one.Id]));
        return shown.Contains(Guid.Empty) ? [.. named, Line("", NotAssigned, lines[Guid.Empty])] : [.. named];
    }

    private static TallyGroup Line(string key, string name, TallyLine line) => new(key, name, line.Tally, line.Lights);
}
