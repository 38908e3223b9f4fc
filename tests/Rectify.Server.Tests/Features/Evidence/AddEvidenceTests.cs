using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>What is uploaded by somebody who may not is not kept.</summary>
public class AddEvidenceTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task A_stranger_s_file_and_one_of_a_wrong_role_never_reach_the_store(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        using var stranger = running.Bureau.Stranger();

        (await UploadAsync(stranger).RefusedAsync()).Rule.ShouldBe("SignInNeeded");
        (await UploadAsync(await running.Bureau.AsAsync(Colleague.Reporter)).RefusedAsync()).Rule.ShouldBe("AccountMayNot");

        var folder = running.Server.Services.GetRequiredService<ServerSettings>().DataFolder;
        Directory.Exists(Path.Combine(folder, "evidence")).ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client)
    {
        var form = Changes.Form("制度.txt", new ByteArrayContent("学习制度"u8.ToArray()), ("title", "制度"), ("documentDate", "2020-03-02"));
        using var request = Changes.Of("/cases/XC2019-001/evidence", form, version: 1);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
