using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>
/// The one place that says what counts. Each rule of the numbers is written here once, as SQL over the intervals; the
/// API, the pages, the jobs and the documents all ask here.
/// </summary>
internal sealed class TallyQuery(RectifyDbContext db, RequestContext context)
{
    /// <summary>The version of these rules; goes into every snapshot (rule 13).</summary>
    public const int RulesVersion = 1;

    /// <summary>The cases in a scope with the numbers that each counts in.</summary>
    public IQueryable<CountedCase> At(TallyMoment moment, TallyScope scope) =>
        Judge(IntervalsAt(moment, scope).Aggregate((all, next) => all.Concat(next)), moment);

    /// <summary>
    /// The same cases in parts that have none in common. What is counted part by part and then added up lets the database
    /// read one narrow index for each, in its order; over their union it reads row by row.
    /// </summary>
    public IReadOnlyList<IQueryable<CountedCase>> PartsAt(TallyMoment moment, TallyScope scope) =>
        [.. IntervalsAt(moment, scope).Select(part => Judge(part, moment))];

    /// <summary>
    /// The cases of a scope that the reader may see, whatever their status. Children of a split finding are not counted
    /// beside their parent (rule 1). What a case is under for a while (unit, leader, type) is the moment's to say.
    /// </summary>
    public IQueryable<RectificationCase> Cases(TallyScope scope)
    {
        var cases = db.Cases.AsNoTracking().VisibleTo(context.SignedIn).Where(one => one.ParentId == null);
        if (scope.SourceId is { } source)
            cases = cases.Where(one => one.SourceId == source);
        if (scope.SourceIds is { Length: > 0 } sources)
            cases = cases.Where(one => sources.Contains(one.SourceId));
        if (scope.AspectId is { } aspect)
            cases = cases.Where(one => one.AspectId == aspect);
        if (scope.Kind is { } kind)
            cases = cases.Where(one => db.Sources.Any(from => from.Id == one.SourceId && from.Kind == kind));
        return scope.Year is { } year ? cases.Where(one => one.FeedbackYear == year) : cases;
    }

    /// <summary>What belonged to any case on the day, as known at the moment (rules 3, 4 and 12).</summary>
    public IQueryable<MemberInterval> MembersAt(TallyMoment moment, MemberKind kind)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        return db.Members.AsNoTracking().Where(one => one.Kind == kind
            && one.EffectiveFrom <= day && day < one.EffectiveTo && one.RecordedFrom <= known && known < one.RecordedTo);
    }

    /// <summary>
    /// 整改措施 of the findings on the day, as known at the moment: their own and those of the parts that they were split
    /// into (rules 1 and 4). One that serves several stands once for each. What was planned for a part that has been
    /// withdrawn, transferred or merged will not be done here: it counts no more than that of a finding that has ended.
    /// </summary>
    public IQueryable<MeasureOfFinding> MeasuresAt(TallyMoment moment) =>
        MeasurePartsAt(moment).Aggregate((all, next) => all.Concat(next));

    /// <summary>The same measures, the own ones and those of the parts by themselves: the database knows how many there are of each.</summary>
    public IReadOnlyList<IQueryable<MeasureOfFinding>> MeasurePartsAt(TallyMoment moment)
    {
        var (all, over) = (MembersAt(moment, MemberKind.Measure), EndedAt(moment));
        return
        [
            all.Select(one => new MeasureOfFinding { CaseId = one.CaseId, PlannedIn = one.CaseId, MeasureId = one.MemberId }),
            from one in all
            join part in db.Cases on one.CaseId equals part.Id
            where part.ParentId != null && !over.Any(ended => ended.CaseId == part.Id)
            select new MeasureOfFinding { CaseId = part.ParentId!.Value, PlannedIn = one.CaseId, MeasureId = one.MemberId },
        ];
    }

    /// <summary>撤销、移交、合并 on the day, parts included.</summary>
    private IQueryable<StatusInterval> EndedAt(TallyMoment moment)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        return db.Intervals.AsNoTracking().Where(one => one.Facts.Bucket == StatusBucket.Ended
            && one.EffectiveFrom <= day && day < one.EffectiveTo && one.RecordedFrom <= known && known < one.RecordedTo);
    }

    /// <summary>
    /// For every case at most one interval: what was true on the day, as known at the moment (rule 7). Apart from each
    /// other, as each has an index of its own: what holds until further notice, what ended after the day, and what better
    /// knowledge replaced after the moment. A tally costs the same however long the histories grow.
    /// </summary>
    public IReadOnlyList<IQueryable<StatusInterval>> IntervalsAt(TallyMoment moment, TallyScope scope)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        var all = db.Intervals.AsNoTracking().Where(one => !one.IsPart);
        var still = all.Where(one => one.RecordedTo == StatusInterval.StillKnown);
        return
        [
            Within(still.Where(one => one.EffectiveTo == StatusInterval.OpenEnd), moment, scope),
            Within(still.Where(one => one.EffectiveTo < StatusInterval.OpenEnd && day < one.EffectiveTo), moment, scope),
            Within(all.Where(one => one.RecordedTo < StatusInterval.StillKnown && known < one.RecordedTo && day < one.EffectiveTo), moment, scope),
        ];
    }

    private IQueryable<StatusInterval> Within(IQueryable<StatusInterval> intervals, TallyMoment moment, TallyScope scope)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        intervals = intervals.Where(one => one.EffectiveFrom <= day && one.RecordedFrom <= known);
        return Then(Always(Seen(intervals), scope), moment, scope);
    }

    /// <summary>Who sees everything is not made to look at each case.</summary>
    private IQueryable<StatusInterval> Seen(IQueryable<StatusInterval> intervals)
    {
        if (context.SignedIn.SeesEverythingToday)
            return intervals;
        var visible = db.Cases.VisibleTo(context.SignedIn);
        return intervals.Where(one => visible.Any(item => item.Id == one.CaseId));
    }

    /// <summary>What a case is under for ever.</summary>
    private IQueryable<StatusInterval> Always(IQueryable<StatusInterval> intervals, TallyScope scope)
    {
        if (scope.SourceId is { } source)
            intervals = intervals.Where(one => one.SourceId == source);
        if (scope.SourceIds is { Length: > 0 } sources)
            intervals = intervals.Where(one => sources.Contains(one.SourceId));
        if (scope.AspectId is { } aspect)
            intervals = intervals.Where(one => one.AspectId == aspect);
        if (scope.Kind is { } kind)
            intervals = intervals.Where(one => db.Sources.Any(from => from.Id == one.SourceId && from.Kind == kind));
        return scope.Year is { } year ? intervals.Where(one => one.FeedbackYear == year) : intervals;
    }

    /// <summary>What a case was under on the day.</summary>
    private IQueryable<StatusInterval> Then(IQueryable<StatusInterval> intervals, TallyMoment moment, TallyScope scope)
    {
        if (scope.LeadUnitId is { } unit)
            intervals = intervals.Where(one => (one.Facts.LeadUnitId ?? Guid.Empty) == unit);
        if (scope.AssistingUnitId is { } assisting)
            intervals = intervals.Where(one => MembersAt(moment, MemberKind.AssistingUnit)
                .Any(part => part.CaseId == one.CaseId && part.MemberId == assisting));
        if (scope.DueFrom is { } first)
            intervals = intervals.Where(one => one.Facts.Deadline >= first);
        if (scope.DueTo is { } last)
            intervals = intervals.Where(one => one.Facts.Deadline <= last);
        if (scope.LeaderId is { } leader)
            intervals = intervals.Where(one => (one.Facts.LeaderId ?? Guid.Empty) == leader);
        if (scope.WithoutType == true)
            intervals = intervals.Where(one => one.Facts.Type == null);
        return scope.Type is { } type ? intervals.Where(one => one.Facts.Type == type) : intervals;
    }

    private static IQueryable<CountedCase> Judge(IQueryable<StatusInterval> intervals, TallyMoment moment)
    {
        var (day, yearEnd, near) = (moment.AsOf, moment.YearEnd, moment.AsOf.AddDays(WarningLights.YellowDays));
        return
            from interval in intervals
            let open = interval.Facts.Bucket == StatusBucket.NotStarted || interval.Facts.Bucket == StatusBucket.InProgress
            let completed = interval.Facts.Bucket == StatusBucket.Completed
            let sustained = completed && interval.Facts.Sustained && interval.Facts.NextReviewOn != null
            let forecast = interval.Facts.Forecast != null && interval.Facts.Forecast <= yearEnd
            let byDeadline = interval.Facts.Forecast == null && interval.Facts.Type != RectificationType.Continuing
                && interval.Facts.Deadline != null && interval.Facts.Deadline <= yearEnd
            select new CountedCase
            {
                CaseId = interval.CaseId,
                SourceId = interval.SourceId,
                AspectId = interval.AspectId,
                FeedbackYear = interval.FeedbackYear,
                Case = interval.Case,
                Facts = interval.Facts,
                InTotal = open || completed,
                Open = open,
                NotStarted = interval.Facts.Bucket == StatusBucket.NotStarted,
                InProgress = interval.Facts.Bucket == StatusBucket.InProgress,
                AwaitingVerification = interval.Facts.Bucket == StatusBucket.InProgress && interval.Facts.AwaitingVerification,
                MostlyDone = open && interval.Facts.Remark == ProgressRemark.MostlyDone,
                StageResults = open && interval.Facts.Remark == ProgressRemark.StageResults,
                Completed = completed,
                Sustained = sustained,
                CompletedOnce = completed && !sustained,
                Ended = interval.Facts.Bucket == StatusBucket.Ended,
                Overdue = open && interval.Facts.Deadline != null && interval.Facts.Deadline < day,
                ReviewOverdue = sustained && interval.Facts.NextReviewOn < day,
                DueThisYear = open && (forecast || byDeadline),
                // To the letter of rule 8 a day in the year that has passed still counts; this mark says which ones they are.
                ForecastMissed = open
                    && ((forecast && interval.Facts.Forecast < day) || (byDeadline && interval.Facts.Deadline < day)),
                ForecastThisYear = open && forecast && !interval.Facts.Blocked,
                Near = open && interval.Facts.Deadline != null && interval.Facts.Deadline >= day && interval.Facts.Deadline <= near,
                InTime = open && interval.Facts.Deadline != null && interval.Facts.Deadline > near,
                Relapsed = (open || completed) && interval.Facts.Cycle > 1,
            };
    }
}
