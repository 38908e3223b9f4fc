using System.Reflection;
using Rectify.Domain.Cases;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>A changed byte in any line, a missing line or one too many is found.</summary>
public class HistoryChainTests
{
    private readonly RectificationCase told = Registered();

    public HistoryChainTests()
    {
        told.Apply(Move(told, "Assigned"), On(1) with { Reason = "分办", Details = "牵头单位：人事科" });
        told.Apply(Move(told, "Planning"), On(2));
        told.Apply(Move(told, "PlanReview"), On(3));
    }

    public static TheoryData<string> Fields => [.. typeof(HistoryEntry).GetProperties().Select(property => property.Name)];

    [Fact]
    public void An_untouched_history_is_whole() => Break().ShouldBeNull();

    [Theory, MemberData(nameof(Fields))]
    public void A_change_of_any_field_is_found_at_its_line(string field)
    {
        var line = told.History[1];

        Set(line, field, Other(Get(line, field), typeof(HistoryEntry).GetProperty(field)!.PropertyType));

        Break().ShouldNotBeNull().ShouldSatisfyAllConditions(
            found => found.Sequence.ShouldBe(2),
            found => found.EntryId.ShouldBe(line.Id));
    }

    [Theory]
    [InlineData(nameof(HistoryEntry.Reason), "")]
    [InlineData(nameof(HistoryEntry.Reason), "\0")]
    [InlineData(nameof(HistoryEntry.Details), "")]
    [InlineData(nameof(HistoryEntry.Details), "\0")]
    public void Nothing_said_differs_from_every_text(string field, string text)
    {
        Set(told.History[2], field, text);

        Break()!.Sequence.ShouldBe(3);
    }

    [Fact]
    public void Text_cannot_wander_from_one_field_into_the_next()
    {
        Set(told.History[1], nameof(HistoryEntry.Reason), "分办\n9:牵头单位：人事");
        Set(told.History[1], nameof(HistoryEntry.Details), "科");

        Break()!.Sequence.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_missing_line_is_found(int index)
    {
        told.History.RemoveAt(index);

        Break().ShouldNotBeNull();
    }

    [Fact]
    public void A_line_too_many_is_found()
    {
        var (count, head) = (told.HistoryCount, told.HistoryHead);
        told.Apply(Move(told, "Implementing"), On(4));

        HistoryChain.FirstBreak(told.History, count, head)!.EntryId.ShouldBeNull();
    }

    [Fact]
    public void Lines_in_another_order_are_found()
    {
        (told.History[1], told.History[2]) = (told.History[2], told.History[1]);

        Break()!.Sequence.ShouldBe(2);
    }

    [Fact]
    public void A_line_forged_with_a_fitting_hash_breaks_the_next_one()
    {
        Forge(told.History[1]);

        Break()!.ShouldSatisfyAllConditions(
            found => found.Sequence.ShouldBe(3),
            found => found.EntryId.ShouldBe(told.History[2].Id));
    }

    [Fact]
    public void A_last_line_forged_with_a_fitting_hash_differs_from_what_the_case_keeps()
    {
        Forge(told.History[3]);

        Break()!.Sequence.ShouldBe(4);
    }

    private static void Forge(HistoryEntry line)
    {
        Set(line, nameof(HistoryEntry.ActorName), "别人");
        Set(line, nameof(HistoryEntry.Hash), HistoryChain.HashOf(line));
    }

    private ChainBreak? Break() => HistoryChain.FirstBreak(told.History, told.HistoryCount, told.HistoryHead);

    private static object? Get(HistoryEntry line, string field) => typeof(HistoryEntry).GetProperty(field)!.GetValue(line);

    private static void Set(HistoryEntry line, string field, object value) =>
        typeof(HistoryEntry).GetProperty(field, BindingFlags.Public | BindingFlags.Instance)!.SetValue(line, value);

    private static object Other(object? value, Type type) => value switch
    {
        null when type == typeof(Guid?) => Guid.CreateVersion7(),
        null => "x",
        string text => text + "x",
        int number => number + 1,
        Guid => Guid.CreateVersion7(),
        DateOnly day => day.AddDays(1),
        DateTimeOffset moment => moment.AddTicks(1),
        Enum => Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)),
        _ => throw new NotSupportedException($"A history line has a field of type {type}: teach the test to change it."),
    };
}
