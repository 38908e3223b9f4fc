using CsCheck;
using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Workflows.Tests.Definitions;

public class TimerDefinitionTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 700].Select(Start.AddDays);

    private static readonly Gen<WorkCalendar> Calendars = Gen.Select(Days, Gen.Bool).Array[0, 60].Select(declared => new WorkCalendar(
        declared.DistinctBy(day => day.Item1).Select(day => new CalendarDay(day.Item1, day.Item2, "某日"))));

    [Fact]
    public void No_anchor_day_beyond_the_last_one_is_due_and_the_last_one_is() =>
        Gen.Select(Calendars, Days, Gen.Int[-40, 40], Gen.Enum<DayCount>()).Sample((calendar, today, days, count) =>
        {
            var timer = Timer() with { Days = days, Count = count };

            var last = timer.LastAnchorDueBy(today, calendar);

            timer.DueOn(last, calendar).ShouldBeLessThanOrEqualTo(today);
            timer.DueOn(last.AddDays(1), calendar).ShouldBeGreaterThan(today);
        });

    [Fact]
    public void Every_timer_of_the_product_can_go_off() =>
        Standard.Definition.Timers.Select(timer => timer.Name).ShouldBe(
        [
            "AcceptLate", "PlanLate", "DeadlineIn15Days", "DeadlineIn3WorkingDays", "Overdue", "Overdue5WorkingDays", "ReviewIn15Days", "ReviewOverdue",
        ]);

    [Fact]
    public void A_timer_that_cannot_go_off_or_be_kept_is_refused()
    {
        Problems(Timer() with { Stages = ["Nowhere"] }).ShouldBeOfType<StageUnknown>().Stage.ShouldBe("Nowhere");
        Unfit(Timer() with { Stages = [] }).ShouldBe("goes off in no stage");
        Unfit(Timer() with { Notify = [] }).ShouldBe("tells nobody");
        Unfit(Timer() with { Text = new string('长', 151) }).ShouldBe("needs a text of 1 to 150 characters");
        Unfit(Timer() with { Text = string.Concat(Enumerable.Repeat("{date}", 16)) }).ShouldBe("needs a text of 1 to 150 characters");
        Unfit(Timer() with { Days = int.MinValue }).ShouldBe("lies more than 366 days from its anchor");
        Unfit(Timer() with { Anchor = TimerAnchor.StageEntered, Days = -1 }).ShouldBe("would go off before its stage is entered");
        Problems(Timer() with { Name = "" }).ShouldBeOfType<NameNotPlain>();
        Problems(Timer(), Timer()).ShouldBeOfType<NamedTwice>().Name.ShouldBe("Late");
    }

    private static TimerDefinition Timer() => new()
    {
        Name = "Late", Text = "整改时限{date}已过", Anchor = TimerAnchor.Deadline, Days = 1, Stages = ["Planning"], Notify = [CaseRole.Liaison],
    };

    private static string Unfit(TimerDefinition timer) => Problems(timer).ShouldBeOfType<TimerUnfit>().BecauseEnglish;

    private static DefinitionProblem Problems(params TimerDefinition[] timers) => Should.Throw<InvalidDefinitionException>(
        () => LifecycleDefinition.Parse((Standard.Definition with { Timers = timers }).ToJson())).Problems.ShouldHaveSingleItem();
}
