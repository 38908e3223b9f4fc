using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Persistence;

/// <summary>What SQL Server would be given is well-formed in its own grammar, and within the limits that parsing does not see.</summary>
public sealed class SqlServerScriptTests : IDisposable
{
    private readonly RectifyDbContext db = Contexts.Open(DatabaseProvider.SqlServer, "Server=127.0.0.1");

    public void Dispose() => db.Dispose();

    [Fact]
    public void The_idempotent_upgrade_script_parses_and_makes_every_table()
    {
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        TransactSql.ErrorsIn(script).ShouldBeEmpty();
        TransactSql.TablesCreatedBy(script).ShouldBe([.. Tables, "__EFMigrationsHistory"], ignoreOrder: true);
    }

    [Fact]
    public void The_script_of_a_new_database_parses_and_makes_every_table()
    {
        var script = db.Database.GenerateCreateScript();

        TransactSql.ErrorsIn(script).ShouldBeEmpty();
        TransactSql.TablesCreatedBy(script).ShouldBe(Tables, ignoreOrder: true);
    }

    [Fact]
    public void The_set_up_script_of_the_container_parses() =>
        TransactSql.ErrorsIn(File.ReadAllText(Repository.PathOf("deploy", "sqlserver", "setup.sql"))).ShouldBeEmpty();

    /// <summary>A view or a trigger must be alone in its batch; the idempotent script puts everything below an IF.</summary>
    [Theory]
    [InlineData("IF 1 = 1 BEGIN CREATE VIEW v AS SELECT 1 AS one END", false)]
    [InlineData("IF 1 = 1 BEGIN CREATE TRIGGER t ON x AFTER INSERT AS RETURN END", false)]
    [InlineData("IF 1 = 1 BEGIN EXEC(N'CREATE VIEW v AS SELECT 1 AS one') END", true)]
    public void The_parser_refuses_a_view_or_trigger_below_an_if(string script, bool wellFormed) =>
        (TransactSql.ErrorsIn(script).Length == 0).ShouldBe(wellFormed);

    [Fact]
    public void No_key_or_index_is_longer_than_SQL_Server_can_hold() => SqlServerLimits.TooLongKeys(db.Model).ShouldBeEmpty();

    [Fact]
    public void No_row_is_deleted_along_two_paths() => SqlServerLimits.DoubleCascades(db.Model).ShouldBeEmpty();

    private IEnumerable<string> Tables => db.Model.GetRelationalModel().Tables.Select(table => table.Name);
}
