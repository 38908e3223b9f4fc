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

    public Task<Restatements> For(Guid source, TallyMoment moment, CancellationToken stop) =>
        In(new TallyScope { SourceId = source }, moment, stop);

    /// <summary>Of the cases that the scope holds now, or held by what was known at the cut-off.</summary>
    public async Task<Restatements> In(TallyScope scope, TallyMoment moment, CancellationToken stop)
    {
        var (day, end, known) = (moment.AsOf, time.EndOf(moment.AsOf), moment.KnownAt);
        var cases = CasesIn(scope, moment);
        var late =
            from entry in db.History.AsNoTracking()
            where entry.EffectiveOn <= day && entry.RecordedAt > end && entry.RecordedAt <= known
            join one in cases on entry.CaseId equals one.Id
            select new { one.Number, Entry = entry };
        var count = await late.CountAsync(stop);
        var rows = await late.OrderBy(row => row.Number).ThenBy(row => row.Entry.Sequence).Take(Listed).ToListAsync(stop);
        return new Restatements(count, [.. rows.Select(row => View(row.Number, row.Entry))])
        {
            Measures = await measures.Of(cases, moment.KnownAtTheCutOff(time), moment, stop),
            Outcomes = await outcomes.Of(cases, new LateEntries(day, end, known), stop),
        };
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
}
