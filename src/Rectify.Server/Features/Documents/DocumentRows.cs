using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Documents;

/// <summary>Reads the findings of a document in six queries at the most, however many they are.</summary>
internal sealed class DocumentRows(RectifyDbContext db, TallyQuery query, DocumentTexts texts)
{
    /// <summary>The findings of a scope in the order of the feedback; only those among <paramref name="findings"/>, where given.</summary>
    public async Task<IReadOnlyList<DocumentRow>> Of(
        TallyMoment moment, TallyScope scope, CancellationToken stop, IQueryable<Finding>? findings = null)
    {
        var counted = query.At(moment, scope);
        if (findings is not null)
            counted = counted.Where(one => findings.Any(finding => finding.Id == one.Case.FindingId));
        var rows = await Rows(counted).ToListAsync(stop);
        await texts.Restore(rows, counted, moment, stop);
        var measures = (await MeasuresThen(counted, moment, stop)).ToLookup(measure => measure.CaseId);
        var units = (await Assisting(counted, moment).ToListAsync(stop)).ToLookup(unit => unit.CaseId, unit => unit.Name);
        foreach (var row in rows)
            (row.Measures, row.AssistingUnits) = ([.. measures[row.CaseId].OrderBy(measure => measure.OfPart).ThenBy(measure => measure.Ordinal).DistinctBy(measure => measure.MeasureId)], [.. units[row.CaseId]]);
        return rows;
    }

    private IQueryable<DocumentRow> Rows(IQueryable<CountedCase> counted) =>
        from one in counted
        join finding in db.Findings on one.Case.FindingId equals finding.Id
        join aspect in db.Aspects on one.Case.AspectId equals aspect.Id
        orderby one.Case.SourceId, aspect.Ordinal, finding.Ordinal, one.Case.Number
        select new DocumentRow
        {
            CaseId = one.Case.Id,
            FindingId = finding.Id,
            AspectId = aspect.Id,
            Number = one.Case.Number,
            FindingNumber = finding.Number,
            Aspect = aspect.Title,
            KeyPoint = db.KeyPoints.Where(point => point.Id == finding.KeyPointId).Select(point => point.Title).FirstOrDefault(),
            Text = finding.Text,
            Facts = one.Facts,
            Open = one.Open,
            Completed = one.Completed,
            Sustained = one.Sustained,
            Overdue = one.Overdue,
            LeadUnit = db.Units.Where(unit => unit.Id == one.Facts.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(),
            Leader = db.People.Where(person => person.Id == one.Facts.LeaderId).Select(person => person.Name).FirstOrDefault(),
            Owner = db.People.Where(person => person.Id == one.Case.OwnerId).Select(person => person.Name).FirstOrDefault(),
            CycleNow = one.Case.Cycle,
            Progress = one.Case.Progress,
            BlockedBecause = one.Case.BlockedBecause,
        };

    /// <summary>One that was marked as done for the day only after the moment was not known to be done (rule 7).</summary>
    private async Task<IEnumerable<DocumentMeasure>> MeasuresThen(IQueryable<CountedCase> counted, TallyMoment moment, CancellationToken stop)
    {
        var measures = await Measures(counted, moment).ToListAsync(stop);
        var late = await texts.DoneLater(counted, moment, stop);
        return measures.Select(late.Then);
    }

    /// <summary>Those of the cycle that the case was in at the cut-off (rule 12), and those of its parts.</summary>
    private IQueryable<DocumentMeasure> Measures(IQueryable<CountedCase> counted, TallyMoment moment)
    {
        var day = moment.AsOf;
        return
            from one in counted
            join member in query.MeasuresAt(moment) on one.CaseId equals member.CaseId
            join measure in db.Measures on member.MeasureId equals measure.Id
            join unit in db.Units on measure.UnitId equals unit.Id
            // A measure that was dropped since has no place in the plan any more.
            join link in db.CaseMeasures on new { CaseId = member.PlannedIn, MeasureId = measure.Id } equals new { link.CaseId, link.MeasureId } into links
            from link in links.DefaultIfEmpty()
            where link == null || member.PlannedIn != one.CaseId || link.Cycle == one.Facts.Cycle
            select new DocumentMeasure(
                member.CaseId, measure.Id, member.PlannedIn != one.CaseId, link == null ? int.MaxValue : link.Ordinal, measure.Text, unit.Name, measure.Owner, measure.Deadline,
                measure.ExpectedResult, measure.DoneOn <= day ? measure.DoneOn : null, measure.DoneOn <= day ? measure.Result : null);
    }

    private IQueryable<AssistingUnit> Assisting(IQueryable<CountedCase> counted, TallyMoment moment) =>
        from one in counted
        join part in query.MembersAt(moment, MemberKind.AssistingUnit) on one.CaseId equals part.CaseId
        join unit in db.Units on part.MemberId equals unit.Id
        orderby unit.Name
        select new AssistingUnit(part.CaseId, unit.Name);

    private sealed record AssistingUnit(Guid CaseId, string Name);
}
