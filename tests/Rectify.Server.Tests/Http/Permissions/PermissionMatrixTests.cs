using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http.Permissions;

/// <summary>Who may do what: every endpoint that the router knows, every role, cases of the own, a subordinate and a foreign unit.</summary>
public class PermissionMatrixTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly Colleague[] Everybody =
    [
        Colleague.Administrator, Colleague.Liaison, Colleague.Leader, Colleague.Verifier, Colleague.Reporter,
        Colleague.Office, Colleague.Finance, Colleague.School,
    ];

    [Theory, EveryDatabase]
    public async Task Every_endpoint_has_a_row_and_every_row_an_endpoint(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);

        var (endpoints, rows) = (RouteTable.ApiOf(running.Server), PermissionTable.Rules.Keys.Concat(PermissionTable.Open).ToList());
        endpoints.Except(rows).ShouldBeEmpty("Say in PermissionTable who may use these.");
        rows.Except(endpoints).ShouldBeEmpty("PermissionTable speaks of endpoints that are gone.");
    }

    [Theory, EveryDatabase]
    public async Task Everybody_gets_what_the_table_says_and_nothing_else(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var cases = await ThreeCases.PrepareAsync(running);
        var before = await RowCounts.OfAsync(running.Database);
        var wrong = new List<string>();
        foreach (var who in Everybody)
        {
            var client = await running.Bureau.AsAsync(who);
            foreach (var (endpoint, rule) in PermissionTable.Rules)
                foreach (var whose in rule.OfCase ? Enum.GetValues<Whose>() : [Whose.Own])
                {
                    using var request = Probe.Of(endpoint, cases[whose]);
                    var (expected, actual) = (Expected(endpoint, rule, who, whose), await AnswerAsync(client, request));
                    if (expected != actual)
                        wrong.Add($"{endpoint}, {who}, {whose}: expected {expected}, got {actual}");
                }
        }

        wrong.ShouldBeEmpty();
        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_gets_anything_without_signing_in(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        using var stranger = running.Bureau.Stranger();
        foreach (var endpoint in RouteTable.ApiOf(running.Server).Except(PermissionTable.Open))
        {
            using var request = Probe.Of(endpoint, new KnownCase("XC2019-001", Guid.NewGuid()));
            (await AnswerAsync(stranger, request)).ShouldBe("401 SignInNeeded", endpoint);
        }
    }

    [Theory, EveryDatabase]
    public async Task Beside_the_API_only_what_has_to_be_is_open_to_strangers(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        using var stranger = running.Bureau.Stranger();
        var open = new List<string>();
        foreach (var pattern in RouteTable.OtherReadsOf(running.Server))
        {
            using var answer = await stranger.GetAsync(RouteTable.Example(pattern), TestContext.Current.CancellationToken);
            if (!IsSentToSignIn(answer))
                open.Add(pattern);
        }

        open.ShouldBe(PermissionTable.OpenReads, ignoreOrder: true);
    }

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location is { } location && location.ToString().Contains("/account/sign-in", StringComparison.Ordinal);

    private static string Expected(string endpoint, Rule rule, Colleague who, Whose whose)
    {
        if (!rule.Admits(who))
            return "403 AccountMayNot";
        if (rule.OfCase && !who.Sees(whose))
            return endpoint.EndsWith("{id:guid}", StringComparison.Ordinal) ? "404 EvidenceNotFound" : "404 CaseNotFound";
        if (rule.Answer is { } answer)
            return answer;
        if (endpoint.StartsWith("GET", StringComparison.Ordinal))
            return "200";
        return rule.OfCase ? "409 StaleVersion" : "400";
    }

    /// <summary>The status, and the rule of a refusal; which of its inputs a new thing lacks does not matter here.</summary>
    private static async Task<string> AnswerAsync(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode || (int)answer.StatusCode == 400)
            return $"{(int)answer.StatusCode}";
        var refusal = await Task.FromResult(answer).RefusedAsync();
        return $"{refusal.Status} {refusal.Rule}";
    }
}
