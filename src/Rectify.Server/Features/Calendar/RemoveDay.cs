using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Calendar;

/// <summary>取消安排: the day is what its weekday says again.</summary>
[Allow(AccountRole.Administrator)]
public sealed record RemoveDay : ICommand<DateOnly>
{
    public DateOnly? Day { get; init; }
}

internal sealed class RemoveDayValidator : AbstractValidator<RemoveDay>
{
    public RemoveDayValidator() => RuleFor(one => one.Day).NotNull().WithMessage("请填写日期。");
}

internal sealed class RemoveDayHandler(RectifyDbContext db) : IRequestHandler<RemoveDay, DateOnly>
{
    public async Task<DateOnly> Handle(RemoveDay command, CancellationToken cancellationToken)
    {
        var declared = await db.CalendarDays.FirstOrDefaultAsync(day => day.Day == command.Day, cancellationToken)
            ?? throw new RefusedException(new DayNotDeclared(command.Day!.Value));
        db.CalendarDays.Remove(declared);
        return declared.Day;
    }
}

internal sealed class RemoveDayEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<RemoveDay, DateOnly>("/calendar/days/remove").WithSummary("取消放假或调休安排");
}
