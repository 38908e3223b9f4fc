using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>One case with everything about it, and what the reader can do now.</summary>
[AllowSignedIn]
public sealed record GetCase(string Number) : IQuery<CaseView>;

internal sealed class GetCaseHandler(RectifyDbContext db, CaseViewBuilder builder, RequestContext context)
    : IRequestHandler<GetCase, CaseView>
{
    public async Task<CaseView> Handle(GetCase query, CancellationToken cancellationToken)
    {
        var one = await db.Cases.AsNoTracking()
            .VisibleTo(context.SignedIn)
            .Include(item => item.Units)
            .Include(item => item.Measures).ThenInclude(link => link.Measure)
            .Include(item => item.Evidence)
            .Include(item => item.Proposals)
            .Include(item => item.History)
            .AsSplitQuery()
            .FirstOrDefaultAsync(item => item.Number == query.Number, cancellationToken)
            ?? throw new RefusedException(new CaseNotFound(query.Number));
        one.NoteOpenChildren(await db.CountOpenChildren(one.Id, cancellationToken));
        return await builder.Build(one, cancellationToken);
    }
}

internal sealed class GetCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/cases/{number}", async (string number, HttpContext http, IMediator mediator, CancellationToken stop) =>
        {
            var view = await mediator.Send(new GetCase(number), stop);
            http.Response.Headers.ETag = CaseEndpoints.ETag(view.Version);
            return TypedResults.Ok(view);
        })
        .WithTags("cases").WithName(nameof(GetCase)).WithSummary("整改事项详情");
}
