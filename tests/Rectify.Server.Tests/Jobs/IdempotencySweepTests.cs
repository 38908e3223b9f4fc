using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Jobs;

/// <summary>Answers to old keys are forgotten, and no others.</summary>
public class IdempotencySweepTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Only_what_is_older_than_thirty_days_is_forgotten(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);
        var now = bureau.Clock.GetUtcNow();
        await bureau.With(db =>
        {
            // More than one slice of the old.
            db.Idempotency.AddRange(Enumerable.Range(0, 1200).Select(one => Answer($"old-{one}", now.AddDays(-30).AddSeconds(-1 - one))));
            db.Idempotency.AddRange(Answer("thirty", now.AddDays(-30)), Answer("new", now));
            return db.SaveChangesAsync();
        });

        (await Trim(bureau)).ShouldBe(1200);

        (await bureau.With(db => db.Idempotency.Select(one => one.Key).OrderBy(key => key).ToListAsync())).ShouldBe(["new", "thirty"]);
        (await Trim(bureau)).ShouldBe(0);
    }

    private static async Task<int> Trim(Bureau bureau)
    {
        await using var scope = bureau.Server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IdempotencySweep>().Trim(TestContext.Current.CancellationToken);
    }

    private static IdempotencyRecord Answer(string key, DateTimeOffset at) => new()
    {
        ActorId = Guid.Empty, Key = key, Fingerprint = "x", Response = "{}", RecordedAt = at,
    };
}
