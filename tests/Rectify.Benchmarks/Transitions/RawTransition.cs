using Microsoft.Data.Sqlite;

namespace Rectify.Benchmarks.Transitions;

/// <summary>
/// The rows that a transition writes, written by SQL alone on one open connection: nobody asks whether it is allowed, and
/// what a new row says is copied from the row before.
/// </summary>
internal sealed class RawTransition : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand select;
    private readonly SqliteCommand[] writes;
    private readonly SqliteCommand openTask;

    private RawTransition(SqliteConnection connection, Guid actor)
    {
        this.connection = connection;
        select = Command(RawTransitionSql.Select, "@number");
        writes = [.. RawTransitionSql.Writes.Select(sql => Command(sql, Parameters(sql)))];
        openTask = Command(RawTransitionSql.OpenTask, Parameters(RawTransitionSql.OpenTask));
        Set("@actor", actor.ToString().ToUpperInvariant());
        Set("@today", "2026-01-01");
        Set("@hash", new string('0', 64));
        Set("@response", """{"number":"XC2021-00012-017","version":12,"stage":"PlanReview","stageLabel":"措施审核"}""");
    }

    public static async Task<RawTransition> Open(string connectionString, Guid actor)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var durable = connection.CreateCommand();
        durable.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";
        await durable.ExecuteNonQueryAsync();
        return new RawTransition(connection, actor);
    }

    /// <summary>Moves a case to and fro; answers its new version.</summary>
    public async Task<int> Act(ReviewedCase one)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await Select(one, transaction);
        foreach (var write in writes)
            await Execute(write, transaction);
        // A plan under review waits for one person; one that came back for both of its units.
        for (var tasks = one.IsSubmitted ? 2 : 1; tasks > 0; tasks--)
        {
            Set("@task", NewId());
            await Execute(openTask, transaction);
        }
        await transaction.CommitAsync();
        return one.Version + 1;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in (SqliteCommand[])[select, openTask, .. writes])
            await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task Select(ReviewedCase one, SqliteTransaction transaction)
    {
        select.Transaction = transaction;
        Set("@number", one.Number);
        await using var reader = await select.ExecuteReaderAsync();
        await reader.ReadAsync();
        Set("@case", reader.GetString(0));
        Set("@last", reader.GetInt32(1));
        Set("@version", one.Version);
        Set("@to", one.IsSubmitted ? ReviewedCase.Planning : ReviewedCase.PlanReview);
        Set("@entry", NewId());
        Set("@interval", NewId());
        Set("@key", NewId());
        Set("@now", DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task Execute(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        if (await command.ExecuteNonQueryAsync() == 0)
            throw new InvalidOperationException($"Nothing was written by {command.CommandText}");
    }

    private SqliteCommand Command(string sql, params IEnumerable<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.AddWithValue(name, "");
        return command;
    }

    private void Set(string parameter, object value)
    {
        foreach (var command in (SqliteCommand[])[select, openTask, .. writes])
            if (command.Parameters.Contains(parameter))
                command.Parameters[parameter].Value = value;
    }

    private static IEnumerable<string> Parameters(string sql) =>
        RawTransitionSql.ParameterNames().Matches(sql).Select(match => match.Value).Distinct();

    private static string NewId() => Guid.CreateVersion7().ToString().ToUpperInvariant();
}
