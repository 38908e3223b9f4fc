using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Deadlines;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Notices;

/// <summary>提醒: what timers tell the reader and nobody has marked as read yet, the newest first.</summary>
[AllowSignedIn]
public sealed record GetNotices : IQuery<NoticeList>;

/// <summary>Unread notices.</summary>
/// <param name="Total">How many there are; <paramref name="Rows"/> holds the newest of them.</param>
public sealed record NoticeList(IReadOnlyList<NoticeRow> Rows, int Total);

public sealed record NoticeRow(Guid Id, string CaseNumber, string Timer, string Text, string Finding, DateOnly RaisedOn);

internal sealed class GetNoticesHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<GetNotices, NoticeList>
{
    private const int MostRows = 100;

    public async Task<NoticeList> Handle(GetNotices query, CancellationToken cancellationToken)
    {
        var unread = db.NoticesFor(context.SignedIn).AsNoTracking().Unread();
        // Who is told in two roles (the leader who answers for the case, and as a leader) reads it once.
        var rows = await (
            from notice in unread
            join one in db.Cases on notice.CaseId equals one.Id
            join finding in db.Findings on one.FindingId equals finding.Id
            orderby notice.RaisedOn descending, one.Number, notice.Timer
            select new NoticeRow(notice.Id, one.Number, notice.Timer, notice.Text, finding.Text, notice.RaisedOn))
            .Take(2 * MostRows).ToListAsync(cancellationToken);
        return new NoticeList(
            [.. rows.DistinctBy(row => (row.CaseNumber, row.Timer, row.RaisedOn)).Take(MostRows)],
            await unread.CountOnce(cancellationToken));
    }
}

internal sealed class GetNoticesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<GetNotices, NoticeList>("/notices").WithSummary("未读提醒");
}

internal static class UnreadNotices
{
    public static IQueryable<Notice> Unread(this IQueryable<Notice> notices) => notices.Where(notice => notice.ReadAt == null);

    /// <summary>How many there are for one reader, who may be told the same in two roles.</summary>
    public static Task<int> CountOnce(this IQueryable<Notice> notices, CancellationToken stop) =>
        notices.Select(notice => new { notice.CaseId, notice.Timer, notice.RaisedOn }).Distinct().CountAsync(stop);
}
