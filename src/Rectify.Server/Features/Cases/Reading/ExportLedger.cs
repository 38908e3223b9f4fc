using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using PrintedRow = Rectify.Server.Documents.Writing.LedgerRow;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>导出台账: the filtered ledger as a workbook that can be printed, filled in and imported again.</summary>
[AllowSignedIn]
public sealed record ExportLedger(GetLedger Filter) : IQuery<LedgerWorkbook>;

internal sealed class ExportLedgerHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<ExportLedger, LedgerWorkbook>
{
    public async Task<LedgerWorkbook> Handle(ExportLedger query, CancellationToken cancellationToken)
    {
        var bureau = await db.Units.Where(unit => unit.Kind == UnitKind.Bureau)
            .Select(unit => unit.Name).FirstOrDefaultAsync(cancellationToken);
        // Findings as they were fed back: parts of split ones would come in again as findings of their own.
        var found = db.Cases.AsNoTracking().VisibleTo(context.SignedIn).Matching(query.Filter, db, time.Today)
            .Where(one => one.ParentId == null);
        var rows = await Project(found).AsSplitQuery().ToListAsync(cancellationToken);
        return new LedgerWorkbook(
            $"{bureau}整改台账", bureau, time.Today, [.. rows.Index().Select(row => Printed(row.Index + 1, row.Item))]);
    }

    private IQueryable<Exported> Project(IQueryable<RectificationCase> cases) =>
        from one in cases
        join finding in db.Findings on one.FindingId equals finding.Id
        join aspect in db.Aspects on one.AspectId equals aspect.Id
        orderby one.Number
        select new Exported(one.Bucket, one.Sustainment != null, new PrintedRow
        {
            Number = finding.Number,
            Aspect = aspect.Title,
            KeyPoint = db.KeyPoints.Where(point => point.Id == finding.KeyPointId).Select(point => point.Title).FirstOrDefault(),
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
            Progress = one.Progress,
            Forecast = one.Forecast,
            ClosedOn = one.ClosedOn,
            Remark = one.Number,
        });

    private static PrintedRow Printed(int place, Exported exported) => exported.Row with
    {
        Number = place.ToString(CultureInfo.InvariantCulture),
        Status = Status(exported),
    };

    // The words that an import understands (StatusWords), so that a workbook comes back as it went out.
    private static string Status(Exported exported) => exported.Bucket switch
    {
        StatusBucket.NotStarted => "未启动",
        StatusBucket.InProgress => "正在推进",
        StatusBucket.Completed => exported.Sustained ? "已完成并长期坚持" : "已完成",
        _ => "撤销移交合并",
    };

    private sealed record Exported(StatusBucket Bucket, bool Sustained, PrintedRow Row);
}

internal sealed class ExportLedgerEndpoint : IEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/export", Export)
        .WithTags("cases").WithName(nameof(ExportLedger)).WithSummary("导出台账（Excel）");

    private static async Task<FileContentHttpResult> Export(
        [AsParameters] GetLedger filter, BureauTime time, IMediator mediator, CancellationToken stop)
    {
        var workbook = await mediator.Send(new ExportLedger(filter), stop);
        using var content = new MemoryStream();
        LedgerWorkbookWriter.Write(workbook, content);
        return TypedResults.File(content.ToArray(), Workbook, $"整改台账{time.Today:yyyyMMdd}.xlsx");
    }
}
