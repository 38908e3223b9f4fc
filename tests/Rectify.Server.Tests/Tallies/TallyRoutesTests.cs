using System.Net;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The doors of the numbers: each takes its whole scope, and says what it cannot read.</summary>
public class TallyRoutesTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private const string Scope = "asOf=2020-06-30&knownAt=2020-07-01T00:00:00Z&kind=Audit&type=Continuing&year=2019"
        + "&sourceIds=01890a5d-ac96-774b-bcce-b302099a8057&sourceIds=01890a5d-ac96-774b-bcce-b302099a8058";

    [Theory]
    [InlineData("tallies", HttpStatusCode.OK)]
    [InlineData("tallies?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/sources?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/rows?figure=Overdue&" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/rows?move=Closed&moveFrom=2020-06-01&moveTo=2020-06-30&sinceFrom=2019-01-01&sinceTo=2020-06-30&undated=false&" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/rows/export?figure=Overdue&" + Scope, HttpStatusCode.OK)]
    [InlineData("extensions/export?state=Pending", HttpStatusCode.OK)]
    [InlineData("batches/01890a5d-ac96-774b-bcce-b302099a8057/export", HttpStatusCode.NotFound)]
    [InlineData("tallies/measures?skip=10&" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/outcomes?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/outcomes/rows?outcome=Recovered&skip=10&" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/combined?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/by/Leader?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/by/Weather", HttpStatusCode.BadRequest)]
    [InlineData("tallies/statuses?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/restatements?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/balance?asOf=2020-06-30&from=2020-01-01&kind=Audit&year=2019", HttpStatusCode.OK)]
    [InlineData("tallies/balance?asOf=2020-06-30&type=Continuing", HttpStatusCode.OK)]
    [InlineData("tallies/balance?asOf=2020-06-30&assistingUnitId=01890a5d-ac96-774b-bcce-b302099a8057", HttpStatusCode.BadRequest)]
    [InlineData("tallies/balance?asOf=2020-06-30&from=2020-07-01", HttpStatusCode.BadRequest)]
    [InlineData("tallies/dashboard?" + Scope, HttpStatusCode.OK)]
    [InlineData("tallies/half-year?asOf=2020-06-30", HttpStatusCode.OK)]
    [InlineData("tallies/half-year?asOf=2020-06-30&period=Quarter&kind=Audit&type=Continuing&claims=AllPutRight&claims=Complete100", HttpStatusCode.OK)]
    [InlineData("tallies/half-year?claims=99", HttpStatusCode.BadRequest)]
    [InlineData("tallies/moves?flow=Closed&period=Year&asOf=2020-06-30&skip=5&size=10", HttpStatusCode.OK)]
    [InlineData("reports/wording", HttpStatusCode.OK)]
    [InlineData("reports/half-year.docx?asOf=2020-06-30&claims=AllPutRight", HttpStatusCode.Conflict)]
    [InlineData("reports/half-year.docx?asOf=2020-06-30", HttpStatusCode.OK)]
    [InlineData("snapshots?year=2020&kind=Daily", HttpStatusCode.OK)]
    [InlineData("snapshots/01890a5d-ac96-774b-bcce-b302099a8057?size=10", HttpStatusCode.NotFound)]
    [InlineData("snapshots/01890a5d-ac96-774b-bcce-b302099a8057?bucket=Completed&sourceId=01890a5d-ac96-774b-bcce-b302099a8057", HttpStatusCode.NotFound)]
    [InlineData("snapshots/01890a5d-ac96-774b-bcce-b302099a8057/comparison/01890a5d-ac96-774b-bcce-b302099a8058?change=Moved", HttpStatusCode.NotFound)]
    [InlineData("snapshots/01890a5d-ac96-774b-bcce-b302099a8057/comparison/01890a5d-ac96-774b-bcce-b302099a8057", HttpStatusCode.BadRequest)]
    [InlineData("verification", HttpStatusCode.OK)]
    [InlineData("verification?part=Snapshots", HttpStatusCode.OK)]
    [InlineData("tallies?asOf=2020-06-31", HttpStatusCode.BadRequest)]
    [InlineData("tallies/rows?move=Nonsense", HttpStatusCode.BadRequest)]
    [InlineData("tallies?kind=Nonsense", HttpStatusCode.BadRequest)]
    public async Task A_request_is_understood(string route, HttpStatusCode expected)
    {
        var client = await (await bureaus.OnAsync(DatabaseProvider.Sqlite)).Bureau.AsAsync(Colleague.Everything);

        using var answer = await client.GetAsync("/api/v1/" + route, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
        if (!answer.IsSuccessStatusCode)
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
