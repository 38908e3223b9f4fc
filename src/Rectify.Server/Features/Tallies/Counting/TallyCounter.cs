using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Counts what <see cref="TallyQuery"/> says counts. The database counts; one query for all groups together.</summary>
internal sealed class TallyCounter(RectifyDbContext db, TallyQuery query)
{
    /// <summary>The group of findings that were not assigned yet.</summary>
    public const int Untyped = -1;

    private const int TheWhole = 0;

    public async Task<TallyLine> Count(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var whole = query.At(moment, scope).Select(one => new GroupedCase<int> { Group = TheWhole, Row = one });
        return (await Lines(whole, moment, stop)).GetValueOrDefault(TheWhole, TallyLine.Empty);
    }

    public Task<Dictionary<Guid, TallyLine>> BySource(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(query.At(moment, scope).Select(one => new GroupedCase<Guid> { Group = one.SourceId, Row = one }), moment, stop);

    public Task<Dictionary<Guid, TallyLine>> ByAspect(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(query.At(moment, scope).Select(one => new GroupedCase<Guid> { Group = one.AspectId, Row = one }), moment, stop);

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
            join part in query.MembersAt(moment, MemberKind.AssistingUnit) on one.CaseId equals part.CaseId
            select new GroupedCase<Guid> { Group = part.MemberId, Row = one };
        return Lines(parts, moment, stop);
    }

    /// <summary>By the kind of the source.</summary>
    public Task<Dictionary<SourceKind, TallyLine>> ByKind(TallyMoment moment, TallyScope scope, CancellationToken stop) => Lines(
        from one in query.At(moment, scope)
        join source in db.Sources on one.SourceId equals source.Id
        select new GroupedCase<SourceKind> { Group = source.Kind, Row = one }, moment, stop);

    /// <summary>By the year of the feedback.</summary>
    public Task<Dictionary<int, TallyLine>> ByYear(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(query.At(moment, scope).Select(one => new GroupedCase<int> { Group = one.FeedbackYear, Row = one }), moment, stop);

    /// <summary>By the leader at the cut-off; findings without one are under <see cref="Guid.Empty"/>.</summary>
    public Task<Dictionary<Guid, TallyLine>> ByLeader(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var cases = query.At(moment, scope)
            .Select(one => new GroupedCase<Guid> { Group = one.Facts.LeaderId ?? Guid.Empty, Row = one });
        return Lines(cases, moment, stop);
    }

    /// <summary>By the type at the cut-off; findings without one are under <see cref="Untyped"/>.</summary>
    public Task<Dictionary<int, TallyLine>> ByType(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var cases = query.At(moment, scope).Select(one => new GroupedCase<int>
        {
            Group = one.Facts.Type == RectificationType.Immediate ? (int)RectificationType.Immediate
                : one.Facts.Type == RectificationType.ByDeadline ? (int)RectificationType.ByDeadline
                : one.Facts.Type == RectificationType.Continuing ? (int)RectificationType.Continuing : Untyped,
            Row = one,
        });
        return Lines(cases, moment, stop);
    }

    private async Task<Dictionary<TKey, TallyLine>> Lines<TKey>(
        IQueryable<GroupedCase<TKey>> cases, TallyMoment moment, CancellationToken stop)
        where TKey : struct
    {
        var measures = await Measures(cases, moment).ToDictionaryAsync(line => line.Group, line => line.Count, stop);
        return await Sums(cases).ToDictionaryAsync(
            line => line.Group, line => line.Line.WithMeasures(measures.GetValueOrDefault(line.Group)), stop);
    }

    /// <summary>The statuses by lead unit and year of feedback: narrow, so that the database reads an index alone.</summary>
    public Task<List<StatusCount>> Statuses(TallyMoment moment, TallyScope scope, CancellationToken stop) => (
        from one in query.At(moment, scope)
        group one by new { one.Facts.LeadUnitId, one.FeedbackYear, one.Facts.Bucket } into same
        select new StatusCount(same.Key.LeadUnitId, same.Key.FeedbackYear, same.Key.Bucket, same.Count())).ToListAsync(stop);

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
                    Aspects = rows.Where(one => one.InTotal).Select(one => one.AspectId).Distinct().Count(),
                    NotStarted = rows.Count(one => one.NotStarted),
                    InProgress = rows.Count(one => one.InProgress),
                    AwaitingVerification = rows.Count(one => one.AwaitingVerification),
                    MostlyDone = rows.Count(one => one.MostlyDone),
                    StageResults = rows.Count(one => one.StageResults),
                    Completed = rows.Count(one => one.Completed),
                    Sustained = rows.Count(one => one.Sustained),
                    Ended = rows.Count(one => one.Ended),
                    Overdue = rows.Count(one => one.Overdue),
                    ReviewOverdue = rows.Count(one => one.ReviewOverdue),
                    DueThisYear = rows.Count(one => one.DueThisYear),
                    ForecastMissed = rows.Count(one => one.ForecastMissed),
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

    /// <summary>整改措施: distinct ones of the counted findings and of their parts (rule 4).</summary>
    internal IQueryable<MeasureCount<TKey>> Measures<TKey>(IQueryable<GroupedCase<TKey>> cases, TallyMoment moment)
        where TKey : struct =>
        from one in cases
        where one.Row.InTotal
        join link in query.MeasuresAt(moment) on one.Row.CaseId equals link.CaseId
        group link.MeasureId by one.Group into ids
        select new MeasureCount<TKey>(ids.Key, ids.Distinct().Count());
}
