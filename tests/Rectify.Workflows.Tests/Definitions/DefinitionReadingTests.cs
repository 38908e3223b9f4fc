using System.Text.Json.Nodes;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Workflows.Tests.Definitions;

/// <summary>A text that is no definition is refused with the line at fault.</summary>
public class DefinitionReadingTests
{
    private readonly JsonObject json = JsonNode.Parse(Standard.Definition.ToJson())!.AsObject();

    [Theory]
    [InlineData("stages")]
    [InlineData("transitions")]
    [InlineData("key")]
    public void A_member_that_is_null_is_refused(string member)
    {
        json[member] = null;

        Problem().ShouldBeOfType<NotADefinition>();
    }

    [Theory]
    [InlineData("stages")]
    [InlineData("version")]
    public void A_missing_member_is_named(string member)
    {
        json.Remove(member);

        Problem().ShouldBeOfType<MembersMissing>().Members.ShouldBe(member);
    }

    [Fact]
    public void An_unknown_member_is_named()
    {
        json["transitions"]![0]!["gaurds"] = new JsonArray();

        Problem().ShouldBeOfType<MemberUnknown>().Member.ShouldBe("gaurds");
    }

    [Fact]
    public void A_role_that_does_not_exist_is_named_with_its_line()
    {
        json["transitions"]![0]!["roles"] = new JsonArray("Janitor");

        var problem = Problem().ShouldBeOfType<WordUnknown>();
        problem.Word.ShouldBe("Janitor");
        problem.Line.ShouldBe(json.ToString().Split('\n').ToList().FindIndex(line => line.Contains("Janitor", StringComparison.Ordinal)) + 1);
    }

    [Theory]
    [InlineData("stages")]
    [InlineData("transitions")]
    [InlineData("timers")]
    public void A_hole_in_a_list_is_refused(string list)
    {
        json[list]!.AsArray().Add(null);

        Problem().ShouldBe(new EntryEmpty(list));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    public void What_is_no_definition_at_all_is_refused(string text) =>
        Should.Throw<InvalidDefinitionException>(() => LifecycleDefinition.Read(text)).Problems
            .ShouldHaveSingleItem().ShouldBeOfType<NotADefinition>().Line.ShouldBe(1);

    private DefinitionProblem Problem() =>
        Should.Throw<InvalidDefinitionException>(() => LifecycleDefinition.Read(json.ToString())).Problems.ShouldHaveSingleItem();
}
