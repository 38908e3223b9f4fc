using Rectify.Workflows.Diagrams;

namespace Rectify.Workflows.Tests.Diagrams;

public class StageTableTests
{
    private static readonly string[] Rows = StageTable.Of(Standard.Definition).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void It_has_a_row_for_each_stage() => Rows.Length.ShouldBe(2 + Standard.Definition.Stages.Count);

    [Fact]
    public void A_row_says_who_acts_and_how_the_stage_is_left() =>
        Rows.Single(row => row.StartsWith("| Sustained ", StringComparison.Ordinal)).ShouldBe(
            "| Sustained | 长期坚持 | 长期坚持责任人 | 复核通过 → 长期坚持（长期坚持责任人或联络员）<br>"
            + "复核未通过 → 制定措施（长期坚持责任人或联络员）<br>重新打开 → 制定措施（联络员） |");

    [Fact]
    public void Approvals_are_told_in_their_order() =>
        Rows.Single(row => row.StartsWith("| PlanReview ", StringComparison.Ordinal)).ShouldContain("同意措施 → 整改中（责任领导，再由联络员）");

    [Fact]
    public void An_end_has_nobody_to_act_and_no_way_out() => Rows[^1].ShouldBe("| Merged | 合并 | – | – |");
}
