using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Versions;

namespace Rectify.Workflows.Tests.Versions;

/// <summary>Which lifecycle a case goes by is chosen by its type, until somebody has worked on it.</summary>
public class LifecycleChoiceTests
{
    private static readonly DefinitionCatalog Catalog = DefinitionCatalog.BuiltIn;
    private static readonly LifecycleDefinition Short = Catalog.NewestFor(RectificationType.Immediate);

    [Fact]
    public void What_is_put_right_at_once_goes_the_short_way_and_back()
    {
        var one = Registered(Standard.Definition);

        LifecycleChoice.For(RectificationType.ByDeadline, one, Catalog).ShouldBe(Standard.Definition);
        LifecycleChoice.For(RectificationType.Immediate, one, Catalog).ShouldBe(Short);
        one.GoBy(Short.Key, Short.Version);
        LifecycleChoice.For(RectificationType.Immediate, one, Catalog).ShouldBe(Short);
        LifecycleChoice.For(RectificationType.Continuing, one, Catalog).ShouldBe(Standard.Definition);
    }

    [Fact]
    public void An_older_version_that_serves_the_type_is_kept()
    {
        var old = Catalog.Get(DefinitionCatalog.Standard, 1);

        LifecycleChoice.For(RectificationType.ByDeadline, Registered(old), Catalog).ShouldBe(old);
    }

    [Fact]
    public void Work_that_was_begun_goes_on_as_it_began()
    {
        var one = Registered(Standard.Definition);
        one.Assign(new Assignment
        {
            ResponsibleLeaderId = Guid.CreateVersion7(), LeadUnitId = People.LeadUnit, Type = RectificationType.ByDeadline,
            Deadline = Standard.Deadline, ClosingStandard = "制度印发",
        });
        one.Plan(new Measure("修订制度", People.LeadUnit, Standard.Today));

        LifecycleChoice.For(RectificationType.Immediate, one, Catalog).ShouldBe(Standard.Definition);
    }

    [Fact]
    public void A_lifecycle_without_the_case_s_stage_is_refused()
    {
        var renamed = LifecycleDefinition.Parse(Standard.Definition.ToJson().Replace("\"Registered\"", "\"Filed\"", StringComparison.Ordinal)) with { Key = "filed" };
        var catalog = new DefinitionCatalog([renamed, Short]);

        Should.Throw<RefusedException>(() => LifecycleChoice.For(RectificationType.Immediate, Registered(renamed), catalog))
            .Refusal.ShouldBe(new LifecycleLacksStage(Short.Name, "登记"));
    }

    private static RectificationCase Registered(LifecycleDefinition definition)
    {
        var finding = new Finding(Guid.CreateVersion7(), Guid.CreateVersion7(), null, 1, "（1）", "违规发放补贴");
        var start = LifecycleEngine.Start(definition, Standard.Today, WorkCalendar.WeekendsOnly);
        return new RectificationCase(
            "XC2019-001", finding, start, new Act(Actor.System, Standard.Today, new DateTimeOffset(Standard.Today, new TimeOnly(1, 0), TimeSpan.Zero)));
    }
}
