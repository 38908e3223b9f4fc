using System.Text;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>Whatever is sent, the answer is a refusal that its reader understands, and nothing is kept.</summary>
public class HostileInputTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Control_characters_and_endless_texts_are_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());

        foreach (var reason in new[] { "有\u0001字", new string('长', 20_001) })
        {
            var refusal = await one.TryAsync(Colleague.Office, "block", new { reason }).RefusedAsync();
            (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "InputInvalid", "reason"));
        }
        await one.DoAsync(Colleague.Office, "block", new { reason = $"第一行\n第二行\t{new string('长', 19_000)}" });
    }

    [Theory, EveryDatabase]
    public async Task A_body_of_more_than_a_megabyte_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        using var stranger = running.Bureau.Stranger();

        var refusal = await stranger.PostAsync(
            "/api/v1/session", Json($$"""{"userName":"{{new string('a', 1024 * 1024)}}"}"""), Cancel).RefusedAsync();

        (refusal.Status, refusal.Rule).ShouldBe((413, "BodyTooLarge"));
    }

    [Theory, EveryDatabase]
    public async Task Kinds_and_roles_are_given_by_name(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Administrator);

        foreach (var request in new[]
        {
            Changes.Of("/units", Json("""{"name":"数字科","kind":77}""")),
            Changes.Of("/units", Json("""{"name":"数字科","kind":"77"}""")),
            Changes.Of("/accounts/set-roles", Json($$"""{"personId":"{{running.Bureau.IdOf(Colleague.School)}}","roles":[99]}""")),
        })
        {
            var refusal = await client.SendAsync(request, Cancel).RefusedAsync();
            (refusal.Status, refusal.Rule).ShouldBe((400, "RequestUnreadable"));
        }
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_read_is_answered_in_the_reader_s_language(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Administrator);

        (await client.SendAsync(Changes.Of("/units", Json("{ broken")), Cancel).RefusedAsync()).Title.ShouldStartWith("请求内容无法识别");
        foreach (var route in new[] { "cases?size=many", "tallies?asOf=2020-06-31", "tallies?kind=Nonsense" })
            (await client.GetAsync($"/api/v1/{route}", Cancel).RefusedAsync()).Title.ShouldStartWith("请求内容无法识别");
    }

    [Theory, EveryDatabase]
    public async Task If_Match_names_one_strong_tag(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());

        foreach (var tag in new[] { "*", "\"*\"", $"W/\"{one.Version}\"", $"\"{one.Version}\", \"1\"", $"\"+{one.Version}\"", $"{one.Version}" })
        {
            var request = Changes.To(one.PathOf("accept"));
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            (await one.SendAsync(Colleague.Office, request).RefusedAsync()).Rule.ShouldBe("VersionNeeded");
        }
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
