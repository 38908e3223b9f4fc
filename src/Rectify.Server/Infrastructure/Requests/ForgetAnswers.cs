using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// 清理幂等记录: forgets some of the answers that are older than so many days; a key that old is a new one when it comes
/// again. The system's own.
/// </summary>
[AllowAnybody]
public sealed record ForgetAnswers(int Days) : ICommand<int>;

internal sealed class ForgetAnswersHandler(RectifyDbContext db, BureauTime time) : IRequestHandler<ForgetAnswers, int>
{
    private const int Slice = 1000;

    public Task<int> Handle(ForgetAnswers command, CancellationToken cancellationToken)
    {
        var oldest = time.Now.AddDays(-command.Days);
        return db.Idempotency.Where(one => one.RecordedAt < oldest).OrderBy(one => one.RecordedAt).Take(Slice)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
