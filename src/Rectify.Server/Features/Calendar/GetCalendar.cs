using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Calendar;

/// <summary>工作日历: the declared days of a year; this year where none is named.</summary>
[AllowSignedIn]
public sealed record GetCalendar : IQuery<CalendarView>
{
    public int? Year { get; init; }
}

/// <summary>A year of the calendar.</summary>
/// <param name="HasNotice">Whether this version brings the State Council's notice for the year.</param>
/// <param name="MissingYears">Of this year and the next, those without any declared day: there a working day is Monday to Friday.</param>
public sealed record CalendarView(
    int Year, DateOnly Today, bool HasNotice, IReadOnlyList<int> MissingYears, IReadOnlyList<CalendarDayView> Days);

public sealed record CalendarDayView(DateOnly Day, bool IsWorkday, string Name);

internal sealed class GetCalendarValidator : AbstractValidator<GetCalendar>
{
    public GetCalendarValidator() => RuleFor(one => one.Year).InclusiveBetween(DayChecks.FirstYear, DayChecks.LastYear)
        .WithMessage($"年份应在{DayChecks.FirstYear}至{DayChecks.LastYear}之间。");
}

internal sealed class GetCalendarHandler(RectifyDbContext db, BureauTime time) : IRequestHandler<GetCalendar, CalendarView>
{
    public async Task<CalendarView> Handle(GetCalendar query, CancellationToken cancellationToken)
    {
        var year = query.Year ?? time.Today.Year;
        var days = await Between(year, year).OrderBy(day => day.Day).ToListAsync(cancellationToken);
        var (current, next) = (time.Today.Year, time.Today.Year + 1);
        var known = await Between(current, next).Select(day => day.Day.Year).Distinct().ToListAsync(cancellationToken);
        return new CalendarView(
            year, time.Today, StateCouncilNotices.Years.Contains(year), [.. new[] { current, next }.Except(known)],
            [.. days.Select(day => new CalendarDayView(day.Day, day.IsWorkday, day.Name))]);
    }

    private IQueryable<Domain.Deadlines.CalendarDay> Between(int first, int last)
    {
        var (from, to) = (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
        return db.CalendarDays.AsNoTracking().Where(day => day.Day >= from && day.Day <= to);
    }
}

internal sealed class GetCalendarEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<GetCalendar, CalendarView>("/calendar").WithSummary("工作日历");
}
