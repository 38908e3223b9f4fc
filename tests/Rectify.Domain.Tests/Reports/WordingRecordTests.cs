using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;

namespace Rectify.Domain.Tests.Reports;

/// <summary>tallies.md, rules 5 and 6: a choice is recorded once, with who and when.</summary>
public class WordingRecordTests
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);
    private static readonly DateOnly YearEnd = new(2020, 12, 31);

    private readonly List<WordingDecision> decisions = [];

    private WordingRecord Record => new(decisions);

    [Fact]
    public void It_holds_for_cut_offs_from_its_day_on()
    {
        Choose(MidYear, hour: 1);

        Record.InForce(MidYear.AddDays(-1), At(2)).ShouldBeEmpty();
        Record.InForce(MidYear, At(2)).ShouldHaveSingleItem().Choice.ShouldBe(WordingChoice.MergeSustained);
    }

    [Fact]
    public void A_report_as_known_before_does_not_follow_it()
    {
        Choose(MidYear, hour: 5);

        Record.InForce(MidYear, At(4)).ShouldBeEmpty();
    }

    [Fact]
    public void A_revocation_leaves_earlier_cut_offs_as_they_were()
    {
        Choose(MidYear, hour: 1);
        Revoke(YearEnd, hour: 2);

        Record.InForce(YearEnd.AddDays(-1), At(3)).ShouldHaveSingleItem();
        Record.InForce(YearEnd, At(3)).ShouldBeEmpty();
        Record.InForce(YearEnd, At(1)).ShouldHaveSingleItem();
    }

    [Fact]
    public void It_is_recorded_once()
    {
        Choose(MidYear, hour: 1);

        Should.Throw<RefusedException>(() => Choose(YearEnd, hour: 2)).Refusal.ShouldBeOfType<WordingChosenAlready>().From.ShouldBe(MidYear);
    }

    [Fact]
    public void What_is_not_in_force_cannot_be_revoked()
    {
        Choose(YearEnd, hour: 1);

        Should.Throw<RefusedException>(() => Revoke(MidYear, hour: 2)).Refusal.ShouldBeOfType<WordingNotChosen>();
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps()
    {
        Choose(MidYear, hour: 1);
        Revoke(MidYear, hour: 2);
        Choose(YearEnd, hour: 3);

        decisions.Select(one => one.Sequence).ShouldBe([1, 2, 3]);
    }

    private void Choose(DateOnly from, int hour) => decisions.Add(Record.Choose(WordingChoice.MergeSustained, Terms(from, hour)));

    private void Revoke(DateOnly from, int hour) => decisions.Add(Record.Revoke(WordingChoice.MergeSustained, Terms(from, hour)));

    private static WordingTerms Terms(DateOnly from, int hour) => new(from, "局党组会议决定", Actor.System, MidYear, At(hour));

    private static DateTimeOffset At(int hour) => new(2020, 7, 1, hour, 0, 0, TimeSpan.Zero);
}
