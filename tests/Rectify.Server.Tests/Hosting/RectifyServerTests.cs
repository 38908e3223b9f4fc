using System.Net;
using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Hosting;

/// <summary>The server starts on every database and answers in its reader's language.</summary>
public class RectifyServerTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task It_answers_over_loopback_alone(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);

        IPAddress.IsLoopback(IPAddress.Parse(server.Address.Host)).ShouldBeTrue();
        using var client = server.CreateClient();
        (await client.GetAsync("/openapi/v1.json", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryDatabase]
    public async Task It_tells_a_stranger_in_Chinese_to_sign_in(DatabaseProvider provider)
    {
        using var client = (await servers.OnAsync(provider)).CreateClient();

        var answer = await client.GetAsync("/api/v1/cases", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        problem.RootElement.GetProperty("title").GetString().ShouldBe("尚未登录。请先登录再操作。");
    }
}
