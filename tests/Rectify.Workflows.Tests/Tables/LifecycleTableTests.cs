using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>
/// Every shipped definition: every stage × every trigger × everybody × every condition, each once holding and once
/// broken, and every input once missing. Who is refused is refused by the rule that has to say so.
/// </summary>
public class LifecycleTableTests
{
    public static TheoryData<string, string, string> Cells =>
        [.. from definition in Shipped.All
            from stage in definition.Stages
            from trigger in LifecycleTable.Triggers
            select (Shipped.NameOf(definition), stage.Name, trigger)];

    [Theory, MemberData(nameof(Cells))]
    public void What_comes_of_an_action_is_what_the_definition_says(string name, string stage, string trigger)
    {
        var definition = Shipped.Named(name);
        var rows = LifecycleTable.Cell(definition, stage, trigger).ToList();

        var wrong = from row in rows
                    let expected = Oracle.Expect(definition, trigger, row.Scene)
                    let found = Said.Of(row.Found)
                    where found != expected
                    select $"{row.Scene.Actor.Name}, {row.Scene.Told}:\n  expected {expected}\n  found    {found}";

        wrong.ShouldBeEmpty();
        rows.Any(row => row.Found is Decision).ShouldBe(Oracle.Find(definition, stage, trigger) is not null, "somebody can do it");
    }

    [Fact]
    public void Every_guard_is_broken_and_every_rule_of_the_engine_says_no_somewhere_in_both_languages()
    {
        var refused = (from definition in Shipped.All
                       from stage in definition.Stages
                       from trigger in definition.From(stage.Name).Select(action => action.Trigger).Append("Vanish")
                       from row in LifecycleTable.Cell(definition, stage.Name, trigger)
                       where row.Found is Refused
                       select (row.Scene.Broken?.Guard, ((Refused)row.Found).Refusal)).ToList();

        refused.Select(row => row.Guard).OfType<string>().Distinct().ShouldBe(GuardCatalog.Names, ignoreOrder: true);
        refused.Select(row => row.Refusal.GetType()).Distinct()
            .Where(type => type.Assembly == typeof(LifecycleEngine).Assembly).ShouldBe(RulesOfTheEngine, ignoreOrder: true);
        refused.Select(row => row.Refusal).Distinct().ShouldAllBe(no => SaysSoInBothLanguages(no));
    }

    private static IEnumerable<Type> RulesOfTheEngine => typeof(LifecycleEngine).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Refusal))
            && (type.Namespace == typeof(LifecycleEngine).Namespace || type.Namespace == typeof(IGuard).Namespace));

    private static bool SaysSoInBothLanguages(Refusal no) =>
        no.Chinese.Length > 12 && no.Chinese.EndsWith('。') && no.English.Length > 12 && no.English.EndsWith('.') && no.English != no.Chinese;
}
