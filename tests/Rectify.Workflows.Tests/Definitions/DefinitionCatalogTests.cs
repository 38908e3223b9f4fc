using Rectify.Domain.Findings;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Definitions;

public class DefinitionCatalogTests
{
    private readonly Rack rack = new();
    private readonly StoppedClock clock = new();

    [Fact]
    public void A_version_that_another_server_published_is_found_at_once()
    {
        var catalog = Catalog();
        catalog.Newest("standard").ShouldBe(Standard.Definition);

        rack.Add(Standard.Definition with { Version = 7 });

        catalog.Get("standard", 7).Version.ShouldBe(7);
    }

    [Fact]
    public void The_newest_is_asked_for_again_after_a_while_and_read_once()
    {
        var catalog = Catalog();
        catalog.Newest("standard").ShouldBe(Standard.Definition);
        rack.Add(Standard.Definition with { Version = 7 });
        catalog.Newest("standard").ShouldBe(Standard.Definition);

        clock.Advance(TimeSpan.FromSeconds(3));

        catalog.Newest("standard").Version.ShouldBe(7);
        clock.Advance(TimeSpan.FromSeconds(3));
        catalog.Newest("standard").Version.ShouldBe(7);
        rack.Reads.ShouldBe(1);
    }

    [Fact]
    public void What_a_bureau_published_wins_over_a_built_in_of_the_same_number_and_over_later_ones()
    {
        rack.Add(Standard.Definition with { Name = "本局流程", Version = 1 });
        var catalog = Catalog();

        catalog.Get("standard", 1).Name.ShouldBe("本局流程");
        catalog.Newest("standard").Version.ShouldBe(1);
        catalog.Get("standard", 2).ShouldBe(Standard.Definition);
    }

    [Fact]
    public void A_type_of_rectification_goes_by_the_newest_version_alone()
    {
        var catalog = Catalog();
        catalog.NewestFor(RectificationType.Immediate).Key.ShouldBe("immediate");

        rack.Add(catalog.Newest("immediate") with { Version = 2, Fits = [] });
        catalog.Refresh();

        catalog.NewestFor(RectificationType.Immediate).Key.ShouldBe("standard");
    }

    [Fact]
    public void A_version_that_nobody_published_is_none() =>
        Should.Throw<KeyNotFoundException>(() => Catalog().Get("standard", 99)).Message.ShouldContain("version 99");

    private DefinitionCatalog Catalog() => new(
        [Standard.Definition, DefinitionCatalog.BuiltIn.Newest("immediate")], rack, clock);

    private sealed class Rack : IDefinitionStore
    {
        private readonly Dictionary<DefinitionName, LifecycleDefinition> rows = [];

        public int Reads { get; private set; }

        public void Add(LifecycleDefinition definition) => rows.Add(new DefinitionName(definition.Key, definition.Version), definition);

        public IReadOnlyList<DefinitionName> Names() => [.. rows.Keys];

        public LifecycleDefinition Read(DefinitionName name)
        {
            Reads++;
            return rows[name];
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => ticks += time.Ticks;

        public override long GetTimestamp() => ticks;
    }
}
