using Npgsql;

namespace Rectify.Benchmarks.Tallies;

/// <summary>The tally as somebody would write it who needs nothing else: narrow tables made for this one question.</summary>
internal sealed class TallyReference(NpgsqlDataSource source)
{
    public static string[] Tables =>
    [
        "CREATE SCHEMA IF NOT EXISTS reference",
        """
        CREATE TABLE reference.findings AS
        SELECT one."Bucket" AS status, one."LeadUnitId" AS unit, extract(year FROM origin."FeedbackDate")::int AS year
        FROM "Cases" one JOIN "Sources" origin ON origin."Id" = one."SourceId"
        """,
        "CREATE INDEX ON reference.findings (status, unit, year)",
        """
        CREATE TABLE reference.intervals AS
        SELECT row."Bucket" AS status, row."LeadUnitId" AS unit, extract(year FROM origin."FeedbackDate")::int AS year,
            row."EffectiveFrom" AS valid_from, row."EffectiveTo" AS valid_to
        FROM "Intervals" row JOIN "Cases" one ON one."Id" = row."CaseId" JOIN "Sources" origin ON origin."Id" = one."SourceId"
        WHERE row."RecordedTo" = '9999-12-31 00:00:00+00'
        """,
        "CREATE INDEX ON reference.intervals (valid_from, valid_to) INCLUDE (status, unit, year)",
        "VACUUM ANALYZE reference.findings",
        "VACUUM ANALYZE reference.intervals",
    ];

    /// <summary>What was believed once and is not any more, four times again: a tally of today has to pass over it.</summary>
    public static string[] MoreHistory =>
    [
        """
        INSERT INTO "Intervals"
        SELECT (jsonb_populate_record(row, jsonb_build_object('Id', gen_random_uuid()))).*
        FROM "Intervals" row, generate_series(1, 4) WHERE row."RecordedTo" < '9999-12-31 00:00:00+00'
        """,
        "VACUUM ANALYZE \"Intervals\"",
        "CHECKPOINT",
    ];

    public Task<List<CountOfUnit>> Now() =>
        Ask("SELECT unit, year, status, count(*) FROM reference.findings GROUP BY unit, year, status");

    public Task<List<CountOfUnit>> AsOf(DateOnly day) =>
        Ask("""
            SELECT unit, year, status, count(*) FROM reference.intervals WHERE valid_from <= $1 AND $1 < valid_to
            GROUP BY unit, year, status
            """, day);

    private async Task<List<CountOfUnit>> Ask(string sql, params object[] parameters)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var counts = new List<CountOfUnit>();
        while (await reader.ReadAsync())
            counts.Add(new CountOfUnit(
                reader.IsDBNull(0) ? Guid.Empty : reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), (int)reader.GetInt64(3)));
        return counts;
    }
}

/// <summary>How many findings of a unit and a year of feedback stand where.</summary>
internal sealed record CountOfUnit(Guid Unit, int Year, string Status, int Count);
