using System.Net;
using System.Net.Http.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Session;

/// <summary>Whoever knows the own password chooses another, without an administrator.</summary>
public class ChangeOwnPasswordTests(TestDatabases databases)
{
    private const string Other = "xin-mima-2021";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_new_password_signs_in_and_the_old_one_no_longer(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);

        await ChangeAsync(running.Bureau, Bureau.Password, Other).ReadAsync();

        (await SignInAsync(running.Bureau, Bureau.Password)).ShouldBe(HttpStatusCode.Forbidden);
        (await SignInAsync(running.Bureau, Other)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryDatabase]
    public async Task A_wrong_a_weak_or_the_same_password_changes_nothing(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);

        var wrong = await ChangeAsync(running.Bureau, "bu-shi-zhege-1", Other).RefusedAsync();
        var weak = await ChangeAsync(running.Bureau, Bureau.Password, "duan1").RefusedAsync();
        var same = await ChangeAsync(running.Bureau, Bureau.Password, Bureau.Password).RefusedAsync();

        (wrong.Rule, wrong.Field).ShouldBe(("CurrentPasswordWrong", "currentPassword"));
        weak.Title.ShouldBe("密码至少需要10个字符。请设置更长的密码。");
        (same.Rule, same.Field).ShouldBe(("InputInvalid", "newPassword"));
        (await SignInAsync(running.Bureau, Bureau.Password)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> ChangeAsync(Bureau bureau, string current, string next)
    {
        var client = await bureau.AsAsync(Colleague.Office);
        using var change = Changes.To("/account/password", new { currentPassword = current, newPassword = next });
        return await client.SendAsync(change, Cancel);
    }

    private static async Task<HttpStatusCode> SignInAsync(Bureau bureau, string password)
    {
        using var client = bureau.Stranger();
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName = $"{Colleague.Office}", password }, Cancel);
        return answer.StatusCode;
    }
}
