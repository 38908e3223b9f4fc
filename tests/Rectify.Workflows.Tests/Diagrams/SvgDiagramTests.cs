using System.Xml.Linq;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Diagrams;
using Rectify.Workflows.Tests.Definitions;

namespace Rectify.Workflows.Tests.Diagrams;

public class SvgDiagramTests
{
    public static TheoryData<string> Drawn { get; } = new("standard", "immediate", "reviewed");

    [Theory, MemberData(nameof(Drawn))]
    public void It_names_every_stage_and_every_way_between_them(string which)
    {
        var definition = Definition(which);
        var texts = XElement.Parse(SvgDiagram.Of(definition)).Descendants().Where(one => one.Name.LocalName is "text" or "title").Select(one => one.Value).ToList();

        definition.Stages.ShouldAllBe(stage => texts.Contains(stage.Label));
        definition.Transitions.Where(way => way is { Stays: false, Corrects: false, Decides: null })
            .ShouldAllBe(way => texts.Any(text => text.Contains(way.Label, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Drawn))]
    public void The_same_definition_gives_the_same_drawing(string which) =>
        SvgDiagram.Of(Definition(which)).ShouldBe(SvgDiagram.Of(LifecycleDefinition.Parse(Definition(which).ToJson())));

    [Theory, MemberData(nameof(Drawn))]
    public void No_box_covers_another(string which)
    {
        var boxes = XElement.Parse(SvgDiagram.Of(Definition(which))).Descendants().Where(one => one.Name.LocalName == "rect")
            .Select(one => (Left: Number(one, "x"), Top: Number(one, "y"), Right: Number(one, "x") + Number(one, "width"), Bottom: Number(one, "y") + Number(one, "height")))
            .ToList();

        boxes.Count.ShouldBe(Definition(which).Stages.Count);
        foreach (var (at, one) in boxes.Index())
            boxes.Skip(at + 1).ShouldAllBe(other => other.Top >= one.Bottom || other.Left >= one.Right || other.Right <= one.Left);
    }

    [Fact]
    public void What_a_bureau_wrote_stays_text()
    {
        var named = Standard.Definition with { Stages = [Standard.Definition.Start with { Label = "<b>&" }, .. Standard.Definition.Stages.Skip(1)] };

        XElement.Parse(SvgDiagram.Of(named)).Descendants().ShouldContain(one => one.Value == "<b>&");
    }

    private static LifecycleDefinition Definition(string which) => which == "reviewed"
        ? ReviewStepTests.Joint("LeaderReview", "Implementing").InsertInto(Standard.Definition)
        : DefinitionCatalog.BuiltIn.Newest(which);

    private static int Number(XElement one, string name) => (int)one.Attribute(name)!;
}
