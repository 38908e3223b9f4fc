using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Import;

/// <summary>Carries a plan out: everything goes into one change of the database, or nothing does.</summary>
internal sealed class ImportWriter(
    RectifyDbContext db, DefinitionCatalog definitions, WorkCalendars calendars, RequestContext context, BureauTime time)
{
    private readonly LifecycleDefinition lifecycle = definitions.Newest(DefinitionCatalog.Standard);

    private WorkCalendar calendar = WorkCalendar.WeekendsOnly;

    public async Task Write(ImportPlan plan, CancellationToken stop)
    {
        calendar = await calendars.Current(stop);
        AddNames(plan);
        var source = plan.Existing ?? AddSource(plan);
        var outline = new SourceOutline(source, isNew: plan.Existing is null, db);
        // Behind every finding of the source, also those that the paper leaves out and the parts of split ones.
        var last = await db.Findings.Where(one => one.SourceId == source.Id).MaxAsync(one => (int?)one.Ordinal, stop) ?? 0;
        var next = new CaseNumbers(source.Code, plan.Rows.Count, last);
        foreach (var row in plan.Rows.Where(row => row.Change != RowChange.Unchanged))
            Place(row, row.Case ?? AddCase(row, source, outline, next), plan, source);
        db.Imports.Add(new ImportBatch
        {
            Sha256 = plan.Sha256,
            FileName = plan.FileName,
            SourceId = source.Id,
            ImportedById = context.SignedIn.Id,
            ImportedAt = time.Now,
            Findings = plan.Rows.Count,
        });
    }

    private void AddNames(ImportPlan plan)
    {
        foreach (var unit in ImportChecks.UnknownUnits(plan).ToList())
            db.Units.Add(plan.Names.AddUnit(unit));
        foreach (var name in ImportChecks.UnknownPeople(plan).ToList())
            db.People.Add(plan.Names.AddPerson(name, UnitOfOwner(plan, name)));
    }

    private static Guid? UnitOfOwner(ImportPlan plan, string name)
    {
        var unit = plan.Rows.FirstOrDefault(row => row.Paper.Owner == name)?.Paper.LeadUnit;
        return unit is null ? null : plan.Names.UnitId(unit);
    }

    private FindingSource AddSource(ImportPlan plan)
    {
        var planned = plan.Source;
        var source = new FindingSource(planned.Code, planned.Kind, planned.Name, planned.FeedbackDate)
        {
            IssuedBy = planned.IssuedBy,
            StatedAspects = plan.Paper.Stated?.Aspects,
            StatedFindings = plan.Paper.Stated?.Findings,
        };
        db.Sources.Add(source);
        return source;
    }

    private RectificationCase AddCase(PlannedRow row, FindingSource source, SourceOutline outline, CaseNumbers next)
    {
        var (aspect, keyPoint) = outline.Place(row.Aspect.Number, row.Aspect.Title, row.Paper.KeyPoint);
        var (ordinal, number) = next.Take();
        var finding = new Finding(source.Id, aspect.Id, keyPoint?.Id, ordinal, row.Paper.Number, row.Paper.Text);
        if (row.Paper.Secrecy is { } secrecy)
            finding.Secrecy = secrecy;
        var start = LifecycleEngine.Start(lifecycle, time.Today, calendar);
        var one = new RectificationCase(number, finding, start, ActOn(source.FeedbackDate, row.Paper.Where.ToString()));
        db.Findings.Add(finding);
        db.Cases.Add(one);
        return one;
    }

    private void Place(PlannedRow row, RectificationCase one, ImportPlan plan, FindingSource source)
    {
        var paper = row.Paper;
        if (paper.LeadUnit is null)
            return;
        var assignment = AssignmentOf(paper, plan.Names);
        var sustainment = SustainmentOf(paper, plan.Names);
        var placed = LifecycleEngine.PlaceAt(
            lifecycle, StageOf(paper), SnapshotOf(one, assignment, sustainment), time.Today, calendar);
        var day = paper.ClosedOn ?? source.FeedbackDate;
        one.Place(
            new Placement(Triggers.Import, placed.Stage, assignment, paper.Forecast, paper.Progress, paper.ClosedOn, sustainment, placed.Tasks)
            {
                Remark = paper.ProgressRemark,
                Measures = [.. paper.Measures.Select(text => MeasureOf(text, paper, assignment.LeadUnitId, source.FeedbackDate))],
            },
            ActOn(day, $"{plan.FileName} {paper.Where}"));
    }

    private string StageOf(PaperFinding paper) => paper switch
    {
        { Status: PaperStatus.Completed, Sustained: true } => lifecycle.TakesOver.Sustained,
        { Status: PaperStatus.Completed } => lifecycle.TakesOver.Completed,
        { Status: PaperStatus.InProgress } => lifecycle.TakesOver.InProgress,
        _ => lifecycle.TakesOver.NotStarted,
    };

    private static ImportedAssignment AssignmentOf(PaperFinding paper, NameBook names) => new()
    {
        ResponsibleLeaderId = names.PersonId(paper.Leader),
        LeadUnitId = names.UnitId(paper.LeadUnit!),
        AssistingUnitIds = [.. paper.AssistingUnits.Select(names.UnitId)],
        OwnerId = names.PersonId(paper.Owner),
        Type = paper.Type,
        Deadline = paper.Deadline,
        OriginalDeadline = paper.OriginalDeadline,
    };

    private static Sustainment? SustainmentOf(PaperFinding paper, NameBook names) =>
        paper is { Status: PaperStatus.Completed, Sustained: true, ClosedOn: { } closedOn }
            ? Watched(Sustainment.ProposedFor(names.PersonId(paper.SustainOwner ?? paper.Owner ?? paper.Leader)!.Value, closedOn), paper)
            : null;

    private static Sustainment Watched(Sustainment proposed, PaperFinding paper) =>
        proposed with { NextReviewOn = paper.NextReviewOn ?? proposed.NextReviewOn };

    private static CaseSnapshot SnapshotOf(RectificationCase one, ImportedAssignment assignment, Sustainment? sustainment) => new()
    {
        Number = one.Number,
        Stage = one.Stage,
        Deadline = assignment.Deadline,
        ResponsibleLeaderId = assignment.ResponsibleLeaderId,
        SustainOwnerId = sustainment?.OwnerId,
        NextReviewOn = sustainment?.NextReviewOn,
        Parts =
        [
            new PartFacts(assignment.LeadUnitId, IsLead: true, IsFinished: false),
            .. assignment.AssistingUnitIds.Distinct().Select(unit => new PartFacts(unit, IsLead: false, IsFinished: false)),
        ],
    };

    private static Measure MeasureOf(string text, PaperFinding paper, Guid unitId, DateOnly plannedOn)
    {
        var measure = new Measure(text, unitId, plannedOn)
        {
            Owner = paper.Owner,
            Deadline = paper.Deadline,
            ExpectedResult = text,
        };
        if (paper is { Status: PaperStatus.Completed, ClosedOn: { } closedOn })
            measure.Complete(closedOn, paper.Progress ?? "台账载明已完成");
        return measure;
    }

    private Act ActOn(DateOnly day, string where) =>
        new(context.SignedIn, day, time.Now, Details: $"由材料导入：{where}", Origin: HistoryOrigin.Imported);
}

/// <summary>Gives out ordinals and case numbers behind those that are taken; the width fits the largest import.</summary>
internal sealed class CaseNumbers(string code, int count, int last)
{
    private readonly int width = Math.Max(3, (count + last).ToString(CultureInfo.InvariantCulture).Length);

    private int ordinal = last;

    public (int Ordinal, string Number) Take()
    {
        ordinal++;
        return (ordinal, $"{code}-{ordinal.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}");
    }
}
