using System.Text;
using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Delegations;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Supervision;

/// <summary>督办单: issued to the lead unit, answered by it, decided on by who issued it.</summary>
public class SupervisionTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    // A Monday, and the Sunday before it, further away than any declared holiday.
    private const string Due = "2090-01-02";
    private const string Sunday = "2090-01-01";

    [Theory, EveryDatabase]
    public async Task The_unit_replies_the_issuer_returns_and_then_accepts(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.UploadAsync(Colleague.Office, null, "凭证.txt", Encoding.UTF8.GetBytes(one.Number), CaseSteps.Dated);
        var proof = (await one.ViewAsync()).GetProperty("evidence")[0].GetProperty("id").GetGuid();
        await one.DoAsync(Colleague.Liaison, "issue-supervision", Order());
        var order = Id(await OnlyAsync(running, one, Colleague.Office));

        (await one.TryAsync(Colleague.Finance, "reply-supervision", new { orderId = order, text = "不归我" }).RefusedAsync()).Rule.ShouldBe("SupervisionOfOtherUnit");
        (await one.TryAsync(Colleague.Office, "reply-supervision", new { orderId = order, text = "附件", evidenceId = order }).RefusedAsync())
            .Rule.ShouldBe("ReplyEvidenceUnknown");
        await one.DoAsync(Colleague.Office, "reply-supervision", new { orderId = order, text = "正在办理" });
        (await one.TryAsync(Colleague.Leader, "accept-supervision", new { orderId = order, reply = 1 }).RefusedAsync()).Rule.ShouldBe("SupervisionOfOtherIssuer");
        await one.DoAsync(Colleague.Liaison, "return-supervision", new { orderId = order, reply = 1, opinion = "没有佐证" });
        await one.DoAsync(Colleague.Office, "reply-supervision", new { orderId = order, text = "已完成", evidenceId = proof });
        (await one.TryAsync(Colleague.Liaison, "accept-supervision", new { orderId = order, reply = 1 }).RefusedAsync()).Rule.ShouldBe("ReplyNotWaiting");
        await one.DoAsync(Colleague.Liaison, "accept-supervision", new { orderId = order, reply = 2, opinion = "属实" });

        var row = await OnlyAsync(running, one, Colleague.Reporter);
        (row.GetProperty("state").GetString(), row.GetProperty("light").GetString(), row.GetProperty("unit").GetString()).ShouldBe(("Settled", "None", "办公室"));
        row.GetProperty("replies").EnumerateArray()
            .Select(reply => (reply.GetProperty("verdict").GetString(), reply.GetProperty("opinion").GetString(), reply.GetProperty("evidence").GetString()))
            .ShouldBe([("Returned", "没有佐证", null), ("Accepted", "属实", "凭证.txt")]);
        (await one.TryAsync(Colleague.Office, "reply-supervision", new { orderId = order, text = "再说" }).RefusedAsync()).Rule.ShouldBe("SupervisionHasReply");
    }

    [Theory, EveryDatabase]
    public async Task It_waits_for_whoever_is_to_act_and_tells_them(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        await one.DoAsync(Colleague.Leader, "issue-supervision", Order());
        var row = await OnlyAsync(running, one, Colleague.Office);
        var (order, number) = (Id(row), row.GetProperty("number").GetString()!);

        (row.GetProperty("state").GetString(), row.GetProperty("light").GetString()).ShouldBe(("AwaitingReply", "Green"));
        (await WaitingAsync(running, Colleague.Office)).ShouldContain(order);
        (await WaitingAsync(running, Colleague.Leader)).ShouldNotContain(order);
        (await NoticesAsync(running, Colleague.Office)).ShouldContain($"{number}已送达，请在{Due}前回复");
        await one.DoAsync(Colleague.Office, "reply-supervision", new { orderId = order, text = "已完成" });

        (await WaitingAsync(running, Colleague.Office)).ShouldNotContain(order);
        (await WaitingAsync(running, Colleague.Leader)).ShouldContain(order);
        (await NoticesAsync(running, Colleague.Leader)).ShouldContain($"{number}已收到回复，请审核");
        (await NoticesAsync(running, Colleague.Liaison)).ShouldNotContain($"{number}已收到回复，请审核");
        await one.DoAsync(Colleague.Leader, "return-supervision", new { orderId = order, reply = 1, opinion = "没有佐证" });
        (await NoticesAsync(running, Colleague.Office)).ShouldContain($"{number}的回复被退回，请在{Due}前重新回复");
    }

    [Theory, EveryDatabase]
    public async Task The_red_number_counts_what_waits_and_a_withdrawn_order_waits_for_nobody(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        var before = await OrdersWaiting(running, Colleague.Office);
        await one.DoAsync(Colleague.Liaison, "issue-supervision", Order());
        var row = await OnlyAsync(running, one, Colleague.Liaison);
        row.GetProperty("mayWithdraw").GetBoolean().ShouldBeTrue();
        (await OrdersWaiting(running, Colleague.Office)).ShouldBe(before + 1);
        (await one.TryAsync(Colleague.Leader, "withdraw-supervision", new { orderId = Id(row), reason = "误发" }).RefusedAsync()).Rule.ShouldBe("SupervisionOfOtherIssuer");
        (await one.TryAsync(Colleague.Liaison, "withdraw-supervision", new { orderId = Id(row) }).RefusedAsync()).Field.ShouldBe("reason");

        await one.DoAsync(Colleague.Liaison, "withdraw-supervision", new { orderId = Id(row), reason = "误发" });

        (await OrdersWaiting(running, Colleague.Office)).ShouldBe(before);
        (await WaitingAsync(running, Colleague.Office)).ShouldNotContain(Id(row));
        var kept = await OnlyAsync(running, one, Colleague.Office);
        (kept.GetProperty("state").GetString(), kept.GetProperty("mayReply").GetBoolean(), kept.GetProperty("withdrawn").GetProperty("because").GetString())
            .ShouldBe(("Withdrawn", false, "误发"));
        (await RowsAsync(running, Colleague.Office, "state=Withdrawn")).Select(Id).ShouldContain(Id(row));
        (await RowsAsync(running, Colleague.Office, "state=AwaitingReply")).Select(Id).ShouldNotContain(Id(row));
        (await NoticesAsync(running, Colleague.Office)).ShouldContain($"{row.GetProperty("number").GetString()}已撤回，不需要再回复");
        (await one.ViewAsync()).GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("what").GetString()).ShouldBe(["撤回督办单", "签发督办单"]);
    }

    [Theory, EveryDatabase]
    public async Task It_is_refused_without_an_addressee_for_what_is_over_and_for_a_free_day(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var registered = new CaseAtWork(running.Bureau, running.NextNumber());
        (await registered.TryAsync(Colleague.Liaison, "issue-supervision", Order()).RefusedAsync()).Rule.ShouldBe("SupervisionWithoutUnit");
        await registered.EndAsync();
        (await registered.TryAsync(Colleague.Liaison, "issue-supervision", Order()).RefusedAsync()).Rule.ShouldBe("SupervisedCaseIsOver");
        var one = await running.Bureau.AssignedAsync(running.NextNumber());

        var free = await one.TryAsync(Colleague.Liaison, "issue-supervision", Order(Sunday)).RefusedAsync();
        (free.Rule, free.Field).ShouldBe(("ReplyDueOnFreeDay", "replyDueOn"));
        free.Title.ShouldContain(Due);
        (await one.TryAsync(Colleague.Liaison, "issue-supervision", Order("2020-01-06")).RefusedAsync()).Rule.ShouldBe("ReplyDueBeforeIssue");
        (await one.TryAsync(Colleague.Office, "issue-supervision", Order()).RefusedAsync()).Rule.ShouldBe("AccountMayNot");
        (await RowsAsync(running, Colleague.Liaison, $"caseNumber={one.Number}")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task However_many_are_issued_at_once_the_numbers_have_no_gap(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var cases = new List<CaseAtWork>();
        for (var index = 0; index < 6; index++)
            cases.Add(await running.Bureau.AssignedAsync(running.NextNumber()));
        await running.Bureau.AsAsync(Colleague.Leader);
        using var barrier = new Barrier(cases.Count);

        await Task.WhenAll(cases.Select(one => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return one.DoAsync(Colleague.Leader, "issue-supervision", Order());
        })));

        var numbers = (await RowsAsync(running, Colleague.Reporter, "")).Select(row => row.GetProperty("number").GetString()!).ToList();
        var year = numbers[0][3..7];
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Reverse().Select(ordinal => $"督办〔{year}〕{ordinal}号"));
    }

    private static object Order(string due = Due) => new { reason = "进展缓慢", requirements = "限期完成并附佐证", replyDueOn = due };

    private static Guid Id(JsonElement row) => row.GetProperty("id").GetGuid();

    private static async Task<IReadOnlyList<JsonElement>> RowsAsync(RunningBureau running, Colleague who, string query) =>
        [.. (await running.Bureau.GetAsync(who, $"/supervision?{query}").ReadAsync()).GetProperty("rows").EnumerateArray()];

    private static async Task<JsonElement> OnlyAsync(RunningBureau running, CaseAtWork one, Colleague who) =>
        (await RowsAsync(running, who, $"caseNumber={one.Number}")).ShouldHaveSingleItem();

    private static async Task<int> OrdersWaiting(RunningBureau running, Colleague who)
    {
        var counts = await running.Bureau.GetAsync(who, "/work/count").ReadAsync();
        counts.GetProperty("waiting").GetInt32().ShouldBe(counts.GetProperty("total").GetInt32() + counts.GetProperty("orders").GetInt32());
        return counts.GetProperty("orders").GetInt32();
    }

    private static async Task<IReadOnlyList<Guid>> WaitingAsync(RunningBureau running, Colleague who) =>
        [.. (await RowsAsync(running, who, "waiting=true")).Select(Id)];

    private static async Task<IReadOnlyList<string>> NoticesAsync(RunningBureau running, Colleague who) =>
    [
        .. (await running.Bureau.GetAsync(who, "/notices").ReadAsync()).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("text").GetString()!),
    ];
}
