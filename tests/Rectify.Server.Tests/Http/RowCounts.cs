using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Rectify.Server.Tests.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>How many rows every table has: what must not change when something is refused.</summary>
internal static class RowCounts
{
    public static async Task<IReadOnlyDictionary<string, long>> OfAsync(TestDatabase database)
    {
        await using var db = Contexts.Open(database);
        var quote = db.GetService<ISqlGenerationHelper>();
        var counts = new Dictionary<string, long>();
        foreach (var table in db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model.GetRelationalModel().Tables)
            counts[table.Name] = Convert.ToInt64(
                await database.AskAsync($"SELECT COUNT(*) FROM {quote.DelimitIdentifier(table.Name, table.Schema)}", TestContext.Current.CancellationToken),
                CultureInfo.InvariantCulture);
        return counts;
    }
}
