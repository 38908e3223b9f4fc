using Rectify.Workflows.Diagrams;

namespace Rectify.Workflows.Tests.Diagrams;

public class TimerTableTests
{
    private static readonly string[] Rows = TimerTable.Of(Standard.Definition).Split('\n');

    [Fact]
    public void It_has_a_row_for_each_timer() => Rows.Length.ShouldBe(2 + Standard.Definition.Timers.Count);

    [Fact]
    public void A_row_says_when_it_goes_off_in_which_stages_and_whom_it_tells()
    {
        Rows.ShouldContain("| DeadlineIn15Days | 距整改时限{date}还有15天 | 整改时限前15天 | 待签收、制定措施、整改中 | 牵头单位、配合单位 |");
        Rows.ShouldContain("| AcceptLate | 分办后3个工作日仍未签收 | 进入阶段后3个工作日 | 待签收 | 牵头单位、联络员 |");
        Rows.ShouldContain("| ReviewOverdue | 长期坚持复核日期{date}已过，尚未复核 | 复核日期后1天 | 长期坚持 | 长期坚持责任人、联络员 |");
    }
}
