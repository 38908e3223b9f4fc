using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>
/// 导出台账: the filtered ledger as a workbook that can be printed, filled in and imported again. Each source has a sheet
/// of its own, as each is reported apart (tallies.md, rule 2).
/// </summary>
[AllowSignedIn]
public sealed record ExportLedger(GetLedger Filter) : IQuery<IReadOnlyList<LedgerWorkbook>>;

internal sealed class ExportLedgerHandler(
    RectifyDbContext db, LedgerPrinter printer, TallyOfCases counter, RequestContext context, BureauTime time)
    : IRequestHandler<ExportLedger, IReadOnlyList<LedgerWorkbook>>
{
    public async Task<IReadOnlyList<LedgerWorkbook>> Handle(ExportLedger query, CancellationToken cancellationToken)
    {
        var bureau = await db.Units.Where(unit => unit.Kind == UnitKind.Bureau)
            .Select(unit => unit.Name).FirstOrDefaultAsync(cancellationToken);
        // Findings as they were fed back: parts of split ones would come in again as findings of their own.
        var found = db.Cases.AsNoTracking().VisibleTo(context.SignedIn).Matching(query.Filter, db, time.Today)
            .Where(one => one.ParentId == null);
        var sources = await printer.Read(found, cancellationToken);
        var totals = await counter.BySource(TallyMoment.Of(null, null, time), found, cancellationToken);
        return sources.Count == 0
            ? [new LedgerWorkbook("整改台账", bureau, time.Today, [])]
            : [.. sources.Select(source => Sheet(source, bureau, totals.GetValueOrDefault(source.Id, Tally.Empty)))];
    }

    private LedgerWorkbook Sheet(PrintedSource source, string? bureau, Tally total) =>
        new($"{source.Name}整改台账", bureau, time.Today, source.Rows, source.Name)
        {
            SourceName = source.Name,
            FeedbackDate = source.FeedbackDate,
            Total = total,
        };
}

internal sealed class ExportLedgerEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/export", Export)
        .WithTags("cases").WithName(nameof(ExportLedger)).WithSummary("导出台账（Excel）");

    private static async Task<FileContentHttpResult> Export(
        [AsParameters] GetLedger filter, BureauTime time, IMediator mediator, CancellationToken stop)
    {
        var sheets = await mediator.Send(new ExportLedger(filter), stop);
        using var content = new MemoryStream();
        LedgerWorkbookWriter.Write(sheets, content);
        return TypedResults.File(content.ToArray(), WorkbookFile.MediaType, $"整改台账{time.Today:yyyyMMdd}.xlsx");
    }
}
