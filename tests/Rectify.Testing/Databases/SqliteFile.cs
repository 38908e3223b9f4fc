using Microsoft.Data.Sqlite;

namespace Rectify.Testing.Databases;

/// <summary>A SQLite database in a temporary folder of its own.</summary>
public static class SqliteFile
{
    public static TestDatabase Create(string? copyOf = null)
    {
        var folder = Directory.CreateTempSubdirectory("rectify-sqlite-");
        var path = Path.Combine(folder.FullName, "rectify.db");
        if (copyOf is not null)
            Copy(copyOf, path);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;
        return new TestDatabase(DatabaseKind.Sqlite, connectionString, () => Drop(folder, connectionString));
    }

    /// <summary>The last connection to leave folds the write-ahead log into the file; only then is the file the whole database.</summary>
    private static void Copy(string connectionString, string target)
    {
        ClearPool(connectionString);
        File.Copy(new SqliteConnectionStringBuilder(connectionString).DataSource, target);
    }

    private static Task Drop(DirectoryInfo folder, string connectionString)
    {
        ClearPool(connectionString);
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static void ClearPool(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
