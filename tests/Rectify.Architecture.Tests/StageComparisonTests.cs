namespace Rectify.Architecture.Tests;

/// <summary>What a stage means is in the definition. Code that asks "is it Closed?" breaks with the next version of it.</summary>
public class StageComparisonTests
{
    private static readonly string[] Allowed = ["Rectify.Workflows/Definitions/", "Rectify.Workflows/Guards/"];

    [Fact]
    public void Only_the_definition_and_its_guards_know_stages_by_name()
    {
        var files = House.Sources.Where(file => !Allowed.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))).ToList();
        files.ShouldContain(file => file.Lines.Any(line => line.Contains("Stage", StringComparison.Ordinal)), "No source speaks of stages.");

        StageComparison.In(files).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("if (item.Stage == \"Closed\")")]
    [InlineData("where x.Stage != Stages.Closed")]
    [InlineData("Stage is \"Closed\" or \"Sustained\"")]
    [InlineData("if (\"Closed\" == Stage)")]
    [InlineData("var text = Stage switch")]
    [InlineData("switch (item.Stage)")]
    public void The_rule_catches_a_stage_asked_by_name(string line) => StageComparison.IsOne(line).ShouldBeTrue();

    [Theory]
    [InlineData("if (Stage != decision.From)")]
    [InlineData("definition.StageOf(item.Stage)")]
    [InlineData("Stage = decision.To;")]
    public void The_rule_leaves_other_lines_alone(string line) => StageComparison.IsOne(line).ShouldBeFalse();
}
