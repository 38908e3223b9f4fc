namespace Rectify.Server.Persistence;

/// <summary>The databases that Rectify runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>
/// The one setting that says where the data is: <c>sqlite:PATH</c>, <c>postgresql:CONNECTION STRING</c> or
/// <c>sqlserver:CONNECTION STRING</c>.
/// </summary>
public sealed record DatabaseAddress(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The SQLite file in a data folder: what is used where nothing is configured.</summary>
    public static DatabaseAddress InFolder(string folder) => Sqlite(Path.Combine(folder, "rectify.db"));

    public static DatabaseAddress Parse(string text)
    {
        var (scheme, rest) = text.Split(':', 2) is [var first, var second] ? (first, second) : ("", text);
        return scheme.ToLowerInvariant() switch
        {
            "sqlite" => Sqlite(rest),
            "postgresql" or "postgres" => new(DatabaseProvider.PostgreSql, Prepared(rest)),
            "sqlserver" => new(DatabaseProvider.SqlServer, rest),
            _ => throw new FormatException(
                "数据库设置应以 sqlite:、postgresql: 或 sqlserver: 开头，例如 sqlite:/var/lib/rectify/rectify.db。"),
        };
    }

    /// <summary>
    /// What is asked often is parsed and planned once for a connection: planning a tally takes PostgreSQL as long as
    /// counting some thousand findings. Who says otherwise, behind a pooler of transactions for one, is left alone.
    /// </summary>
    private static string Prepared(string connection) =>
        connection.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase)
            ? connection
            : $"{connection.TrimEnd(';')};Max Auto Prepare=50";

    private static DatabaseAddress Sqlite(string path) =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.GetFullPath(path)};Foreign Keys=True;Default Timeout=30");
}
