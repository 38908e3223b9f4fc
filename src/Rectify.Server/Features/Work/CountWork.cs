using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>How many things wait for the reader: the number in the menu.</summary>
[AllowSignedIn]
public sealed record CountWork : IQuery<int>;

internal sealed class CountWorkHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<CountWork, int>
{
    public Task<int> Handle(CountWork query, CancellationToken cancellationToken) =>
        db.WorkItems.Where(item => item.ClosedOn == null).WaitingFor(context.SignedIn).CountAsync(cancellationToken);
}

internal sealed class CountWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<CountWork, int>("/work/count").WithSummary("待办数量");
}
