using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Extensions;

/// <summary>导出延期台账: every extension that the filter finds.</summary>
[AllowSignedIn]
public sealed record ExportExtensions(GetExtensions Filter) : IQuery<WorkbookFile>;

internal sealed class ExportExtensionsHandler(IMediator mediator, BureauTime time) : IRequestHandler<ExportExtensions, WorkbookFile>
{
    private static readonly IReadOnlyList<TableColumn<ExtensionRow>> Columns =
    [
        TableColumn<ExtensionRow>.Word("事项编号", 13, row => row.Number),
        TableColumn<ExtensionRow>.Word("问题来源", 18, row => row.SourceName),
        TableColumn<ExtensionRow>.Text("具体问题", 36, row => row.Text),
        TableColumn<ExtensionRow>.Word("牵头单位", 13, row => row.LeadUnit),
        TableColumn<ExtensionRow>.Day("原整改时限", row => row.OriginalDeadline),
        TableColumn<ExtensionRow>.Day("延期前时限", row => row.From),
        TableColumn<ExtensionRow>.Day("延期至", row => row.To),
        TableColumn<ExtensionRow>.Text("原因", 32, row => row.Reason),
        TableColumn<ExtensionRow>.Word("申请人", 10, row => row.ProposedBy),
        TableColumn<ExtensionRow>.Day("申请日期", row => row.ProposedOn),
        TableColumn<ExtensionRow>.Word("审批人", 14, row => string.Join('、', row.Approvers)),
        TableColumn<ExtensionRow>.Word("审批结果", 10, row => row.State.Word()),
        TableColumn<ExtensionRow>.Day("审批日期", row => row.DecidedOn),
    ];

    public async Task<WorkbookFile> Handle(ExportExtensions query, CancellationToken cancellationToken)
    {
        var rows = new List<ExtensionRow>();
        for (var (page, pages) = (1, 1); page <= pages; page++)
        {
            var slice = await mediator.Send(query.Filter with { Page = page }, cancellationToken);
            rows.AddRange(slice.Rows);
            pages = slice.Pages;
        }

        var facts = $"截至{HalfYearSentence.Day(time.Today)}　共{rows.Count}次延期申请";
        return new WorkbookFile(
            $"延期台账{time.Today:yyyyMMdd}.xlsx", TableWorkbookWriter.Write(new TableWorkbook<ExtensionRow>("延期台账", facts, Columns, rows)));
    }
}

internal sealed class ExportExtensionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet(
            "/extensions/export",
            async ([AsParameters] GetExtensions filter, IMediator mediator, CancellationToken stop) =>
                (await mediator.Send(new ExportExtensions(filter), stop)).ToResult())
        .WithTags("extensions").WithName(nameof(ExportExtensions)).WithSummary("导出延期台账（Excel）");
}
