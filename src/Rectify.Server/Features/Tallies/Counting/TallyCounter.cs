using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Counts what <see cref="TallyQuery"/> says counts. The database counts; one query for all groups together.</summary>
internal sealed class TallyCounter(RectifyDbContext db, TallyQuery query)
{
    private const int TheWhole = 0;

    public async Task<TallyLine> Count(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var whole = query.At(moment, scope).Select(one => new GroupedCase<int> { Group = TheWhole, Row = one });
        return (await Lines(whole, moment, stop)).GetValueOrDefault(TheWhole, TallyLine.Empty);
    }

    public Task<Dictionary<Guid, TallyLine>> BySource(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(query.At(moment, scope).Select(one => new GroupedCase<Guid> { Group = one.Case.SourceId, Row = one }), moment, stop);

    public Task<Dictionary<Guid, TallyLine>> ByAspect(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(query.At(moment, scope).Select(one => new GroupedCase<Guid> { Group = one.Case.AspectId, Row = one }), moment, stop);

    /// <summary>牵头数: under the lead unit at the cut-off; findings without one are under <see cref="Guid.Empty"/>.</summary>
    public Task<Dictionary<Guid, TallyLine>> ByLeadUnit(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var cases = query.At(moment, scope)
            .Select(one => new GroupedCase<Guid> { Group = one.Facts.LeadUnitId ?? Guid.Empty, Row = one });
        return Lines(cases, moment, stop);
    }

    /// <summary>参与数: under each assisting unit. These do not add up to the bureau's total (rule 3).</summary>
    public Task<Dictionary<Guid, TallyLine>> ByAssistingUnit(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var parts =
            from one in query.At(moment, scope)
            join part in db.CaseUnits on one.Case.Id equals part.CaseId
            where !part.IsLead
            select new GroupedCase<Guid> { Group = part.UnitId, Row = one };
        return Lines(parts, moment, stop);
    }

    private async Task<Dictionary<TKey, TallyLine>> Lines<TKey>(
        IQueryable<GroupedCase<TKey>> cases, TallyMoment moment, CancellationToken stop)
        where TKey : struct
    {
        var measures = await Measures(cases, moment).ToDictionaryAsync(line => line.Group, line => line.Count, stop);
        return await Sums(cases).ToDictionaryAsync(
            line => line.Group, line => line.Line.WithMeasures(measures.GetValueOrDefault(line.Group)), stop);
    }

    internal static IQueryable<GroupLine<TKey>> Sums<TKey>(IQueryable<GroupedCase<TKey>> cases)
        where TKey : struct =>
        from one in cases
        group one.Row by one.Group into rows
        select new GroupLine<TKey>
        {
            Group = rows.Key,
            Line = new TallyLine
            {
                Tally = new Tally
                {
                    Aspects = rows.Where(one => one.InTotal).Select(one => one.Case.AspectId).Distinct().Count(),
                    NotStarted = rows.Count(one => one.NotStarted),
                    InProgress = rows.Count(one => one.InProgress),
                    AwaitingVerification = rows.Count(one => one.AwaitingVerification),
                    Completed = rows.Count(one => one.Completed),
                    Sustained = rows.Count(one => one.Sustained),
                    Ended = rows.Count(one => one.Ended),
                    Overdue = rows.Count(one => one.Overdue),
                    ReviewOverdue = rows.Count(one => one.ReviewOverdue),
                    DueThisYear = rows.Count(one => one.DueThisYear),
                    ForecastThisYear = rows.Count(one => one.ForecastThisYear),
                },
                Lights = new LightCounts
                {
                    Red = rows.Count(one => one.Overdue),
                    Yellow = rows.Count(one => one.Near),
                    Green = rows.Count(one => one.InTime),
                },
                Relapsed = rows.Count(one => one.Relapsed),
            },
        };

    /// <summary>整改措施: distinct ones of the counted findings (rule 4).</summary>
    internal IQueryable<MeasureCount<TKey>> Measures<TKey>(IQueryable<GroupedCase<TKey>> cases, TallyMoment moment)
        where TKey : struct =>
        from one in cases
        where one.Row.InTotal
        join link in query.PlannedMeasures(moment) on one.Row.Case.Id equals link.CaseId
        group link.MeasureId by one.Group into ids
        select new MeasureCount<TKey>(ids.Key, ids.Distinct().Count());
}
