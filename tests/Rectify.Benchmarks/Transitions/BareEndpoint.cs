using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Rectify.Benchmarks.Transitions;

/// <summary>
/// The least that a transition over HTTP can be: SELECT, UPDATE, INSERT, COMMIT, with nobody signed in and nothing
/// decided. What the product costs beyond it is the price of what it does.
/// </summary>
internal static class BareEndpoint
{
    public static string[] Tables =>
    [
        "CREATE SCHEMA IF NOT EXISTS reference",
        """CREATE TABLE reference.cases AS SELECT "Id" AS id, "Number" AS number, "Stage" AS stage, "Version" AS version FROM "Cases" """,
        "ALTER TABLE reference.cases ADD PRIMARY KEY (id), ADD UNIQUE (number)",
        """
        CREATE TABLE reference.history (
            id uuid PRIMARY KEY, case_id uuid NOT NULL REFERENCES reference.cases, sequence int NOT NULL, from_stage text NOT NULL,
            to_stage text NOT NULL, actor text NOT NULL, reason text, recorded_at timestamptz NOT NULL, UNIQUE (case_id, sequence))
        """,
        "VACUUM ANALYZE reference.cases",
    ];

    public static WebApplication Build(WebApplicationBuilder builder, string database)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(NpgsqlDataSource.Create(database));
        var app = builder.Build();
        app.MapPost("/cases/{number}/versions/{version:int}", Move);
        return app;
    }

    private static async Task<Results<Ok<int>, Conflict>> Move(string number, int version, Move move, NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (id, stage) = await Select(connection, number);
        if (!await Update(connection, id, version, move.To))
            return TypedResults.Conflict();
        await Insert(connection, id, version + 1, stage, move);
        await transaction.CommitAsync();
        return TypedResults.Ok(version + 1);
    }

    private static async Task<(Guid Id, string Stage)> Select(NpgsqlConnection connection, string number)
    {
        await using var command = new NpgsqlCommand("SELECT id, stage FROM reference.cases WHERE number = $1", connection)
        {
            Parameters = { new() { Value = number } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetGuid(0), reader.GetString(1));
    }

    private static async Task<bool> Update(NpgsqlConnection connection, Guid id, int version, string to)
    {
        const string sql = "UPDATE reference.cases SET stage = $3, version = version + 1 WHERE id = $1 AND version = $2";
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new() { Value = id }, new() { Value = version }, new() { Value = to } },
        };
        return await command.ExecuteNonQueryAsync() == 1;
    }

    private static async Task Insert(NpgsqlConnection connection, Guid id, int sequence, string from, Move move)
    {
        await using var command = new NpgsqlCommand("INSERT INTO reference.history VALUES ($1, $2, $3, $4, $5, $6, $7, now())", connection)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() }, new() { Value = id }, new() { Value = sequence },
                new() { Value = from }, new() { Value = move.To }, new() { Value = move.Actor }, new() { Value = move.Reason },
            },
        };
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What the reference is sent.</summary>
internal sealed record Move(string To, string Actor, string Reason);
