using System.Data;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Server.Tests.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Walking;

/// <summary>What a database really holds of a case, read past the product.</summary>
internal sealed record StoredCase(
    int Version, string Stage, IReadOnlyList<HistoryEntry> Lines, IReadOnlyList<string> OpenWork, int Files, IReadOnlyList<string> Keys)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Reads it; <paramref name="keys"/> is how the Idempotency-Keys of its steps begin.</summary>
    public static async Task<StoredCase> ReadAsync(TestDatabase database, string number, string keys)
    {
        await using var db = Contexts.Open(database);
        // All of it at one moment: the last commit of a server that was killed may still be on its way.
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancel);
        var one = await db.Cases.AsNoTracking().SingleAsync(item => item.Number == number, Cancel);
        return new StoredCase(
            one.Version,
            one.Stage,
            await db.History.AsNoTracking().Where(line => line.CaseId == one.Id).OrderBy(line => line.Sequence).ToListAsync(Cancel),
            await db.WorkItems.Where(item => item.CaseId == one.Id && item.ClosedOn == null).Select(item => item.Title).ToListAsync(Cancel),
            await db.Evidence.CountAsync(item => item.CaseId == one.Id, Cancel),
            await db.Idempotency.Where(record => record.Key.StartsWith(keys)).Select(record => record.Key).ToListAsync(Cancel));
    }
}
