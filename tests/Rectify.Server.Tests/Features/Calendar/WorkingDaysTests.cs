using System.Text;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Notices;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Jobs.TimedCases;

namespace Rectify.Server.Tests.Features.Calendar;

/// <summary>What is counted in working days goes by the calendar of the moment, over HTTP.</summary>
public class WorkingDaysTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Work_is_due_after_the_holiday_and_the_make_up_day_counts(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 2, 12, 9));

        await office.AssignAsync("XC2019-001", new(2026, 12, 31));

        (await DueAsync(office)).ShouldBe("2026-02-24");
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_the_bureau_declares_counts_from_then_on(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 2, 12, 9));
        var administrator = await office.Bureau.AsAsync(Colleague.Administrator);
        await administrator.SendAsync(Changes.To("/calendar/days", new { day = "2026-02-13", isWorkday = false, name = "停电检修" }), Cancel).ReadAsync();

        await office.AssignAsync("XC2019-001", new(2026, 12, 31));

        (await DueAsync(office)).ShouldBe("2026-02-25");
    }

    [Theory, EveryDatabase]
    public async Task The_case_says_of_what_it_will_remind_next(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 11, 24, 9));
        var one = await office.AssignAsync("XC2019-001", new(2026, 12, 30));
        await one.DoAsync(Colleague.Office, "accept");

        var reminders = (await one.ViewAsync()).GetProperty("reminders").EnumerateArray()
            .Select(reminder => $"{reminder.GetProperty("dueOn").GetString()} {reminder.GetProperty("text").GetString()}").ToList();

        reminders.ShouldBe(
        [
            "2026-12-08 制定措施已满10个工作日，仍未提交", "2026-12-15 距整改时限2026-12-30还有15天", "2026-12-25 距整改时限2026-12-30还有3个工作日",
            "2026-12-31 整改时限2026-12-30已过", "2027-01-06 整改时限2026-12-30已过5个工作日",
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_file_is_uploaded_and_a_wrong_one_names_its_lines(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 11, 24, 9));
        var administrator = await office.Bureau.AsAsync(Colleague.Administrator);
        Task<HttpResponseMessage> Upload(string text) => administrator.SendAsync(
            Changes.Of("/calendar/imports", Changes.Form("2027.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(text)))), Cancel);

        var refusal = await Upload("2027-01-01,rest,元旦\n元旦,2027-01-02,rest").RefusedAsync();
        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "CalendarHasErrors", "file"));
        refusal.Title.ShouldContain("第2行：“元旦”不是日期");
        (await Upload("2027-01-01,rest,元旦").ReadAsync()).GetProperty("added").GetInt32().ShouldBe(1);

        var year = await administrator.GetAsync("/api/v1/calendar?year=2027", Cancel).ReadAsync();
        year.GetProperty("days").GetArrayLength().ShouldBe(1);
    }

    private static async Task<string?> DueAsync(TimedOffice office)
    {
        var work = await (await office.Bureau.AsAsync(Colleague.Office)).GetAsync("/api/v1/work", Cancel).ReadAsync();
        return work.GetProperty("rows").EnumerateArray().Single().GetProperty("dueOn").GetString();
    }
}
