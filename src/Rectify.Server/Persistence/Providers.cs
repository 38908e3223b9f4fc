using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rectify.Server.Persistence;

/// <summary>SQLite, the embedded default.</summary>
public sealed class SqliteRectifyDbContext(DbContextOptions<SqliteRectifyDbContext> options) : RectifyDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite cannot compare a DateTimeOffset; text of fixed width in UTC sorts as time does.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableInstant>().HaveMaxLength(24);
    }

    protected override SqlExpression ReadFact(SqlExpression facts, string name) => JsonPath.Read("json_extract", facts, name);

    private sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>PostgreSQL; also the way to openGauss and KingbaseES.</summary>
public sealed class PostgreSqlRectifyDbContext(DbContextOptions<PostgreSqlRectifyDbContext> options) : RectifyDbContext(options)
{
    private static readonly RelationalTypeMapping Json = new StringTypeMapping("jsonb", DbType.Object);

    protected override SqlExpression ReadFact(SqlExpression facts, string name) => JsonPath.Call(
        "jsonb_extract_path_text", new SqlUnaryExpression(ExpressionType.Convert, facts, typeof(string), Json), name);
}

/// <summary>SQL Server.</summary>
public sealed class SqlServerRectifyDbContext(DbContextOptions<SqlServerRectifyDbContext> options) : RectifyDbContext(options)
{
    protected override SqlExpression ReadFact(SqlExpression facts, string name) => JsonPath.Read("JSON_VALUE", facts, name);
}

/// <summary>A word out of a JSON text.</summary>
internal static class JsonPath
{
    /// <summary>By a function that takes a path.</summary>
    public static SqlExpression Read(string function, SqlExpression json, string name) => Call(function, json, $"$.{name}");

    public static SqlExpression Call(string function, SqlExpression json, string where) => new SqlFunctionExpression(
        function, [json, new SqlConstantExpression(where, typeof(string), StringTypeMapping.Default)],
        // Null by itself where the text has no such word, whatever it is given.
        nullable: true, argumentsPropagateNullability: [false, false], typeof(string), StringTypeMapping.Default);
}
