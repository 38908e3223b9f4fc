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
        Judge(IntervalsAt(moment, scope), Cases(scope), moment);

    /// <summary>
    /// The cases of a scope that the reader may see, whatever their status. Children of a split finding are not counted
    /// beside their parent (rule 1).
    /// </summary>
    public IQueryable<RectificationCase> Cases(TallyScope scope)
    {
        var cases = db.Cases.AsNoTracking().VisibleTo(context.SignedIn)
            .Where(one => !db.Findings.Any(finding => finding.SplitFromId != null && finding.Id == one.FindingId));
        if (scope.SourceId is { } source)
            cases = cases.Where(one => one.SourceId == source);
        if (scope.SourceIds is { Length: > 0 } sources)
            cases = cases.Where(one => sources.Contains(one.SourceId));
        if (scope.AspectId is { } aspect)
            cases = cases.Where(one => one.AspectId == aspect);
        if (scope.AssistingUnitId is { } assisting)
            cases = cases.Where(one => one.Units.Any(part => !part.IsLead && part.UnitId == assisting));
        if (scope.Kind is { } kind)
            cases = cases.Where(one => db.Sources.Any(from => from.Id == one.SourceId && from.Kind == kind));
        if (scope.Year is not { } year)
            return cases;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return cases.Where(one => db.Sources.Any(from =>
            from.Id == one.SourceId && from.FeedbackDate >= first && from.FeedbackDate <= last));
    }

    /// <summary>The measures of any case that were planned by the cut-off (rule 4).</summary>
    public IQueryable<CaseMeasure> PlannedMeasures(TallyMoment moment)
    {
        var day = moment.AsOf;
        return db.CaseMeasures.AsNoTracking().Where(link => link.Measure.PlannedOn <= day);
    }

    /// <summary>For every case at most one interval: what was true on the day, as known at the moment (rule 7).</summary>
    private IQueryable<StatusInterval> IntervalsAt(TallyMoment moment, TallyScope scope)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        var intervals = db.Intervals.AsNoTracking().Where(one =>
            one.EffectiveFrom <= day && day < one.EffectiveTo && one.RecordedFrom <= known && known < one.RecordedTo);
        if (scope.LeadUnitId is { } unit)
            intervals = intervals.Where(one => (one.Facts.LeadUnitId ?? Guid.Empty) == unit);
        if (scope.DueFrom is { } first)
            intervals = intervals.Where(one => one.Facts.Deadline >= first);
        if (scope.DueTo is { } last)
            intervals = intervals.Where(one => one.Facts.Deadline <= last);
        if (scope.LeaderId is { } leader)
            intervals = intervals.Where(one => one.Facts.LeaderId == leader);
        if (scope.Type is { } type)
            intervals = intervals.Where(one => one.Facts.Type == type);
        return intervals;
    }

    private static IQueryable<CountedCase> Judge(
        IQueryable<StatusInterval> intervals, IQueryable<RectificationCase> cases, TallyMoment moment)
    {
        var (day, yearEnd, near) = (moment.AsOf, moment.YearEnd, moment.AsOf.AddDays(WarningLights.YellowDays));
        return
            from interval in intervals
            join one in cases on interval.CaseId equals one.Id
            let open = interval.Facts.Bucket == StatusBucket.NotStarted || interval.Facts.Bucket == StatusBucket.InProgress
            let completed = interval.Facts.Bucket == StatusBucket.Completed
            let sustained = completed && interval.Facts.Sustained && interval.Facts.NextReviewOn != null
            let forecast = interval.Facts.Forecast != null && interval.Facts.Forecast <= yearEnd
            let byDeadline = interval.Facts.Forecast == null && interval.Facts.Type != RectificationType.Continuing
                && interval.Facts.Deadline != null && interval.Facts.Deadline <= yearEnd
            select new CountedCase
            {
                Case = one,
                Facts = interval.Facts,
                InTotal = open || completed,
                Open = open,
                NotStarted = interval.Facts.Bucket == StatusBucket.NotStarted,
                InProgress = interval.Facts.Bucket == StatusBucket.InProgress,
                AwaitingVerification = interval.Facts.Bucket == StatusBucket.InProgress && interval.Facts.AwaitingVerification,
                Completed = completed,
                Sustained = sustained,
                CompletedOnce = completed && !sustained,
                Ended = interval.Facts.Bucket == StatusBucket.Ended,
                Overdue = open && interval.Facts.Deadline != null && interval.Facts.Deadline < day,
                ReviewOverdue = sustained && interval.Facts.NextReviewOn < day,
                DueThisYear = open && (forecast || byDeadline),
                ForecastThisYear = open && forecast && !interval.Facts.Blocked,
                Near = open && interval.Facts.Deadline != null && interval.Facts.Deadline >= day && interval.Facts.Deadline <= near,
                InTime = open && interval.Facts.Deadline != null && interval.Facts.Deadline > near,
                Relapsed = (open || completed) && interval.Facts.Cycle > 1,
            };
    }
}
