using System.Net;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Work;

/// <summary>退回待领: by the claimer, a colleague or a liaison; nobody else.</summary>
public class ReleaseWorkTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task The_claimer_a_colleague_and_a_liaison_may(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        var item = (await bureau.ItemAsync(Colleague.Office, one.Number)).Id();
        foreach (var who in new[] { Colleague.Office, Colleague.OfficeVerifier, Colleague.Liaison })
        {
            (await bureau.ClaimAsync(Colleague.Office, item)).StatusCode.ShouldBe(HttpStatusCode.OK);

            (await bureau.ReleaseAsync(who, item)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{who}");

            (await bureau.ItemAsync(Colleague.Office, one.Number, "&kind=Unclaimed")).Text("claimedBy").ShouldBeNull();
        }
    }

    [Theory, EveryDatabase]
    public async Task Who_has_nothing_to_do_with_it_may_not_and_nothing_claimed_is_nothing_to_release(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        var item = (await bureau.ItemAsync(Colleague.Office, one.Number)).Id();

        (await bureau.ReleaseAsync(Colleague.Office, item).RefusedAsync()).Rule.ShouldBe("WorkNotClaimed");
        (await bureau.ClaimAsync(Colleague.Office, item)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bureau.ReleaseAsync(Colleague.School, item).RefusedAsync()).Rule.ShouldBe("WorkNotFound");
        await one.DoAsync(Colleague.Office, "accept");
        (await bureau.ReleaseAsync(Colleague.Office, item).RefusedAsync()).Rule.ShouldBe("WorkNotFound", "The item is done.");
    }
}
