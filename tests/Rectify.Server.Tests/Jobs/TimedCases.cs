using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Jobs;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Servers;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Jobs;

/// <summary>Cases of a definition that has timers, and what went off for them.</summary>
internal static class TimedCases
{
    public static DateTimeOffset Shanghai(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromHours(8)).ToUniversalTime();

    /// <summary>Registers a case of the standard lifecycle's second version, unless another is named, and lets the test tell the rest.</summary>
    public static async Task<RectificationCase> RegisterTimed(
        this Bureau bureau, Action<RectificationCase> story, string definition = "standard", int version = 2) =>
        (await bureau.RegisterTimed([story], definition, version)).Single();

    public static Task<List<RectificationCase>> RegisterTimed(
        this Bureau bureau, IEnumerable<Action<RectificationCase>> stories, string definition = "standard", int version = 2) => bureau.With(async db =>
    {
        var ordinal = await db.Findings.CountAsync();
        var registered = new List<RectificationCase>();
        foreach (var story in stories)
        {
            var finding = new Finding(bureau.Source.Id, bureau.Source.Aspects[0].Id, null, ++ordinal, $"（{ordinal}）", $"问题{ordinal}");
            var start = new LifecycleStart(definition, version, "Register", "Registered", StatusBucket.NotStarted, []);
            var one = new RectificationCase($"{bureau.Source.Code}-{ordinal:000}", finding, start, On(Feedback));
            story(one);
            db.Findings.Add(finding);
            db.Cases.Add(one);
            registered.Add(one);
        }
        await db.SaveChangesAsync();
        return registered;
    });

    /// <summary>Declares the holidays of the State Council's notices.</summary>
    public static async Task KnowHolidays(this Bureau bureau, params int[] years)
    {
        foreach (var year in years)
            await bureau.Send(new LoadNotice { Year = year });
    }

    /// <summary>Sets the clock and sweeps.</summary>
    /// <returns>What went off, as "timer due day", the earliest first.</returns>
    public static async Task<IReadOnlyList<string>> SweepAt(this Bureau bureau, DateTimeOffset moment)
    {
        bureau.Clock.SetUtcNow(moment);
        var before = await bureau.Fired();
        var count = await bureau.Server.SweepTimers();
        var after = await bureau.Fired();
        after.Count.ShouldBe(before.Count + count);
        return [.. after.Except(before)];
    }

    public static async Task<int> SweepTimers(this RectifyServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TimerSweep>().FireDue(TestContext.Current.CancellationToken);
    }

    public static Task<List<string>> Fired(this Bureau bureau) => bureau.With(async db =>
        (await db.TimerFirings.OrderBy(firing => firing.DueOn).ThenBy(firing => firing.Timer).ToListAsync())
            .Select(firing => $"{firing.Timer} {firing.DueOn:yyyy-MM-dd}").ToList());

    public static Task<List<string>> Told(this Bureau bureau) => bureau.With(async db =>
        (await db.Notices.OrderBy(notice => notice.RaisedOn).ThenBy(notice => notice.Timer).ThenBy(notice => notice.Role).ToListAsync())
            .Select(notice => $"{notice.Role}: {notice.Text}").ToList());
}
