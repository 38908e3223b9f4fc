using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>Writes entities with PostgreSQL's COPY into the columns that the model maps them to.</summary>
internal sealed class TableCopy<TEntity>
    where TEntity : class
{
    private readonly IReadOnlyList<Column> columns;
    private readonly string statement;

    public TableCopy(DbContext db)
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        columns = [.. Columns(entity, StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value, row => row)];
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        statement = $"COPY \"{entity.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)";
    }

    public async Task Write(NpgsqlConnection connection, IEnumerable<TEntity> rows)
    {
        await using var import = await connection.BeginBinaryImportAsync(statement);
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            foreach (var column in columns)
                await (column.Read(row) is { } value ? import.WriteAsync(value, column.Type) : import.WriteNullAsync());
        }
        await import.CompleteAsync();
    }

    private static IEnumerable<Column> Columns(ITypeBase type, StoreObjectIdentifier table, Func<object, object?> container)
    {
        foreach (var property in type.GetProperties())
            yield return new Column(
                property.GetColumnName(table)!, property.GetRelationalTypeMapping().StoreTypeNameBase,
                Reader(property, property.GetTypeMapping().Converter, container));
        foreach (var part in type.GetComplexProperties())
            foreach (var column in Columns(part.ComplexType, table, row => Read(part, container(row))))
                yield return column;
    }

    private static Func<object, object?> Reader(IProperty property, ValueConverter? converter, Func<object, object?> container) =>
        row => Read(property, container(row)) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null;

    private static object? Read(IPropertyBase property, object? owner) =>
        owner is null ? null : property.PropertyInfo!.GetValue(owner);

    private sealed record Column(string Name, string Type, Func<object, object?> Read);
}
