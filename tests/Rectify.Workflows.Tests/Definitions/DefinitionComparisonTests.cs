using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Definitions;

public class DefinitionComparisonTests
{
    [Fact]
    public void What_was_exported_and_imported_again_differs_in_nothing() =>
        DefinitionComparison.Between(Standard.Definition, LifecycleDefinition.Parse(Standard.Definition.ToJson()) with { Version = 9 }).ShouldBeEmpty();

    [Fact]
    public void An_inserted_step_is_told_part_by_part_and_field_by_field()
    {
        var changes = DefinitionComparison.Between(Standard.Definition, ReviewStepTests.Joint("PlanReview", "Planning").InsertInto(Standard.Definition));

        changes.ShouldContain(new DefinitionChange("stages", "JointReview", "会审", ChangeKind.Added));
        changes.ShouldContain(new DefinitionChange("transitions", "JointReviewPass", "会审通过", ChangeKind.Added));
        changes.ShouldContain(new DefinitionChange(
            "transitions", "ApprovePlan", "同意措施", ChangeKind.Changed, "to", "\"Implementing\"", "\"JointReview\""));
        changes.ShouldAllBe(one => one.Part != "timers" || one.Field == "stages");
    }

    [Fact]
    public void The_way_back_tells_the_opposite()
    {
        var changed = ReviewStepTests.Joint("PlanReview", "Planning").InsertInto(Standard.Definition);

        DefinitionComparison.Between(changed, Standard.Definition)
            .ShouldContain(new DefinitionChange("stages", "JointReview", "会审", ChangeKind.Removed));
    }

    [Fact]
    public void The_definitions_own_fields_are_compared_too() =>
        DefinitionComparison.Between(Standard.Definition, Standard.Definition with { Name = "本局流程" }).ShouldBe(
            [new DefinitionChange("", "standard", "本局流程", ChangeKind.Changed, "name", "\"巡察整改标准流程\"", "\"本局流程\"")]);
}
