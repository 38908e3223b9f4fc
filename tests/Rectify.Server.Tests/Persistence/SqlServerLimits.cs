using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rectify.Server.Tests.Persistence;

/// <summary>Limits that only a live SQL Server would enforce, checked on the model.</summary>
internal static class SqlServerLimits
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexKeyBytes = 1700;
    private const int Unlimited = int.MaxValue / 16;

    public static IEnumerable<string> TooLongKeys(IModel model) =>
        from table in model.GetRelationalModel().Tables
        from key in table.UniqueConstraints.Select(one => (one.Name, one.Columns, Limit: one.GetIsPrimaryKey() ? ClusteredKeyBytes : IndexKeyBytes))
            .Concat(table.Indexes.Select(one => (one.Name, one.Columns, Limit: IndexKeyBytes)))
        let bytes = key.Columns.Sum(BytesOf)
        where bytes > key.Limit
        select $"{key.Name} on {table.Name}: {bytes} bytes, at most {key.Limit}";

    /// <summary>SQL Server refuses a foreign key when deleting one row could reach another table along two paths (error 1785).</summary>
    public static IEnumerable<string> DoubleCascades(IModel model) =>
        from start in model.GetRelationalModel().Tables
        from reached in Reach(start, [start]).GroupBy(table => table)
        where reached.Count() > 1
        select $"{start.Name} reaches {reached.Key.Name} along {reached.Count()} cascading paths";

    private static IEnumerable<ITable> Reach(ITable start, HashSet<ITable> path) =>
        from key in start.ReferencingForeignKeyConstraints
        where key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull
        from table in path.Contains(key.Table) ? [key.Table, key.Table] : Reach(key.Table, [.. path, key.Table]).Prepend(key.Table)
        select table;

    private static int BytesOf(IColumn column) => column.StoreType switch
    {
        "uniqueidentifier" => 16,
        "bit" => 1,
        "int" or "date" => 4,
        "bigint" or "datetime2" => 8,
        "datetimeoffset" => 10,
        var text when Length(text) is { } length => text.StartsWith('n') ? 2 * length : length,
        _ => Unlimited,
    };

    private static int? Length(string type) =>
        type.Split('(', ')') is [_, var inner, _] && int.TryParse(inner, out var length) ? length : null;
}
