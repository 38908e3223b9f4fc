using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;

namespace Rectify.Domain.Tests.Supervision;

/// <summary>督办单: who answers, who decides, and how far it is on which day.</summary>
public class SupervisionOrderTests
{
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly Guid Successor = Guid.NewGuid();
    private static readonly DateOnly Day = new(2020, 6, 1);
    private static readonly DateOnly Due = new(2020, 6, 10);
    private static readonly DateTimeOffset Now = new(2020, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Liaison = Person("联络员", null, AccountRole.Liaison);
    private static readonly Actor Member = Person("经办人", Unit, AccountRole.UnitMember);

    private readonly SupervisionOrder order = new(Guid.NewGuid(), Unit, 3, new SupervisionTerms("进展缓慢", "限期完成", Due), Liaison, Day, Now);

    [Fact]
    public void It_is_numbered_in_the_year_of_its_issue() => order.Number.ShouldBe("督办〔2020〕3号");

    [Theory]
    [InlineData("2020-06-06", SupervisionState.AwaitingReply, WarningLight.Green)]
    [InlineData("2020-06-07", SupervisionState.AwaitingReply, WarningLight.Yellow)]
    [InlineData("2020-06-10", SupervisionState.AwaitingReply, WarningLight.Yellow)]
    [InlineData("2020-06-11", SupervisionState.Overdue, WarningLight.Red)]
    public void It_is_overdue_from_the_day_after(string day, SupervisionState state, WarningLight light)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");

        (order.StateOn(on), order.LightOn(on)).ShouldBe((state, light));
    }

    [Fact]
    public void A_returned_reply_leaves_the_order_open_and_an_accepted_one_settles_it()
    {
        order.Reply(" 正在办理 ", null, Member, Unit, Day, Now);
        (order.StateOn(Due.AddDays(1)), order.LightOn(Due.AddDays(1))).ShouldBe((SupervisionState.Replied, WarningLight.None));
        order.Decide(1, ReplyVerdict.Returned, "没有佐证", Liaison, Day);
        order.StateOn(Due.AddDays(1)).ShouldBe(SupervisionState.Overdue);
        order.Reply("已完成", Guid.NewGuid(), Member, Unit, Day, Now);
        order.Decide(2, ReplyVerdict.Accepted, null, Liaison, Day);

        order.StateOn(Due.AddDays(99)).ShouldBe(SupervisionState.Settled);
        order.Replies.Select(reply => (reply.Ordinal, reply.Text, reply.Verdict)).ShouldBe(
            [(1, "正在办理", ReplyVerdict.Returned), (2, "已完成", ReplyVerdict.Accepted)]);
        Refused(() => order.Reply("再说", null, Member, Unit, Day, Now)).ShouldBe(new SupervisionHasReply(order.Number));
    }

    [Fact]
    public void The_unit_answers_or_the_one_that_leads_the_case_now()
    {
        var (stranger, successor) = (Person("外单位", Guid.NewGuid(), AccountRole.UnitMember), Person("新牵头", Successor, AccountRole.UnitMember));

        Refused(() => order.Reply("已完成", null, stranger, Unit, Day, Now)).ShouldBe(new SupervisionOfOtherUnit());
        Refused(() => order.Reply("已完成", null, Person("同单位的领导", Unit, AccountRole.Leader), Unit, Day, Now)).ShouldBe(new SupervisionOfOtherUnit());
        order.Reply("已完成", null, successor, Successor, Day, Now);
        order.StateOn(Day).ShouldBe(SupervisionState.Replied);
    }

    [Fact]
    public void Its_issuer_decides_on_the_last_reply_and_never_on_an_own_one()
    {
        var both = Person("兼职", Unit, AccountRole.UnitMember, AccountRole.Liaison);
        var own = new SupervisionOrder(Guid.NewGuid(), Unit, 4, new SupervisionTerms("事由", "要求", Due), both, Day, Now);
        own.Reply("已完成", null, both, Unit, Day, Now);
        order.Reply("已完成", null, Member, Unit, Day, Now);

        Refused(() => own.Decide(1, ReplyVerdict.Accepted, null, both, Day)).ShouldBe(new DeciderReplied());
        Refused(() => order.Decide(1, ReplyVerdict.Accepted, null, Person("另一位", null, AccountRole.Liaison), Day))
            .ShouldBe(new SupervisionOfOtherIssuer("联络员"));
        Refused(() => order.Decide(2, ReplyVerdict.Accepted, null, Liaison, Day)).ShouldBe(new ReplyNotWaiting(order.Number));
        order.Decide(1, ReplyVerdict.Accepted, null, Person("代办人", null) with { StandsInFor = [Liaison] }, Day);
        Refused(() => order.Decide(1, ReplyVerdict.Returned, "反悔", Liaison, Day)).ShouldBe(new ReplyNotWaiting(order.Number));
    }

    [Fact]
    public void A_stand_in_s_reply_binds_both()
    {
        var standIn = Person("代办人", null, AccountRole.Leader) with { StandsInFor = [Member] };
        order.Reply("已完成", null, standIn, Unit, Day, Now);

        (order.LastReply!.RepliedById, order.LastReply.RepliedForId).ShouldBe((standIn.Id, Member.Id));
        foreach (var partaker in new[] { standIn with { StandsInFor = [Liaison] }, Member with { StandsInFor = [Liaison] } })
            Refused(() => order.Decide(1, ReplyVerdict.Accepted, null, partaker, Day)).ShouldBe(new DeciderReplied());
    }

    [Fact]
    public void What_its_issuer_withdraws_waits_for_nobody_and_stays_with_its_replies()
    {
        order.Reply("正在办理", null, Member, Unit, Day, Now);
        Refused(() => order.Withdraw("误发", Person("另一位", null, AccountRole.Liaison), Now)).ShouldBe(new SupervisionOfOtherIssuer("联络员"));

        order.Withdraw(" 误发 ", Liaison, Now);

        (order.StateOn(Due.AddDays(1)), order.LightOn(Due.AddDays(1))).ShouldBe((SupervisionState.Withdrawn, WarningLight.None));
        (order.WithdrawnBy, order.WithdrawnBecause, order.Replies.Count).ShouldBe(("联络员", "误发", 1));
        Refused(() => order.Decide(1, ReplyVerdict.Accepted, null, Liaison, Day)).ShouldBe(new SupervisionIsWithdrawn(order.Number));
        Refused(() => order.Reply("已完成", null, Member, Unit, Day, Now)).ShouldBe(new SupervisionIsWithdrawn(order.Number));
        Refused(() => order.Withdraw("再撤", Liaison, Now)).ShouldBe(new SupervisionIsWithdrawn(order.Number));
    }

    [Fact]
    public void What_is_settled_is_not_withdrawn()
    {
        order.Reply("已完成", null, Member, Unit, Day, Now);
        order.Decide(1, ReplyVerdict.Accepted, null, Liaison, Day);

        Refused(() => order.Withdraw("误发", Liaison, Now)).ShouldBe(new SupervisionIsSettled(order.Number));
    }

    [Fact]
    public void Nothing_is_due_before_it_is_asked_for() =>
        Refused(() => _ = new SupervisionOrder(Guid.NewGuid(), Unit, 1, new SupervisionTerms("事由", "要求", Day.AddDays(-1)), Liaison, Day, Now))
            .ShouldBe(new ReplyDueBeforeIssue(Day.AddDays(-1)));

    private static Actor Person(string name, Guid? unit, params AccountRole[] roles) => new(
        Guid.NewGuid(), name, unit is { } one ? new HashSet<Guid> { one } : new HashSet<Guid>(), new HashSet<AccountRole>(roles));

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
