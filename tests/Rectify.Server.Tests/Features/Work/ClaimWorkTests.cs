using System.Net;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Work;

/// <summary>领办: one of several takes an item on; the others see who, and keep their rights.</summary>
public class ClaimWorkTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private const int Rounds = 15;

    [Theory, EveryDatabase]
    public async Task Colleagues_see_who_is_on_it_and_may_still_act(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        var item = await bureau.ItemAsync(Colleague.Office, one.Number, "&kind=Unclaimed");

        var claim = await bureau.ClaimAsync(Colleague.Office, item.Id()).ReadAsync();

        claim.Text("claimedBy").ShouldBe("办公室经办人");
        (await bureau.ItemAsync(Colleague.OfficeVerifier, one.Number)).Text("claimedBy").ShouldBe("办公室经办人");
        (await bureau.ItemAsync(Colleague.Office, one.Number, "&kind=Mine")).Id().ShouldBe(item.Id());
        (await bureau.WorkAsync(Colleague.OfficeVerifier, "&kind=Unclaimed")).ShouldNotContain(row => row.Id() == item.Id());
        await one.DoAsync(Colleague.OfficeVerifier, "accept");
        (await bureau.WorkAsync(Colleague.Office, "&kind=Mine")).ShouldNotContain(row => row.Id() == item.Id(), "A claim ends with its item.");
        (await one.ViewAsync()).GetProperty("history").GetArrayLength().ShouldBe(3, "A claim is no step of the case.");
    }

    [Theory, EveryDatabase]
    public async Task Who_comes_second_is_told_who_has_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        var item = (await bureau.ItemAsync(Colleague.Office, one.Number)).Id();
        (await bureau.ClaimAsync(Colleague.Office, item)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refusal = await bureau.ClaimAsync(Colleague.OfficeVerifier, item).RefusedAsync();

        (refusal.Status, refusal.Rule).ShouldBe((409, "WorkAlreadyClaimed"));
        refusal.Title.ShouldBe("该待办已由办公室经办人领办。需要改由您办理的，请先退回待领。");
        refusal.Body.GetProperty("current").GetProperty("claimedById").GetGuid().ShouldBe(bureau.IdOf(Colleague.Office));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_at_the_same_moment_exactly_one_gets_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        var item = (await bureau.ItemAsync(Colleague.Office, one.Number)).Id();
        Colleague[] both = [Colleague.Office, Colleague.OfficeVerifier];
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await TogetherAsync(both.Select(who => (Func<Task<HttpResponseMessage>>)(() => bureau.ClaimAsync(who, item))));

            answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([200, 409]);
            var winner = both[Array.FindIndex(answers, answer => answer.IsSuccessStatusCode)];
            (await bureau.ItemAsync(Colleague.Office, one.Number)).GetProperty("claimedById").GetGuid().ShouldBe(bureau.IdOf(winner));
            (await bureau.ReleaseAsync(winner, item)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_twice_at_once_is_one_claim_and_one_answer(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        var item = (await bureau.ItemAsync(Colleague.Office, one.Number)).Id();
        Func<Task<HttpResponseMessage>> send = () => bureau.ClaimAsync(Colleague.Office, item, $"claim-{one.Number}");

        var answers = await TogetherAsync([send, send]);

        foreach (var answer in answers)
            (await Task.FromResult(answer).ReadAsync()).Text("claimedBy").ShouldBe("办公室经办人");
        answers.Count(answer => answer.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task What_is_one_persons_or_waits_for_others_cannot_be_claimed(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.ImplementingAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "propose-extension", new { newDeadline = CaseSteps.Deadline.AddDays(1), reason = "等待批复" });
        var personal = await bureau.ItemAsync(Colleague.Leader, one.Number, "&kind=Personal");
        var units = (await bureau.ItemAsync(Colleague.Office, one.Number)).Id();

        (await bureau.ClaimAsync(Colleague.Leader, personal.Id()).RefusedAsync()).Rule.ShouldBe("WorkIsPersonal");
        (await bureau.ClaimAsync(Colleague.School, units).RefusedAsync()).Rule.ShouldBe("WorkNotFound");
        (await bureau.ClaimAsync(Colleague.Liaison, units).RefusedAsync()).Rule.ShouldBe("WorkNotFound");
    }

    private static async Task<HttpResponseMessage[]> TogetherAsync(IEnumerable<Func<Task<HttpResponseMessage>>> sends)
    {
        var all = sends.ToList();
        using var barrier = new Barrier(all.Count);
        return await Task.WhenAll(all.Select(send => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return send();
        })));
    }
}
