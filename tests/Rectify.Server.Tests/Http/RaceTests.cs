using System.Net;
using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>Two requests at the same moment: exactly one wins, and the other is told.</summary>
[Collection<WorkingBureau>]
public class RaceTests(BureauFixture bureaus)
{
    private const int Rounds = 12;

    [Theory, EveryDatabase]
    public async Task Of_two_people_with_the_same_version_exactly_one_wins(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        await SignInFirstAsync(running.Bureau);
        for (var (round, version) = (0, one.Version); round < Rounds; round++, version++)
        {
            var answers = await TogetherAsync(
                () => one.SendAsync(Colleague.Office, Changes.To(one.PathOf("report-progress"), new { progress = "甲" }, version)),
                () => one.SendAsync(Colleague.Finance, Changes.To(one.PathOf("report-progress"), new { progress = "乙" }, version)));

            var winner = answers.Single(answer => answer.StatusCode == HttpStatusCode.OK);
            winner.Headers.ETag!.Tag.ShouldBe($"\"{version + 1}\"");
            var loser = await Task.FromResult(answers.Single(answer => answer != winner)).RefusedAsync();
            loser.Status.ShouldBe(409);
            loser.Body.GetProperty("current").GetProperty("version").GetInt32().ShouldBe(version + 1);
        }
        (await one.ViewAsync()).GetProperty("history").GetArrayLength().ShouldBe(one.Version + Rounds);
    }

    [Theory, EveryDatabase]
    public async Task One_request_sent_twice_at_once_acts_once_and_answers_both(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        for (var (round, version) = (0, one.Version); round < Rounds; round++, version++)
        {
            Task<HttpResponseMessage> Send() => one.SendAsync(
                Colleague.Office, Changes.To(one.PathOf("report-progress"), new { progress = "甲" }, version, $"{one.Number}-{version}"));

            var answers = await TogetherAsync(Send, Send);

            foreach (var answer in answers)
                (await Task.FromResult(answer).ReadAsync()).GetProperty("version").GetInt32().ShouldBe(version + 1);
            answers.Count(answer => answer.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
        }
        (await one.ViewAsync()).GetProperty("history").GetArrayLength().ShouldBe(one.Version + Rounds);
    }

    private static async Task SignInFirstAsync(Bureau bureau)
    {
        foreach (var who in new[] { Colleague.Office, Colleague.Finance })
            await bureau.AsAsync(who);
    }

    private static async Task<HttpResponseMessage[]> TogetherAsync(params Func<Task<HttpResponseMessage>>[] sends)
    {
        using var barrier = new Barrier(sends.Length);
        return await Task.WhenAll(sends.Select(send => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return send();
        })));
    }
}
