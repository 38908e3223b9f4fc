using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Calendar;

/// <summary>设定放假或调休上班: one day, in place of what was declared for it before.</summary>
[Allow(AccountRole.Administrator)]
public sealed record DeclareDay : ICommand<CalendarChange>
{
    public DateOnly? Day { get; init; }

    /// <summary>True for a make-up day (调休上班), false for a holiday (放假).</summary>
    public bool? IsWorkday { get; init; }

    public string? Name { get; init; }
}

internal sealed class DeclareDayValidator : AbstractValidator<DeclareDay>
{
    public DeclareDayValidator()
    {
        RuleFor(one => one.Day).NotNull().WithMessage("请填写日期。")
            .Must(day => day is null or { Year: >= DayChecks.FirstYear and <= DayChecks.LastYear })
            .WithMessage($"日期应在{DayChecks.FirstYear}年至{DayChecks.LastYear}年之间。");
        RuleFor(one => one.IsWorkday).NotNull().WithMessage("请选择放假或上班。");
        RuleFor(one => one.Name).NotEmpty().WithMessage("请填写名称，例如春节。")
            .MaximumLength(DayChecks.LongestName).WithMessage($"名称不超过{DayChecks.LongestName}个字。");
    }
}

internal sealed class DeclareDayHandler(CalendarWriter calendar) : IRequestHandler<DeclareDay, CalendarChange>
{
    public Task<CalendarChange> Handle(DeclareDay command, CancellationToken cancellationToken) => calendar.Declare(
        [new DeclaredDay(1, command.Day!.Value, command.IsWorkday!.Value, command.Name!.Trim())], cancellationToken);
}

internal sealed class DeclareDayEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<DeclareDay, CalendarChange>("/calendar/days").WithSummary("设定放假或调休上班");
}
