using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Features.Publication;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>Puts the view of one case together; stages, labels and actions come from its definition.</summary>
internal sealed class CaseViewBuilder(
    RectifyDbContext db, DefinitionCatalog definitions, CaseRelations relations, CaseNotes notes, ComingReminders reminders, RequestContext context,
    BureauTime time)
{
    public async Task<CaseView> Build(RectificationCase one, CancellationToken stop)
    {
        var definition = definitions.Get(one.DefinitionKey, one.DefinitionVersion);
        var finding = await FindingOf(one, stop);
        var units = await UnitNames(one, stop);
        var people = await PeopleNames(one, stop);
        var closures = await db.ClosuresOf(one.Id, stop);
        return new CaseView
        {
            Number = one.Number,
            Version = one.Version,
            Stage = one.Stage,
            StageLabel = definition.Stage(one.Stage).Label,
            Bucket = one.Bucket,
            AwaitingVerification = one.AwaitingVerification,
            Cycle = one.Cycle,
            Light = WarningLights.On(one.IsOpen, one.Deadline, time.Today),
            Finding = finding,
            Type = one.Type,
            ResponsibleLeader = Named(one.ResponsibleLeaderId, people),
            Owner = Named(one.OwnerId, people),
            Publication = await db.PublicationOf(one.FindingId, stop),
            ClosingStandard = one.ClosingStandard,
            OriginalDeadline = one.OriginalDeadline,
            Deadline = one.Deadline,
            Forecast = one.Forecast,
            Progress = one.Progress,
            Remark = one.Remark,
            BlockedBecause = one.BlockedBecause,
            ClosedOn = one.ClosedOn,
            Sustainment = one.Sustainment is { } watch
                ? new(Named(watch.OwnerId, people)!, watch.NextReviewOn, watch.IntervalMonths, watch.NextReviewOn < time.Today)
                : null,
            Steps = Steps(definition, one.Stage),
            Units = [.. one.Units.OrderByDescending(part => part.IsLead)
                .Select(part => new PartView(part.UnitId, units[part.UnitId], part.IsLead, part.FinishedOn))],
            Measures = [.. one.Measures.OrderBy(link => link.Cycle).ThenBy(link => link.Ordinal).Select(link => View(link, units))],
            Evidence = [.. one.Evidence.OrderBy(item => item.UploadedAt).Select(item => View(one, item, finding.FeedbackDate, closures))],
            Proposals = [.. one.Proposals.OrderBy(item => item.ProposedOn).ThenBy(item => item.Id).Select(View)],
            Relations = await relations.Of(one, stop),
            History = [.. one.History.OrderByDescending(entry => entry.Sequence).Select(entry => View(entry, people))],
            Notes = await notes.Of(one, stop),
            MayProve = one.Bucket == StatusBucket.Completed && context.SignedIn.Persons.Any(person => person.Is(AccountRole.Liaison)),
            Reminders = await reminders.Of(one, definition, stop),
            Actions = Actions(one, definition),
        };
    }

    private async Task<FindingView> FindingOf(RectificationCase one, CancellationToken stop) => await (
        from finding in db.Findings
        join source in db.Sources on finding.SourceId equals source.Id
        join aspect in db.Aspects on finding.AspectId equals aspect.Id
        where finding.Id == one.FindingId
        select new FindingView(
            source.Id, source.Name, source.Kind, source.FeedbackDate, aspect.Title,
            db.KeyPoints.Where(point => point.Id == finding.KeyPointId).Select(point => point.Title).FirstOrDefault(),
            finding.Number, finding.Text)).FirstAsync(stop);

    private Task<Dictionary<Guid, string>> UnitNames(RectificationCase one, CancellationToken stop)
    {
        var ids = one.Units.Select(part => part.UnitId).Concat(one.Measures.Select(link => link.Measure.UnitId)).Distinct().ToList();
        return db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, stop);
    }

    private Task<Dictionary<Guid, string>> PeopleNames(RectificationCase one, CancellationToken stop)
    {
        var ids = new[] { one.ResponsibleLeaderId, one.OwnerId, one.Sustainment?.OwnerId }
            .Concat(one.History.Select(entry => entry.OnBehalfOfId)).OfType<Guid>().Distinct().ToList();
        return db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
    }

    private static Named? Named(Guid? id, Dictionary<Guid, string> names) =>
        id is { } known ? new Named(known, names.GetValueOrDefault(known, "")) : null;

    private static List<StepView> Steps(LifecycleDefinition definition, string current)
    {
        var main = definition.Stages.Where(stage => stage.OnMainPath).ToList();
        var at = main.FindIndex(stage => stage.Name == current);
        return [.. main.Select((stage, index) => new StepView(stage.Name, stage.Label, StateOf(index, at)))];
    }

    private static StepState StateOf(int index, int current) =>
        index < current ? StepState.Done : index == current ? StepState.Current : StepState.Todo;

    private static MeasureView View(CaseMeasure link, Dictionary<Guid, string> units)
    {
        var measure = link.Measure;
        return new MeasureView(
            measure.Id, link.Ordinal, link.Cycle, measure.Text, units[measure.UnitId], measure.Owner, measure.Deadline,
            measure.ExpectedResult, measure.DoneOn, measure.Result);
    }

    private EvidenceView View(RectificationCase one, EvidenceItem item, DateOnly feedback, Closures closures)
    {
        var latest = one.LatestOf(item);
        return new EvidenceView(
            item.Id, item.MeasureId, item.Title, item.DocumentDate, item.UploadedAt, item.UploadedBy, item.Size,
            item.ContentType, item.Sha256, item.ReferenceNumber,
            EvidenceDating.Doubt(item.DocumentDate, time.DayOf(item.UploadedAt), feedback))
        {
            Revision = item.Revision,
            ReplacedBy = latest == item ? null : latest.Revision,
            NameDisagrees = EvidenceNames.Disagrees(item.Title, item.ContentType),
            VerifiedAt = item.VerifiedAt,
            IsDamaged = item.IsDamaged,
            AfterClosure = closures.Hold(item.UploadedAt),
            MayRevise = latest == item && context.SignedIn.Persons
                .Any(person => person.Is(AccountRole.UnitMember) && one.MayRevise(item, person.UnitIds)),
        };
    }

    private static ProposalView View(Proposal item) =>
        new(item.Id, item.Kind, item.State, item.Date, item.Target, item.Reason, item.ProposedOn);

    /// <summary>Each line in the words of the version that decided it: a case may have followed another one then.</summary>
    private HistoryView View(HistoryEntry entry, Dictionary<Guid, string> people)
    {
        var definition = definitions.Get(entry.DefinitionKey, entry.DefinitionVersion);
        return new HistoryView(
            entry.Sequence, entry.Cycle, entry.Trigger, HistoryLabels.Of(entry, definition),
            entry.FromStage == entry.ToStage ? null : definition.Stage(entry.ToStage).Label,
            entry.EffectiveOn, entry.RecordedAt, entry.ActorName, entry.Reason, entry.Details, entry.Origin, entry.Hash)
        {
            OnBehalfOf = Named(entry.OnBehalfOfId, people)?.Name,
        };
    }

    private IReadOnlyList<ActionView> Actions(RectificationCase one, LifecycleDefinition definition)
    {
        var attempt = new Attempt("", context.SignedIn, time.Today, new HashSet<string>());
        return
        [
            .. LifecycleEngine.Allowed(definition, one.Snapshot(), attempt).Select(action => new ActionView(
                action.Trigger, action.Label, action.Primary, action.Requires, action.BlockedBy?.Chinese, action.ProposalId)),
        ];
    }
}
