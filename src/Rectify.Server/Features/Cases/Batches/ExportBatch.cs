using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>导出批量办理结果: what became of each case.</summary>
[AllowSignedIn]
public sealed record ExportBatch(Guid Id) : IQuery<WorkbookFile>;

internal sealed class ExportBatchHandler(IMediator mediator, BureauTime time) : IRequestHandler<ExportBatch, WorkbookFile>
{
    private static readonly IReadOnlyList<TableColumn<BatchRowView>> Columns =
    [
        TableColumn<BatchRowView>.Count("序号", 8, row => row.Ordinal),
        TableColumn<BatchRowView>.Word("事项编号", 16, row => row.Number),
        TableColumn<BatchRowView>.Word("结果", 12, row => row.State.Word()),
        TableColumn<BatchRowView>.Text("原因", 80, row => row.Problem),
    ];

    public async Task<WorkbookFile> Handle(ExportBatch query, CancellationToken cancellationToken)
    {
        var batch = await mediator.Send(new GetBatch(query.Id), cancellationToken);
        var rows = await mediator.Send(new GetBatchRows(query.Id), cancellationToken);
        var (title, day) = ($"批量{batch.Label}结果", time.DayOf(batch.StartedAt));
        var facts = $"{batch.StartedBy}于{day.Text()}发起　共{batch.Total}项　已办{batch.Done}项　未办{batch.Refused}项";
        return new WorkbookFile(
            $"{title}{day:yyyyMMdd}.xlsx", TableWorkbookWriter.Write(new TableWorkbook<BatchRowView>(title, facts, Columns, rows)));
    }
}

internal sealed class ExportBatchEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet(
            "/batches/{id:guid}/export",
            async (Guid id, IMediator mediator, CancellationToken stop) => (await mediator.Send(new ExportBatch(id), stop)).ToResult())
        .WithTags("batches").WithName(nameof(ExportBatch)).WithSummary("导出批量办理结果（Excel）");
}
