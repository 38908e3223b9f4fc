using Microsoft.Data.Sqlite;
using Rectify.Server.Persistence;

namespace Rectify.Testing.Databases;

/// <summary>A SQLite database in a temporary folder of its own.</summary>
public static class SqliteFile
{
    public static TestDatabase Create()
    {
        var folder = Directory.CreateTempSubdirectory("rectify-sqlite-");
        var address = DatabaseAddress.InFolder(folder.FullName);
        return new TestDatabase(address, () => Drop(folder, address.ConnectionString));
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
