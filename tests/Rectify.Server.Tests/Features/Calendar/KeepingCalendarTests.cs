using Rectify.Domain.Common;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Calendar;

/// <summary>What an administrator does to the working days.</summary>
public class KeepingCalendarTests(TestDatabases databases)
{
    private static readonly DateOnly MakeUpDay = new(2026, 2, 14);

    [Theory, EveryDatabase]
    public async Task A_day_is_declared_corrected_and_taken_back(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider, new(2026, 1, 5));

        (await bureau.Send(new DeclareDay { Day = MakeUpDay, IsWorkday = false, Name = " 春节 " })).ShouldBe(new CalendarChange(1, 0, 0));
        (await bureau.Send(new DeclareDay { Day = MakeUpDay, IsWorkday = true, Name = "春节" })).ShouldBe(new CalendarChange(0, 1, 0));
        (await Year(bureau, 2026)).Days.ShouldBe([new CalendarDayView(MakeUpDay, true, "春节")]);

        await bureau.Send(new RemoveDay { Day = MakeUpDay });
        (await Year(bureau, 2026)).Days.ShouldBeEmpty();
        (await Refused(bureau, new RemoveDay { Day = MakeUpDay })).ShouldBeOfType<DayNotDeclared>();
    }

    [Theory, EveryDatabase]
    public async Task A_notice_is_loaded_once_and_leaves_the_bureaus_own_days(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider, new(2026, 11, 24));
        await bureau.Send(new DeclareDay { Day = new(2026, 8, 8), IsWorkday = true, Name = "全民健身日值班" });
        await bureau.Send(new DeclareDay { Day = MakeUpDay, IsWorkday = false, Name = "误记" });

        (await bureau.Send(new LoadNotice { Year = 2026 })).ShouldBe(new CalendarChange(38, 1, 0));
        (await bureau.Send(new LoadNotice { Year = 2026 })).ShouldBe(new CalendarChange(0, 0, 39));

        var year = await Year(bureau, 2026);
        year.Days.Count.ShouldBe(40);
        year.Days.Single(day => day.Day == MakeUpDay).ShouldBe(new CalendarDayView(MakeUpDay, true, "春节"));
        year.HasNotice.ShouldBeTrue();
        year.MissingYears.ShouldBe([2027]);
        (await Refused(bureau, new LoadNotice { Year = 2027 })).ShouldBeOfType<NoticeNotKnown>();
    }

    [Theory, EveryDatabase]
    public async Task A_file_is_taken_whole_or_not_at_all_and_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider, new(2026, 11, 24));
        const string good = "2027-01-01,rest,元旦\n2027-01-02,rest,元旦\n";

        var refusal = (await Refused(bureau, new ImportCalendar(CalendarFile.Typed(good + "2027-01-03,maybe,元旦"))))
            .ShouldBeOfType<CalendarHasErrors>();
        refusal.Chinese.ShouldBe("共1处错误，没有写入任何内容：第3行：“maybe”应为 work（上班）或 rest（放假）。");
        (await Year(bureau, 2027)).Days.ShouldBeEmpty();

        (await bureau.Send(new ImportCalendar(CalendarFile.Typed(good)))).ShouldBe(new CalendarChange(2, 0, 0));
        (await bureau.Send(new ImportCalendar(CalendarFile.Typed(good)))).ShouldBe(new CalendarChange(0, 0, 2));
        (await Year(bureau, 2027)).MissingYears.ShouldBe([2026]);
        (await Refused(bureau, new ImportCalendar(CalendarFile.Typed(" \n")))).ShouldBeOfType<CalendarUnreadable>();
        (await Refused(bureau, new ImportCalendar(new CalendarFile("大.csv", new byte[CalendarFile.LargestSize + 1])))).ShouldBeOfType<CalendarUnreadable>();
    }

    private static Task<CalendarView> Year(Bureau bureau, int year) => bureau.Send(new GetCalendar { Year = year });

    private static async Task<Refusal> Refused<T>(Bureau bureau, MediatR.IRequest<T> request) =>
        (await Should.ThrowAsync<RefusedException>(() => bureau.Send(request))).Refusal;
}
