using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Calendar;

/// <summary>载入国务院办公厅通知: a year's holidays and make-up days as this version brings them. The bureau's own days stay.</summary>
[Allow(AccountRole.Administrator)]
public sealed record LoadNotice : ICommand<CalendarChange>
{
    public int? Year { get; init; }
}

internal sealed class LoadNoticeValidator : AbstractValidator<LoadNotice>
{
    public LoadNoticeValidator() => RuleFor(one => one.Year).NotNull().WithMessage("请填写年份。");
}

internal sealed class LoadNoticeHandler(CalendarWriter calendar) : IRequestHandler<LoadNotice, CalendarChange>
{
    public Task<CalendarChange> Handle(LoadNotice command, CancellationToken cancellationToken)
    {
        var year = command.Year!.Value;
        return StateCouncilNotices.Years.Contains(year)
            ? calendar.Declare(StateCouncilNotices.Of(year), cancellationToken)
            : throw new RefusedException(new NoticeNotKnown(year, StateCouncilNotices.Years));
    }
}

internal sealed class LoadNoticeEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<LoadNotice, CalendarChange>("/calendar/notices").WithSummary("载入国务院办公厅通知");
}
