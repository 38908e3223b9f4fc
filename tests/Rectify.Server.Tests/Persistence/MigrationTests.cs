using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Persistence;

/// <summary>Each database gets the schema that the model asks for, by migrations of its own.</summary>
public class MigrationTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=none.db")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=127.0.0.1")]
    [InlineData(DatabaseProvider.SqlServer, "Server=127.0.0.1")]
    public void No_migration_is_missing(DatabaseProvider provider, string connectionString)
    {
        using var db = Contexts.Open(provider, connectionString);

        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse($"The model of {provider} has changed: CONTRIBUTING.md says how to add its migration.");
    }

    [Theory, EveryDatabase]
    public async Task A_migrated_database_has_every_column_of_the_model(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var db = Contexts.Open(database);

        await db.Database.MigrateAsync(Cancel);

        var quote = db.GetService<ISqlGenerationHelper>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
            Convert.ToInt64(await database.AskAsync(CountOf(table, quote), Cancel), CultureInfo.InvariantCulture).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task Migrating_again_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var db = Contexts.Open(database);
        await db.Database.MigrateAsync(Cancel);
        var applied = await db.Database.GetAppliedMigrationsAsync(Cancel);

        await db.Database.MigrateAsync(Cancel);

        (await db.Database.GetAppliedMigrationsAsync(Cancel)).ShouldBe(applied);
        (await db.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
    }

    /// <summary>Names every column, so that a missing one is an error of the database.</summary>
    private static string CountOf(ITable table, ISqlGenerationHelper quote)
    {
        var columns = string.Join(", ", table.Columns.Select(column => quote.DelimitIdentifier(column.Name)));
        return $"SELECT COUNT(*) FROM (SELECT {columns} FROM {quote.DelimitIdentifier(table.Name, table.Schema)}) AS everything";
    }
}
