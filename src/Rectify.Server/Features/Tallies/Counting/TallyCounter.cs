using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Counts what <see cref="TallyQuery"/> says counts. The database counts; one question for all groups together.</summary>
internal sealed class TallyCounter(RectifyDbContext db, TallyQuery query)
{
    /// <summary>The group of findings that were not assigned yet.</summary>
    public const int Untyped = -1;

    private const int TheWhole = 0;

    public async Task<TallyLine> Count(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        (await Lines(one => new GroupedCase<int> { Group = TheWhole, Row = one }, moment, scope, stop))
            .GetValueOrDefault(TheWhole, TallyLine.Empty);

    public Task<Dictionary<Guid, TallyLine>> BySource(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(one => new GroupedCase<Guid> { Group = one.SourceId, Row = one }, moment, scope, stop);

    public Task<Dictionary<Guid, TallyLine>> ByAspect(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(one => new GroupedCase<Guid> { Group = one.AspectId, Row = one }, moment, scope, stop);

    /// <summary>牵头数: under the lead unit at the cut-off; findings without one are under <see cref="Guid.Empty"/>.</summary>
    public Task<Dictionary<Guid, TallyLine>> ByLeadUnit(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(one => new GroupedCase<Guid> { Group = one.Facts.LeadUnitId ?? Guid.Empty, Row = one }, moment, scope, stop);

    /// <summary>参与数: under each assisting unit. These do not add up to the bureau's total (rule 3).</summary>
    public Task<Dictionary<Guid, TallyLine>> ByAssistingUnit(TallyMoment moment, TallyScope scope, CancellationToken stop) => Lines(
        cases =>
            from one in cases
            join part in query.MembersAt(moment, MemberKind.AssistingUnit) on one.CaseId equals part.CaseId
            select new GroupedCase<Guid> { Group = part.MemberId, Row = one },
        moment, scope, stop);

    /// <summary>By the kind of the source.</summary>
    public Task<Dictionary<SourceKind, TallyLine>> ByKind(TallyMoment moment, TallyScope scope, CancellationToken stop) => Lines(
        cases =>
            from one in cases
            join source in db.Sources on one.SourceId equals source.Id
            select new GroupedCase<SourceKind> { Group = source.Kind, Row = one },
        moment, scope, stop);

    /// <summary>By the year of the feedback.</summary>
    public Task<Dictionary<int, TallyLine>> ByYear(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(one => new GroupedCase<int> { Group = one.FeedbackYear, Row = one }, moment, scope, stop);

    /// <summary>By the leader at the cut-off; findings without one are under <see cref="Guid.Empty"/>.</summary>
    public Task<Dictionary<Guid, TallyLine>> ByLeader(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        Lines(one => new GroupedCase<Guid> { Group = one.Facts.LeaderId ?? Guid.Empty, Row = one }, moment, scope, stop);

    /// <summary>By the type at the cut-off; findings without one are under <see cref="Untyped"/>.</summary>
    public Task<Dictionary<int, TallyLine>> ByType(TallyMoment moment, TallyScope scope, CancellationToken stop) => Lines(
        one => new GroupedCase<int>
        {
            Group = one.Facts.Type == RectificationType.Immediate ? (int)RectificationType.Immediate
                : one.Facts.Type == RectificationType.ByDeadline ? (int)RectificationType.ByDeadline
                : one.Facts.Type == RectificationType.Continuing ? (int)RectificationType.Continuing : Untyped,
            Row = one,
        },
        moment, scope, stop);

    /// <summary>The statuses by lead unit and year of feedback: narrow, so that the database reads an index alone.</summary>
    public Task<List<StatusCount>> Statuses(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        CountedStatuses(moment, scope).ToListAsync(stop);

    internal IQueryable<StatusCount> CountedStatuses(TallyMoment moment, TallyScope scope) =>
        from one in query.IntervalsAt(moment, scope).Select(StatusesOf).Aggregate((all, next) => all.Concat(next))
        group one by new { one.UnitId, one.Year, one.Status } into same
        select new StatusCount
        {
            UnitId = same.Key.UnitId, Year = same.Key.Year, Status = same.Key.Status, Count = same.Sum(one => one.Count),
        };

    private static IQueryable<StatusCount> StatusesOf(IQueryable<StatusInterval> part) =>
        from one in part
        group one by new { one.Facts.LeadUnitId, one.FeedbackYear, one.Facts.Bucket } into same
        select new StatusCount
        {
            UnitId = same.Key.LeadUnitId, Year = same.Key.FeedbackYear, Status = same.Key.Bucket, Count = same.Count(),
        };

    private Task<Dictionary<TKey, TallyLine>> Lines<TKey>(
        Expression<Func<CountedCase, GroupedCase<TKey>>> group, TallyMoment moment, TallyScope scope, CancellationToken stop)
        where TKey : struct => Lines(cases => cases.Select(group), moment, scope, stop);

    private async Task<Dictionary<TKey, TallyLine>> Lines<TKey>(
        Func<IQueryable<CountedCase>, IQueryable<GroupedCase<TKey>>> group, TallyMoment moment, TallyScope scope, CancellationToken stop)
        where TKey : struct
    {
        // Questions of their own: counted beside the figures, what is distinct would have the database sort every row.
        var parts = query.PartsAt(moment, scope).Select(group).ToList();
        var aspects = await TallySums.Aspects(parts).ToDictionaryAsync(line => line.Group, line => line.Count, stop);
        var measures = await Measures(parts, moment).ToDictionaryAsync(line => line.Group, line => line.Count, stop);
        return await TallySums.Of(parts).ToDictionaryAsync(
            line => line.Group,
            line => line.ToLine(aspects.GetValueOrDefault(line.Group), measures.GetValueOrDefault(line.Group)), stop);
    }

    /// <summary>整改措施: distinct ones of the counted findings and of their parts (rule 4).</summary>
    internal IQueryable<DistinctCount<TKey>> Measures<TKey>(IEnumerable<IQueryable<GroupedCase<TKey>>> parts, TallyMoment moment)
        where TKey : struct
    {
        var measures = query.MeasurePartsAt(moment);
        return
            from one in parts.SelectMany(part => measures.Select(some => Planned(part, some))).Aggregate((all, next) => all.Concat(next))
            group one.MeasureId by one.Group into ids
            select new DistinctCount<TKey>(ids.Key, ids.Distinct().Count());
    }

    private static IQueryable<MeasureOfGroup<TKey>> Planned<TKey>(
        IQueryable<GroupedCase<TKey>> part, IQueryable<MeasureOfFinding> measures)
        where TKey : struct =>
        from one in part
        where one.Row.InTotal
        join measure in measures on one.Row.CaseId equals measure.CaseId
        select new MeasureOfGroup<TKey> { Group = one.Group, MeasureId = measure.MeasureId };
}
