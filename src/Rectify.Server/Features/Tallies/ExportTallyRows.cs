using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>导出数字背后的问题: every row behind one number, as the page shows them.</summary>
[AllowSignedIn]
public sealed record ExportTallyRows(GetTallyRows Query) : IQuery<WorkbookFile>;

internal sealed class ExportTallyRowsHandler(IMediator mediator, BureauTime time) : IRequestHandler<ExportTallyRows, WorkbookFile>
{
    private const int PageSize = 200;

    private static readonly IReadOnlyList<TableColumn<TallyRow>> Columns =
    [
        TableColumn<TallyRow>.Word("事项编号", 13, row => row.Number),
        TableColumn<TallyRow>.Word("问题来源", 18, row => row.SourceName),
        TableColumn<TallyRow>.Text("方面", 18, row => row.Aspect),
        TableColumn<TallyRow>.Word("原编号", 12, row => row.FindingNumber),
        TableColumn<TallyRow>.Text("具体问题", 44, row => row.Text),
        TableColumn<TallyRow>.Word("牵头单位", 13, row => row.LeadUnit),
        TableColumn<TallyRow>.Word("责任领导", 10, row => row.Leader),
        TableColumn<TallyRow>.Word("整改状态", 11, row => row.Facts.Bucket.Word()),
        TableColumn<TallyRow>.Word("当日环节", 13, row => row.StageLabel),
        TableColumn<TallyRow>.Day("整改时限", row => row.Facts.Deadline),
        TableColumn<TallyRow>.Day("预计完成时间", row => row.Facts.Forecast),
        TableColumn<TallyRow>.Day("下次复核日期", row => row.Facts.NextReviewOn),
    ];

    public async Task<WorkbookFile> Handle(ExportTallyRows query, CancellationToken cancellationToken)
    {
        // All pages as known at one moment: somebody may be working meanwhile.
        var moment = TallyMoment.Of(query.Query, time);
        var asked = query.Query with { AsOf = moment.AsOf, KnownAt = moment.KnownAt, Size = PageSize, After = null };
        var rows = new List<TallyRow>();
        TallyRowPage page;
        do
        {
            page = await mediator.Send(asked, cancellationToken);
            rows.AddRange(page.Rows);
            asked = asked with { After = page.Next };
        }
        while (page.Next is not null);
        var words = RowWords.Of(query.Query, moment.AsOf);
        var facts = $"截至{HalfYearSentence.Day(moment.AsOf)}　共{rows.Count}个　{words.Rule}";
        return new WorkbookFile(
            $"{words.Title}（截至{moment.AsOf.Text()}）.xlsx", TableWorkbookWriter.Write(new TableWorkbook<TallyRow>(words.Title, facts, Columns, rows)));
    }
}

internal sealed class ExportTallyRowsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet(
            "/tallies/rows/export",
            async ([AsParameters] GetTallyRows query, IMediator mediator, CancellationToken stop) =>
                (await mediator.Send(new ExportTallyRows(query), stop)).ToResult())
        .WithTags("tallies").WithName(nameof(ExportTallyRows)).WithSummary("导出数字背后的问题（Excel）");
}
