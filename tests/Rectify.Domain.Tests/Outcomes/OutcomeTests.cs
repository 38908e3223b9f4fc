using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;

namespace Rectify.Domain.Tests.Outcomes;

/// <summary>A record is measured in what its kind is measured in, and is voided rather than changed.</summary>
public class OutcomeTests
{
    private static readonly DateOnly Today = new(2020, 6, 30);
    private static readonly DateTimeOffset Now = new(2020, 6, 30, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OutcomeKind.RuleMade, 1, null, "制度", null)]
    [InlineData(OutcomeKind.RuleMade, 1, null, " ", typeof(OutcomeNeedsTitle))]
    [InlineData(OutcomeKind.RuleAmended, null, null, "制度", typeof(OutcomeNeedsCount))]
    [InlineData(OutcomeKind.RuleRepealed, 1, 5, "制度", typeof(OutcomeTakesNoAmount))]
    [InlineData(OutcomeKind.Admonition, 2, null, null, null)]
    [InlineData(OutcomeKind.Admonition, 0, null, null, typeof(OutcomeNeedsCount))]
    [InlineData(OutcomeKind.Recovered, null, 5, null, null)]
    [InlineData(OutcomeKind.Refunded, null, 0, null, typeof(OutcomeNeedsAmount))]
    [InlineData(OutcomeKind.LossAverted, 1, 5, null, typeof(OutcomeTakesNoCount))]
    public void Each_kind_asks_for_its_own(OutcomeKind kind, int? count, int? amount, string? title, Type? refusal)
    {
        var facts = new OutcomeFacts(kind, count, amount, title, null, Today, Guid.NewGuid());

        Refused(() => Record(facts))?.GetType().ShouldBe(refusal);
        if (refusal is null)
            Record(facts).ShouldSatisfyAllConditions(
                one => one.Count.ShouldBe(count ?? 0), one => one.Amount.ShouldBe(amount ?? 0), one => one.VoidedAt.ShouldBeNull());
    }

    [Fact]
    public void What_is_to_come_is_no_result() =>
        Refused(() => Record(Rule(Today.AddDays(1)))).ShouldBe(new OutcomeNotInEffect(Today.AddDays(1)));

    [Fact]
    public void It_is_voided_once_and_the_correction_is_named()
    {
        var (old, other) = (Record(Rule(Today)), Record(Rule(Today.AddDays(-1))));

        old.ReplaceBy(other, " 日期有误 ", Actor.System, Now.AddHours(1));

        (old.VoidedAt, old.VoidedBecause, old.ReplacedById, old.TookEffectOn).ShouldBe((Now.AddHours(1), "日期有误", other.Id, Today));
        Refused(() => old.Void("重复", Actor.System, Now)).ShouldBe(new OutcomeIsVoid());
    }

    [Fact]
    public void A_tally_holds_every_kind_in_the_printed_order()
    {
        var tally = OutcomeTally.Of([new(OutcomeKind.Refunded, 2, 0, 12.5m), new(OutcomeKind.RuleAmended, 1, 3, 0), new(OutcomeKind.Admonition, 1, 2, 0)]);

        tally.Kinds.Select(one => one.Kind).ShouldBe(Enum.GetValues<OutcomeKind>());
        (tally.Rules, tally.People, tally.Yuan).ShouldBe((3, 2, 12.5m));
        tally[OutcomeKind.Refunded].Records.ShouldBe(2);
        tally[OutcomeKind.ReferredToJustice].ShouldBe(new OutcomeCount(OutcomeKind.ReferredToJustice, 0, 0, 0));
    }

    private static OutcomeFacts Rule(DateOnly day) => new(OutcomeKind.RuleMade, 1, null, "制度", "体发〔2020〕3号", day, Guid.NewGuid());

    private static Outcome Record(OutcomeFacts facts) => Outcome.Record(Guid.NewGuid(), facts, Actor.System, Now, Today);

    private static Refusal? Refused(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
