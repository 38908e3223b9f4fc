using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>
/// 批量办理: writes down one command for many cases. It is then sent for one after the other, as the same person and under
/// the rules of one by one; what is refused does not hold up the rest.
/// </summary>
[AllowSignedIn]
public sealed record StartBatch : BatchTerms, ICommand<Guid>;

internal sealed class StartBatchValidator : BatchTermsValidator<StartBatch>;

internal sealed class StartBatchHandler(RectifyDbContext db, IServiceProvider services, RequestContext context, BureauTime time)
    : IRequestHandler<StartBatch, Guid>
{
    public async Task<Guid> Handle(StartBatch command, CancellationToken cancellationToken)
    {
        var action = BatchActions.Get(command.Trigger);
        await action.Check(command.Content, context.Actor, services, cancellationToken);
        var batch = new BatchRun
        {
            Trigger = action.Trigger,
            Command = command.Content,
            ActorId = context.SignedIn.Id,
            StartedAt = time.Now,
        };
        foreach (var (index, item) in command.Cases.Index())
            batch.Rows.Add(new BatchRow
            {
                BatchId = batch.Id, Ordinal = index + 1, CaseNumber = item.Number, CaseVersion = item.Version,
            });
        db.Batches.Add(batch);
        return batch.Id;
    }
}

internal sealed class StartBatchEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<StartBatch, Guid>("/batches").WithSummary("批量办理");
}
