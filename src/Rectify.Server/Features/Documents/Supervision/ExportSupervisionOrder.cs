using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Documents.Supervision;

/// <summary>督办单 as a document, with its reply slip (督办回执).</summary>
[AllowSignedIn]
public sealed record ExportSupervisionOrder(Guid Id) : IQuery<WordFile>;

internal sealed class ExportSupervisionOrderHandler(RectifyDbContext db, SupervisionViews views, RequestContext context, DocumentDesk desk)
    : IRequestHandler<ExportSupervisionOrder, WordFile>
{
    public async Task<WordFile> Handle(ExportSupervisionOrder query, CancellationToken cancellationToken)
    {
        var order = await db.SupervisionSeenBy(context.SignedIn).AsNoTracking().Include(one => one.Replies)
            .FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw new RefusedException(new SupervisionNotFound());
        var row = (await views.Of([order], cancellationToken))[0];
        return desk.Write(SupervisionDocument.Of(row, await desk.Bureau(cancellationToken)), order.Number);
    }
}

internal sealed class ExportSupervisionOrderEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDocument<ExportSupervisionOrder>("/supervision/{id:guid}/order.docx").WithTags("supervision").WithSummary("督办单（Word）");
}
