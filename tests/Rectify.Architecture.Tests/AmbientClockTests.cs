using Mono.Cecil;

namespace Rectify.Architecture.Tests;

/// <summary>Time comes from a TimeProvider that is handed in, so that a test, and an as-of date, can be any day.</summary>
public class AmbientClockTests
{
    [Theory]
    [InlineData(House.Domain)]
    [InlineData(House.Workflows)]
    [InlineData(House.Server)]
    public void Nothing_reads_the_clock_of_the_machine(string assembly)
    {
        using var module = House.Module(assembly);
        var types = module.GetTypes().ToList();
        types.SelectMany(type => type.Methods).ShouldContain(method => method.HasBody, $"{assembly} has no code, so this rule says nothing.");

        AmbientClock.ReadsIn(types).ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_sees_through_lambdas_iterators_and_async_methods()
    {
        using var module = ModuleDefinition.ReadModule(typeof(AmbientClockTests).Assembly.Location);
        var offender = module.GetType(typeof(Offender).FullName!.Replace('+', '/'));

        AmbientClock.ReadsIn([offender, .. offender.NestedTypes]).Count().ShouldBe(5);
    }

    private static class Offender
    {
        public static DateTime Plain() => DateTime.Now;

        public static Func<DateTime> Lambda() => () => DateTime.UtcNow;

        public static IEnumerable<DateTime> Iterator()
        {
            yield return DateTime.Today;
        }

        public static async Task<DateTimeOffset> Async()
        {
            await Task.Yield();
            return DateTimeOffset.UtcNow;
        }

        public static DateTimeOffset Offset() => DateTimeOffset.Now;
    }
}
