using System.Reflection;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Definitions;

public class DefinitionJsonTests
{
    private static readonly string[] OutsideDefinitions = [Triggers.Register, Triggers.Import, Triggers.Migrate];

    [Fact]
    public void The_default_definition_uses_exactly_the_triggers_that_there_is_code_for() =>
        Standard.Definition.Transitions.Select(transition => transition.Trigger).Distinct()
            .ShouldBe(typeof(Triggers).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (string)field.GetRawConstantValue()!).Except(OutsideDefinitions), ignoreOrder: true);

    [Fact]
    public void A_definition_written_and_read_is_the_same()
    {
        var json = Standard.Definition.ToJson();

        LifecycleDefinition.Parse(json).ToJson().ShouldBe(json);
        json.ShouldContain("\"AcceptClosure\"");
    }

    [Fact]
    public void Every_input_that_it_asks_for_has_a_Chinese_name() =>
        Standard.EveryInput.Where(input => InputNames.Chinese(input) == input).ShouldBeEmpty();

    [Fact]
    public void Every_stage_offers_at_most_one_primary_action() =>
        Standard.Definition.Stages.ShouldAllBe(stage => Standard.Definition.From(stage.Name).Count(action => action.Primary) <= 1);

    [Fact]
    public void A_case_finds_the_version_it_was_started_with()
    {
        var second = Standard.Definition with { Version = 2 };
        var first = Standard.Definition with { Version = 1 };
        var catalog = new DefinitionCatalog([first, second]);

        catalog.Newest("standard").ShouldBeSameAs(second);
        catalog.Get("standard", 1).ShouldBeSameAs(first);
        Should.Throw<KeyNotFoundException>(() => catalog.Get("standard", 3)).Message.ShouldContain("version 3");
        Should.Throw<KeyNotFoundException>(() => catalog.Newest("short")).Message.ShouldContain("short");
    }
}
