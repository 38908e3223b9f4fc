using MediatR;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Notices;

/// <summary>How many unread notices there are for the reader: the bell in the menu.</summary>
[AllowSignedIn]
public sealed record CountNotices : IQuery<int>;

internal sealed class CountNoticesHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<CountNotices, int>
{
    public Task<int> Handle(CountNotices query, CancellationToken cancellationToken) =>
        db.NoticesFor(context.SignedIn).Unread().CountOnce(cancellationToken);
}

internal sealed class CountNoticesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<CountNotices, int>("/notices/count").WithSummary("未读提醒数量");
}
