using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>What took effect by a day and was recorded after a moment, as far as another moment knows.</summary>
internal sealed record LateEntries(DateOnly AsOf, DateTimeOffset After, DateTimeOffset KnownAt);

/// <summary>Lists what was recorded after a cut-off and took effect by it (rule 7).</summary>
internal sealed class RestatementReader(
    RectifyDbContext db, TallyQuery query, LateMeasures measures, LateOutcomes outcomes, DefinitionCatalog definitions, BureauTime time)
{
    private const int Listed = 200;

    /// <summary>Of the cases that the scope holds now, or held by what was known at the cut-off.</summary>
    public async Task<Restatements> In(TallyScope scope, TallyMoment moment, CancellationToken stop)
    {
        if (!MayHaveLate(moment))
            return Restatements.None;
        var cases = CasesIn(scope, moment);
        var late = Late(scope, moment);
        var count = await late.CountAsync(stop);
        var rows = await late.OrderBy(row => row.Number).ThenBy(row => row.Entry.Sequence).Take(Listed).ToListAsync(stop);
        return new Restatements(count, [.. rows.Select(row => View(row.Number, row.Entry))])
        {
            Measures = await measures.Of(cases, moment.KnownAtTheCutOff(time), moment, stop),
            Outcomes = await outcomes.Of(cases, LateOf(moment), stop),
        };
    }

    /// <summary>For each source of a scope that has any: the sources without are not asked one by one.</summary>
    public async Task<IReadOnlyDictionary<Guid, Restatements>> BySource(TallyScope scope, TallyMoment moment, CancellationToken stop)
    {
        var found = new Dictionary<Guid, Restatements>();
        if (!MayHaveLate(moment))
            return found;
        // A measure is never late without a line of the history; an outcome has none.
        var sources = Late(scope, moment).Select(row => row.SourceId)
            .Union(outcomes.SourcesOf(CasesIn(scope, moment), LateOf(moment)));
        foreach (var source in await sources.ToListAsync(stop))
            found[source] = await In(scope with { SourceId = source }, moment, stop);
        return found;
    }

    /// <summary>A day that has not ended yet has nothing that was recorded after it.</summary>
    private bool MayHaveLate(TallyMoment moment) => time.EndOf(moment.AsOf) < moment.KnownAt;

    private LateEntries LateOf(TallyMoment moment) => new(moment.AsOf, time.EndOf(moment.AsOf), moment.KnownAt);

    private IQueryable<LateEntry> Late(TallyScope scope, TallyMoment moment)
    {
        var (day, end, known) = LateOf(moment);
        return
            from entry in db.History.AsNoTracking()
            where entry.EffectiveOn <= day && entry.RecordedAt > end && entry.RecordedAt <= known
            join one in CasesIn(scope, moment) on entry.CaseId equals one.Id
            select new LateEntry { SourceId = one.SourceId, Number = one.Number, Entry = entry };
    }

    private IQueryable<RectificationCase> CasesIn(TallyScope scope, TallyMoment moment)
    {
        if (!scope.ChangesWithTheDay)
            return query.Cases(scope);
        var (then, now) = (query.At(moment.KnownAtTheCutOff(time), scope), query.At(moment, scope));
        return query.Cases(scope).Where(one => now.Any(row => row.CaseId == one.Id) || then.Any(row => row.CaseId == one.Id));
    }

    private Restatement View(string number, HistoryEntry entry) => new(
        number, entry.Sequence, HistoryLabels.Of(entry, definitions.Get(entry.DefinitionKey, entry.DefinitionVersion)),
        entry.EffectiveOn, entry.RecordedAt, entry.ActorName, entry.Origin);

    private sealed class LateEntry
    {
        public required Guid SourceId { get; init; }

        public required string Number { get; init; }

        public required HistoryEntry Entry { get; init; }
    }
}
