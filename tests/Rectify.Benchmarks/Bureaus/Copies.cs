using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>
/// Makes many findings of few inside the database: everything that a tally counts, again and again under other ids. The
/// copies have no history, evidence or work items, which no tally reads.
/// </summary>
internal sealed class Copies(RectifyDbContext db)
{
    private static readonly Type[] Copied =
        [typeof(FindingSource), typeof(Aspect), typeof(Finding), typeof(RectificationCase), typeof(StatusInterval), typeof(MemberInterval)];

    /// <summary>Unique beside the ids.</summary>
    private static readonly (Type Entity, string Property)[] Numbers =
        [(typeof(FindingSource), nameof(FindingSource.Code)), (typeof(RectificationCase), nameof(RectificationCase.Number))];

    /// <summary>Those beside the primary keys: in these the copies follow one another.</summary>
    private const string SecondaryIndexes = """
        SELECT format('DROP INDEX %I', indexname) AS "Removal", indexdef AS "Definition" FROM pg_indexes WHERE tablename = ANY ({0})
        AND indexname NOT IN (SELECT conname FROM pg_constraint)
        """;

    /// <summary>So many copies of each finding, beside the finding itself.</summary>
    public async Task Make(int copies)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.OpenConnectionAsync();
        // The rows that a copy points to are copied with it: millions of look-ups would find nothing else.
        foreach (var setting in (string[])["SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'"])
            await db.Database.ExecuteSqlRawAsync(setting);
        await WithoutIndexes(async () =>
        {
            foreach (var entity in Copied)
                await db.Database.ExecuteSqlRawAsync(Statement(db.Model.FindEntityType(entity)!, copies));
        });
        foreach (var statement in (string[])["SET session_replication_role = DEFAULT", "VACUUM ANALYZE", "CHECKPOINT"])
            await db.Database.ExecuteSqlRawAsync(statement);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>An index that is built of what is there costs a fraction of one that is kept row by row.</summary>
    private async Task WithoutIndexes(Func<Task> work)
    {
        var tables = Copied.Select(entity => db.Model.FindEntityType(entity)!.GetTableName()!).ToArray();
        var indexes = await db.Database.SqlQueryRaw<TableIndex>(SecondaryIndexes, [tables]).ToListAsync();
        foreach (var index in indexes)
            await db.Database.ExecuteSqlRawAsync(index.Removal);
        await work();
        foreach (var index in indexes)
            await db.Database.ExecuteSqlRawAsync(index.Definition);
    }

    private static string Statement(IEntityType entity, int copies)
    {
        var columns = Columns(entity, entity, StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value).ToList();
        return $"""
            INSERT INTO "{entity.GetTableName()}" ({string.Join(", ", columns.Select(column => column.Name))})
            SELECT {string.Join(", ", columns.Select(column => column.Value))}
            FROM generate_series(1, {copies}) copy, "{entity.GetTableName()}" row
            """;
    }

    private static IEnumerable<(string Name, string Value)> Columns(IEntityType entity, ITypeBase part, StoreObjectIdentifier table)
    {
        foreach (var property in part.GetProperties())
        {
            var name = $"\"{property.GetColumnName(table)}\"";
            yield return (name, Value(entity, property, $"row.{name}"));
        }
        foreach (var column in part.GetComplexProperties().SelectMany(inner => Columns(entity, inner.ComplexType, table)))
            yield return column;
    }

    private static string Value(IEntityType entity, IProperty property, string column) =>
        IsCopied(property) ? OtherId(column)
        : property.Name == nameof(MemberInterval.MemberId) ? $"CASE row.\"Kind\" WHEN 'Measure' THEN {OtherId(column)} ELSE {column} END"
        : Numbers.Contains((entity.ClrType, property.Name)) ? $"{column} || '-' || copy"
        : property.Name is nameof(StatusInterval.RecordedFrom) or nameof(StatusInterval.RecordedTo) ? OtherMoment(column)
        : column;

    private static bool IsCopied(IProperty property) => property.IsPrimaryKey()
        || property.GetContainingForeignKeys().Any(key => Copied.Contains(key.PrincipalEntityType.ClrType));

    /// <summary>No two are recorded at the same moment: the database would keep them as one entry of an index.</summary>
    private static string OtherMoment(string column) =>
        $"CASE WHEN {column} < '9999-12-31 00:00:00+00' THEN {column} + copy * interval '1 second' ELSE {column} END";

    /// <summary>In the order of the originals, as the ids of the product are in the order of time: pages of an index fill one after the other.</summary>
    private static string OtherId(string column) => $"overlay({column}::text placing lpad(to_hex(copy), 8, '0') from 1 for 8)::uuid";

    private sealed record TableIndex(string Removal, string Definition);
}
