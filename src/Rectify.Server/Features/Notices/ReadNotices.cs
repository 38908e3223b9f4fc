using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Notices;

/// <summary>标为已读: one notice or several, for all who are told as the same role or unit. Again changes nothing.</summary>
[AllowSignedIn]
public sealed record ReadNotices : ICommand<int>
{
    public IReadOnlyList<Guid>? Ids { get; init; }
}

internal sealed class ReadNoticesValidator : AbstractValidator<ReadNotices>
{
    private const int MostIds = 200;

    public ReadNoticesValidator() => RuleFor(one => one.Ids).NotEmpty().WithMessage("请选择要标为已读的提醒。")
        .Must(ids => ids is null || ids.Count <= MostIds).WithMessage($"一次最多标记{MostIds}条，请分几次标记。");
}

internal sealed class ReadNoticesHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<ReadNotices, int>
{
    public async Task<int> Handle(ReadNotices command, CancellationToken cancellationToken)
    {
        var ids = command.Ids!.Distinct().ToList();
        var mine = db.NoticesFor(context.SignedIn);
        var named = await mine.AsNoTracking().Where(notice => ids.Contains(notice.Id)).ToListAsync(cancellationToken);
        if (named.Count < ids.Count)
            throw new RefusedException(new NoticeNotFound());
        var cases = named.Select(notice => notice.CaseId).Distinct().ToList();
        var same = named.Select(notice => (notice.CaseId, notice.Timer, notice.RaisedOn)).ToHashSet();
        var unread = await mine.Unread().Where(notice => cases.Contains(notice.CaseId)).ToListAsync(cancellationToken);
        foreach (var notice in unread.Where(notice => same.Contains((notice.CaseId, notice.Timer, notice.RaisedOn))))
            notice.Read(context.SignedIn.Id, time.Now);
        return same.Count;
    }
}

/// <summary>There is no such notice for the sender.</summary>
public sealed record NoticeNotFound() : Refusal("ids")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "所选提醒不存在，或不是提醒您的。请刷新后重试。";

    public override string English => "There is no such notice for you. Reload and try again.";
}

internal sealed class ReadNoticesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<ReadNotices, int>("/notices/read").WithSummary("把提醒标为已读");
}
