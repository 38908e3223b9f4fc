using Microsoft.Extensions.Time.Testing;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Cases.Sustaining;

/// <summary>长期坚持: each passed review sets the next one, a failed one starts another cycle.</summary>
public class PassReviewTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task The_next_review_is_an_interval_after_the_day_of_this_one(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var clock = new FakeTimeProvider(At(new DateOnly(2021, 8, 31)));
        await using var server = await RectifyServer.StartAsync(database, clock);
        using var bureau = await Bureau.OpenAsync(server);
        var one = await bureau.VerificationAsync("XC2019-001");
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        await one.DoAsync(Colleague.Liaison, "sustain", Watch(bureau, Colleague.Reporter));

        await one.DoAsync(Colleague.Reporter, "pass-review", new { opinion = "制度仍在执行" });
        (await NextReviewAsync(one)).ShouldBe("2022-02-28");
        (await one.TryAsync(Colleague.Verifier, "pass-review", new { opinion = "越权" }).RefusedAsync()).Rule.ShouldBe("RoleMayNot");

        clock.SetUtcNow(At(new DateOnly(2021, 12, 31)));
        using var later = bureau.At(server.Address);
        var same = await AgainAsync(later, one);
        await same.DoAsync(Colleague.Liaison, "pass-review", new { opinion = "责任人没有账号，联络员代为登记", effectiveOn = new DateOnly(2021, 9, 30) });
        (await NextReviewAsync(same)).ShouldBe("2022-03-30");
        await same.DoAsync(Colleague.Reporter, "pass-review", new { opinion = "年底复核" });
        (await NextReviewAsync(same)).ShouldBe("2022-06-30");

        await same.DoAsync(Colleague.Reporter, "fail-review", new { reason = "又出现同类问题", newDeadline = new DateOnly(2022, 6, 30) });
        same.Stage.ShouldBe("Planning");
        var view = await same.ViewAsync();
        (view.GetProperty("cycle").GetInt32(), view.GetProperty("deadline").GetString(), view.GetProperty("originalDeadline").GetString())
            .ShouldBe((2, "2022-06-30", $"{CaseSteps.Deadline:yyyy-MM-dd}"));
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(4, 0), TimeSpan.Zero);

    private static object Watch(Bureau bureau, Colleague owner) =>
        new { ownerId = bureau.IdOf(owner), nextReviewOn = new DateOnly(2022, 1, 1), intervalMonths = 6 };

    private static async Task<string?> NextReviewAsync(CaseAtWork one) =>
        (await one.ViewAsync()).GetProperty("sustainment").GetProperty("nextReviewOn").GetString();

    /// <summary>The same case in the hands of colleagues who signed in anew.</summary>
    private static async Task<CaseAtWork> AgainAsync(Bureau bureau, CaseAtWork one)
    {
        var again = new CaseAtWork(bureau, one.Number);
        await again.SeeAsync();
        return again;
    }
}
