using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Reading.Feedback;
using Rectify.Server.Documents.Reading.Words;
using Rectify.Server.Persistence;
using PrintedRow = Rectify.Server.Documents.Writing.LedgerRow;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>A source with the rows that its sheet shows.</summary>
internal sealed record PrintedSource(Guid Id, string Name, DateOnly FeedbackDate, IReadOnlyList<PrintedRow> Rows);

/// <summary>Reads cases as the rows of a printed ledger: in the order of the documents, in words that an import understands.</summary>
internal sealed class LedgerPrinter(RectifyDbContext db)
{
    public async Task<IReadOnlyList<PrintedSource>> Read(IQueryable<RectificationCase> cases, CancellationToken stop)
    {
        var rows = await Project(cases).AsSplitQuery().ToListAsync(stop);
        return
        [
            .. rows.GroupBy(row => row.SourceId).Select(same =>
                new PrintedSource(same.Key, same.First().SourceName, same.First().FeedbackDate, [.. same.Select(Printed)])),
        ];
    }

    // As in the document; findings that were registered later stand below their heading.
    private IQueryable<Exported> Project(IQueryable<RectificationCase> cases) =>
        from one in cases
        join finding in db.Findings on one.FindingId equals finding.Id
        join source in db.Sources on one.SourceId equals source.Id
        join aspect in db.Aspects on one.AspectId equals aspect.Id
        join point in db.KeyPoints on finding.KeyPointId equals (Guid?)point.Id into points
        from point in points.DefaultIfEmpty()
        let place = point == null ? finding.Ordinal : db.Findings.Where(other => other.KeyPointId == point.Id).Min(other => other.Ordinal)
        orderby source.FeedbackDate, source.Code, aspect.Ordinal, place, finding.Ordinal, one.Number
        select new Exported(source.Id, source.Name, source.FeedbackDate, aspect.Number, one.Bucket, one.Remark, one.ClosedOn, one.Sustainment != null, new PrintedRow
        {
            Number = finding.Number,
            Aspect = aspect.Title,
            KeyPoint = point == null ? null : point.Title,
            Text = finding.Text,
            Measures = one.Measures.Where(link => link.Cycle == one.Cycle).OrderBy(link => link.Ordinal)
                .Select(link => link.Measure.Text).ToList(),
            Leader = db.People.Where(person => person.Id == one.ResponsibleLeaderId).Select(person => person.Name).FirstOrDefault(),
            LeadUnit = db.Units.Where(unit => unit.Id == one.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(),
            AssistingUnits = one.Units.Where(part => !part.IsLead)
                .Join(db.Units, part => part.UnitId, unit => unit.Id, (part, unit) => unit.Name).OrderBy(name => name).ToList(),
            Owner = db.People.Where(person => person.Id == one.OwnerId).Select(person => person.Name).FirstOrDefault(),
            Type = one.Type,
            Deadline = one.Deadline,
            OriginalDeadline = one.OriginalDeadline,
            Progress = one.Progress,
            Forecast = one.Forecast,
            SustainOwner = one.Sustainment == null ? null
                : db.People.Where(person => person.Id == one.Sustainment!.OwnerId).Select(person => person.Name).FirstOrDefault(),
            NextReviewOn = one.Sustainment == null ? null : one.Sustainment!.NextReviewOn,
            Secrecy = finding.Secrecy,
            CaseNumber = one.Number,
        });

    private static PrintedRow Printed(Exported exported) => exported.Row with
    {
        Aspect = Heading(exported.AspectNumber, exported.Row.Aspect),
        Status = Status(exported),
        Remark = exported.Bucket == StatusBucket.InProgress ? exported.Remark?.Word() : null,
        ClosedOn = exported.Bucket == StatusBucket.Completed ? exported.ClosedOn : null,
    };

    /// <summary>The heading with its number, where a reader can tell the two apart again.</summary>
    private static string Heading(string number, string title) =>
        new[] { number + title, $"{number}、{title}" }
            .FirstOrDefault(whole => OutlineNumber.Of(CleanText.Compact(whole)) is { } read
                && read.Label == number && read.Rest == CleanText.Compact(title)) ?? title;

    // The words of StatusVocabulary, so that a workbook comes back as it went out.
    private static string Status(Exported exported) => exported.Bucket switch
    {
        StatusBucket.NotStarted => "未启动",
        StatusBucket.InProgress => "正在推进",
        StatusBucket.Completed => exported.Sustained ? "已完成并长期坚持" : "已完成",
        _ => "撤销移交合并",
    };

    private sealed record Exported(
        Guid SourceId, string SourceName, DateOnly FeedbackDate, string AspectNumber, StatusBucket Bucket, ProgressRemark? Remark, DateOnly? ClosedOn, bool Sustained, PrintedRow Row);
}
