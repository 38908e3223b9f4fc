using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>批量办理预览: each case's command goes through every rule as it would when it is done; nothing is saved.</summary>
[AllowSignedIn]
public sealed record PreviewBatch : BatchTerms, IQuery<IReadOnlyList<BatchPreviewRow>>;

/// <summary>One case; <see cref="Problem"/> says why it would be refused, null where it would be done.</summary>
public sealed record BatchPreviewRow(string Number, string? Rule, string? Problem);

internal sealed class PreviewBatchValidator : BatchTermsValidator<PreviewBatch>;

internal sealed class PreviewBatchHandler(IServiceScopeFactory scopes, IServiceProvider services, RequestContext context)
    : IRequestHandler<PreviewBatch, IReadOnlyList<BatchPreviewRow>>
{
    public async Task<IReadOnlyList<BatchPreviewRow>> Handle(PreviewBatch query, CancellationToken cancellationToken)
    {
        var action = BatchActions.Get(query.Trigger);
        await action.Check(query.Content, context.Actor, services, cancellationToken);
        var rows = new List<BatchPreviewRow>();
        foreach (var item in query.Cases)
            rows.Add(await Try(action, query.Content, item, cancellationToken));
        return rows;
    }

    private async Task<BatchPreviewRow> Try(BatchAction action, string content, BatchItem item, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var inner = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (inner.Actor, inner.DryRun) = (context.Actor, true);
        try
        {
            await action.Send(content, item, scope.ServiceProvider, stop);
            return new BatchPreviewRow(item.Number, null, null);
        }
        catch (RefusedException refused)
        {
            return new BatchPreviewRow(item.Number, refused.Refusal.Rule, refused.Refusal.Chinese);
        }
    }
}

internal sealed class PreviewBatchEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/batches/preview", (PreviewBatch query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
        .WithTags("batches").WithName(nameof(PreviewBatch)).WithSummary("批量办理预览");
}
