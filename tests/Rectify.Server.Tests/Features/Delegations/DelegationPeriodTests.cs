using Microsoft.Extensions.Time.Testing;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Delegations;

/// <summary>A delegation begins and ends at midnight in Shanghai, which is four in the afternoon in UTC.</summary>
public class DelegationPeriodTests(TestDatabases databases)
{
    private static readonly DateOnly First = new(2021, 3, 2);

    [Theory, EveryDatabase]
    public async Task It_holds_from_the_first_midnight_to_the_last(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var clock = new FakeTimeProvider(new DateTimeOffset(2021, 3, 1, 15, 50, 0, TimeSpan.Zero));
        await using var server = await RectifyServer.StartAsync(database, clock);
        using var bureau = await Bureau.OpenAsync(server);
        await bureau.AssignedAsync("XC2019-001");
        await bureau.DelegateAsync(Colleague.Office, Colleague.School, First, First);

        (await SeesAsync(bureau)).ShouldBeFalse("ten minutes before the first day");
        clock.Advance(TimeSpan.FromMinutes(10));
        (await SeesAsync(bureau)).ShouldBeTrue("midnight of the first day");
        clock.SetUtcNow(new DateTimeOffset(2021, 3, 2, 15, 59, 59, 999, TimeSpan.Zero));
        using var late = bureau.At(server.Address);
        (await SeesAsync(late)).ShouldBeTrue("the last moment of the last day");
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await SeesAsync(late)).ShouldBeFalse("midnight after the last day");
    }

    private static async Task<bool> SeesAsync(Bureau bureau)
    {
        using var answer = await (await bureau.AsAsync(Colleague.School)).GetAsync("/api/v1/cases/XC2019-001");
        return answer.IsSuccessStatusCode;
    }
}
