using Rectify.Server.Features.Documents;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Workflows;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>What the lines of a history tell of the texts of a past day, also those from before the texts were kept in them.</summary>
public class TextsThenTests
{
    private const string NoRecord = "截至2020年6月30日无记录";

    private static readonly Guid Owner = Guid.NewGuid();

    private static readonly TallyMoment MidYear = new(new DateOnly(2020, 6, 30), At(new DateOnly(2020, 7, 1)));

    [Fact]
    public void What_was_said_by_then_is_told() =>
        Then(Line(Triggers.ReportProgress, 5, """{"Texts":{"Progress":"五月"}}"""), Line(Triggers.ReportProgress, 8, """{"Texts":{"Progress":"八月"}}"""))
            .Progress("八月").ShouldBe("五月");

    [Fact]
    public void What_is_recorded_later_was_not_known() =>
        Then(Line(Triggers.ReportProgress, 5, """{"Texts":{"Progress":"补录"}}""", recorded: 9)).Progress("补录").ShouldBeNull();

    [Fact]
    public void An_old_report_is_told_by_its_words_without_the_remark() =>
        Then(Line(Triggers.ReportProgress, 5, "{}", details: "基本完成：五月"), Line(Triggers.ReportProgress, 8, "{}", details: "八月"))
            .Progress("八月").ShouldBe("五月");

    [Fact]
    public void An_old_obstacle_is_told_by_its_reason() =>
        Then(Line(Triggers.Block, 5, "{}", reason: "缺资金"), Line(Triggers.Unblock, 8, "{}", reason: "已到位")).BlockedBecause(null).ShouldBe("缺资金");

    [Fact]
    public void What_an_old_line_does_not_tell_is_said_to_be_missing() =>
        Then(Line(Triggers.Import, 5, "{}"), Line(Triggers.ReportProgress, 8, "{}", details: "八月")).Progress("八月").ShouldBe(NoRecord);

    [Fact]
    public void What_nobody_wrote_again_still_stands() =>
        Then(Line(Triggers.Import, 5, "{}"), Line(Triggers.Block, 8, "{}", reason: "缺资金")).Progress("台账所载").ShouldBe("台账所载");

    [Fact]
    public void What_stands_today_was_not_written_in_an_earlier_cycle() =>
        new TextsThen([Line(Triggers.Import, 5, "{}")], MidYear, cycle: 1, cycleNow: 2).Progress("第二轮").ShouldBe(NoRecord);

    [Fact]
    public void The_owner_of_then_is_named_and_nobody_where_nobody_was()
    {
        var then = Then(
            Line(Triggers.Assign, 2, $$$"""{"Texts":{"OwnerId":"{{{Owner}}}"}}"""), Line(Triggers.HandOver, 8, """{"Texts":{"OwnerId":"00000000-0000-0000-0000-000000000000"}}"""));

        then.Owner(null, new Dictionary<Guid, string> { [Owner] = "张三" }).ShouldBe("张三");
        Then(Line(Triggers.Assign, 2, """{"Texts":{"OwnerId":"00000000-0000-0000-0000-000000000000"}}"""), Line(Triggers.HandOver, 8, "{}"))
            .Owner("李四", new Dictionary<Guid, string>()).ShouldBeNull();
        Then(Line(Triggers.Assign, 2, "{}"), Line(Triggers.HandOver, 8, "{}")).Owner("李四", new Dictionary<Guid, string>()).ShouldBe(NoRecord);
    }

    private static TextsThen Then(params WrittenLine[] lines) => new(lines, MidYear, cycle: 1, cycleNow: 1);

    private static WrittenLine Line(string trigger, int month, string facts, string? details = null, string? reason = null, int? recorded = null) => new(
        Guid.Empty, 1, trigger, new DateOnly(2020, month, 1), At(new DateOnly(2020, recorded ?? month, 1)), reason, details, facts);

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
