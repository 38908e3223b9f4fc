using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Documents;

/// <summary>
/// Puts into the rows of a document what was written by its cut-off and known at its moment, where that is not what is
/// written today. What the history does not tell is said to be missing; today's words never stand in a past document.
/// </summary>
internal sealed class DocumentTexts(RectifyDbContext db)
{
    /// <summary>The steps that write one of these texts.</summary>
    private static readonly string[] Writing =
    [
        Triggers.Assign, Triggers.Import, Triggers.HandOver, Triggers.ReportProgress, Triggers.Block, Triggers.Unblock,
    ];

    public async Task Restore(IReadOnlyList<DocumentRow> rows, IQueryable<CountedCase> counted, TallyMoment moment, CancellationToken stop)
    {
        var lines = (await Changed(counted, moment).ToListAsync(stop)).ToLookup(line => line.CaseId);
        if (lines.Count == 0)
            return;
        var owners = lines.SelectMany(same => same).Select(line => line.Texts?.OwnerId).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        foreach (var row in rows.Where(row => lines.Contains(row.CaseId)))
        {
            var then = new TextsThen([.. lines[row.CaseId]], moment, row.Facts.Cycle, row.CycleNow);
            row.Progress = then.Progress(row.Progress);
            row.Owner = then.Owner(row.Owner, names);
            row.BlockedBecause = row.Facts.Blocked ? then.BlockedBecause(row.BlockedBecause) : null;
        }
    }

    /// <summary>Measures of the cases, and of their parts, that were marked as done for the day after the moment.</summary>
    public async Task<LateMeasures> DoneLater(IQueryable<CountedCase> counted, TallyMoment moment, CancellationToken stop)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        var cases = db.Cases.Where(one => counted.Any(item => item.CaseId == one.Id || item.CaseId == one.ParentId)).Select(one => one.Id);
        var lines = await db.History.Where(line => cases.Contains(line.CaseId)
                && line.Trigger == Triggers.CompleteMeasure && line.EffectiveOn <= day && line.RecordedAt > known)
            .Select(line => new { line.Details, line.Facts }).ToListAsync(stop);
        var told = lines.Select(line => (Id: MemberStatement.Of(line.Facts).Texts?.DoneMeasureId, line.Details)).ToList();
        return new LateMeasures(
            [.. told.Select(line => line.Id).OfType<Guid>()], [.. told.Where(line => line.Id is null).Select(line => line.Details).OfType<string>()]);
    }

    /// <summary>The lines of the cases in which something was written, or a new cycle begun, after the moment.</summary>
    private IQueryable<WrittenLine> Changed(IQueryable<CountedCase> counted, TallyMoment moment)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        return
            from one in counted
            where one.Facts.Cycle != one.Case.Cycle || db.History.Any(line => line.CaseId == one.CaseId
                && Writing.Contains(line.Trigger) && (line.EffectiveOn > day || line.RecordedAt > known))
            join line in db.History on one.CaseId equals line.CaseId
            where Writing.Contains(line.Trigger)
            orderby line.CaseId, line.Sequence
            select new WrittenLine(line.CaseId, line.Cycle, line.Trigger, line.EffectiveOn, line.RecordedAt, line.Reason, line.Details, line.Facts);
    }
}

/// <summary>Measures that were marked as done only later; lines from before kept their words instead of their identity.</summary>
internal sealed record LateMeasures(HashSet<Guid> Ids, HashSet<string> Words)
{
    public DocumentMeasure Then(DocumentMeasure one) => Ids.Contains(one.MeasureId) || Words.Contains($"{one.Text}：{one.Result}")
        ? one with { DoneOn = null, Result = null }
        : one;
}
