using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

public class SplitTests
{
    private static readonly Finding Whole = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 4, "（四）3", "议事不规范")
    {
        Secrecy = Secrecy.Secret,
    };

    private static readonly LifecycleStart Start = new("standard", 2, "Register", "Registered", StatusBucket.NotStarted, [Task("分办")]);

    [Fact]
    public void A_part_stands_under_the_same_headings_and_keeps_the_secret()
    {
        var part = Whole.Split(24, 2, " 会议记录不全 ");

        (part.SourceId, part.AspectId, part.KeyPointId, part.Secrecy).ShouldBe((Whole.SourceId, Whole.AspectId, Whole.KeyPointId, Whole.Secrecy));
        (part.SplitFromId, part.Ordinal, part.Number, part.Text).ShouldBe((Whole.Id, 24, "（四）3-2", "会议记录不全"));
    }

    [Fact]
    public void A_part_s_number_is_never_longer_than_a_number_may_be()
    {
        var whole = new Finding(Guid.CreateVersion7(), Guid.CreateVersion7(), null, 1, new string('一', Finding.LongestNumber), "问题");

        whole.Split(2, 10, "部分").Number.ShouldBe(new string('一', Finding.LongestNumber - 3) + "-10");
    }

    [Fact]
    public void The_case_of_a_part_begins_at_the_start_and_the_parent_waits_for_it()
    {
        var one = Assigned();

        var part = one.SplitOff(Whole.Split(24, 1, "会议记录不全"), 1, Start, On(5));

        (part.Number, part.ParentId, part.Stage, part.LastEffectiveOn).ShouldBe(($"{one.Number}-1", one.Id, "Registered", Day(5)));
        part.WorkItems.ShouldHaveSingleItem().Title.ShouldBe("分办");
        one.Snapshot().OpenChildren.ShouldBe(1);
    }

    [Fact]
    public void A_part_is_not_split_again()
    {
        var part = Assigned().SplitOff(Whole.Split(24, 1, "会议记录不全"), 1, Start, On(5));

        Should.Throw<RefusedException>(() => part.SplitOff(Whole.Split(25, 1, "更小的部分"), 1, Start, On(6)))
            .Refusal.ShouldBe(new PartCannotBeSplit(part.Number));
    }
}
