using System.Net;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The doors of the numbers: closed to strangers, and clear about what they cannot read.</summary>
public class TallyRoutesTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    private const string Scope = "asOf=2020-06-30&knownAt=2020-07-01T00:00:00Z&kind=Audit&type=Continuing&year=2019"
        + "&sourceIds=01890a5d-ac96-774b-bcce-b302099a8057&sourceIds=01890a5d-ac96-774b-bcce-b302099a8058";

    [Theory]
    [InlineData("tallies", HttpStatusCode.Unauthorized)]
    [InlineData("tallies?" + Scope, HttpStatusCode.Unauthorized)]
    [InlineData("tallies/sources?" + Scope, HttpStatusCode.Unauthorized)]
    [InlineData("tallies/rows?figure=Overdue&" + Scope, HttpStatusCode.Unauthorized)]
    [InlineData("tallies/measures?skip=10&" + Scope, HttpStatusCode.Unauthorized)]
    [InlineData("tallies/dashboard?" + Scope, HttpStatusCode.Unauthorized)]
    [InlineData("tallies/half-year?asOf=2020-06-30", HttpStatusCode.Unauthorized)]
    [InlineData("reports/half-year.docx?asOf=2020-06-30", HttpStatusCode.Unauthorized)]
    [InlineData("snapshots?year=2020&kind=Daily", HttpStatusCode.Unauthorized)]
    [InlineData("snapshots/01890a5d-ac96-774b-bcce-b302099a8057?size=10", HttpStatusCode.Unauthorized)]
    [InlineData("verification", HttpStatusCode.Unauthorized)]
    [InlineData("tallies?asOf=2020-06-31", HttpStatusCode.BadRequest)]
    [InlineData("tallies?kind=Nonsense", HttpStatusCode.BadRequest)]
    public async Task A_request_is_answered_before_anything_is_counted(string route, HttpStatusCode expected)
    {
        using var client = (await servers.OnAsync(DatabaseProvider.Sqlite)).CreateClient();

        var answer = await client.GetAsync("/api/v1/" + route, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
