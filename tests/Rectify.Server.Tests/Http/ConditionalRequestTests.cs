using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>If-Match and Idempotency-Key: nobody overwrites what they have not seen, and nothing happens twice.</summary>
[Collection<WorkingBureau>]
public class ConditionalRequestTests(BureauFixture bureaus)
{
    [Theory, EveryDatabase]
    public async Task A_stale_version_is_refused_with_the_current_state(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());

        var refusal = await one.SendAsync(Colleague.Office, Changes.To(one.PathOf("submit-plan"), version: one.Version - 1)).RefusedAsync();

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((409, "StaleVersion", "If-Match"));
        var current = refusal.Body.GetProperty("current");
        current.GetProperty("version").GetInt32().ShouldBe(one.Version);
        current.GetProperty("stage").GetString().ShouldBe("Planning");
        current.GetProperty("stageLabel").GetString().ShouldBe("制定措施");
    }

    [Theory, EveryDatabase]
    public async Task The_version_of_an_answer_is_the_one_to_send_next(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());

        using var read = await one.SendAsync(Colleague.Office, new HttpRequestMessage(HttpMethod.Get, $"/api/v1/cases/{one.Number}"));
        read.Headers.ETag!.Tag.ShouldBe($"\"{one.Version}\"");
        using var changed = await one.TryAsync(Colleague.Office, "accept");
        changed.Headers.ETag!.Tag.ShouldBe($"\"{one.Version + 1}\"");
    }

    [Theory, EveryDatabase]
    public async Task A_change_without_a_version_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());

        var refusal = await one.SendAsync(Colleague.Office, Changes.To(one.PathOf("accept"))).RefusedAsync();

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((428, "VersionNeeded", "If-Match"));
    }

    [Theory, EveryDatabase]
    public async Task A_change_without_a_key_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        var request = Changes.To(one.PathOf("accept"), version: one.Version);
        request.Headers.Remove("Idempotency-Key");

        var refusal = await one.SendAsync(Colleague.Office, request).RefusedAsync();

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "IdempotencyKeyNeeded", "Idempotency-Key"));
        (await one.ViewAsync()).GetProperty("version").GetInt32().ShouldBe(one.Version);
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_twice_is_one_transition_with_one_answer(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        HttpRequestMessage Accept() => Changes.To(one.PathOf("accept"), version: one.Version, key: $"accept-{one.Number}");

        using var first = await one.SendAsync(Colleague.Office, Accept());
        using var second = await one.SendAsync(Colleague.Office, Accept());

        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        var answer = await Task.FromResult(first).ReadAsync();
        (await Task.FromResult(second).ReadAsync()).GetRawText().ShouldBe(answer.GetRawText());
        (await one.ViewAsync()).GetProperty("version").GetInt32().ShouldBe(one.Version + 1);
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_with_another_request_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());
        var key = $"twice-{one.Number}";
        await one.SendAsync(Colleague.Office, Changes.To(one.PathOf("decline"), new { reason = "非本单位职责" }, one.Version, key)).ReadAsync();

        foreach (var other in new[]
        {
            Changes.To(one.PathOf("decline"), new { reason = "另有原因" }, one.Version, key),
            Changes.To(one.PathOf("accept"), null, one.Version, key),
            Changes.To(one.PathOf("decline"), new { reason = "非本单位职责" }, one.Version + 1, key),
        })
        {
            var refusal = await one.SendAsync(Colleague.Office, other).RefusedAsync();
            (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((409, "IdempotencyKeyReused", "Idempotency-Key"));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_key_belongs_to_who_sent_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        var key = $"shared-{one.Number}";
        object Progress() => new { progress = "已完成初稿" };
        await one.SendAsync(Colleague.Office, Changes.To(one.PathOf("report-progress"), Progress(), one.Version, key)).ReadAsync();

        using var other = await one.SendAsync(
            Colleague.Finance, Changes.To(one.PathOf("report-progress"), Progress(), one.Version + 1, key));

        other.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        (await Task.FromResult(other).ReadAsync()).GetProperty("version").GetInt32().ShouldBe(one.Version + 2);
    }
}
