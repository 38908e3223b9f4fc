using Microsoft.EntityFrameworkCore.Migrations;

namespace Rectify.Server.Persistence;

/// <summary>
/// The indexes that tallies are counted from. They are made in SQL: an index of the model cannot reach into the facts. No
/// row is in two of the three that cover a status: what holds until further notice, what ended, what was replaced. The
/// fourth has every figure of what holds, so that the table with all of its past is not read for it.
/// A migration that has SQLite build the table anew makes them again; a test says whether they are there.
/// </summary>
internal static class TallyIndexes
{
    /// <summary>
    /// Most rows that ended are still known, and most that were replaced had not ended. PostgreSQL takes the two for
    /// independent otherwise, expects three times as many rows as hold, and compiles questions that it answers sooner.
    /// What speaks its language but is older has no such statistics.
    /// </summary>
    private const string TogetherOnPostgreSql = """
        DO $$ BEGIN
        IF current_setting('server_version_num')::int >= 120000 THEN
        EXECUTE 'CREATE STATISTICS "ST_Intervals_Ends" (mcv) ON "RecordedTo", "EffectiveTo" FROM "Intervals"';
        END IF; END $$
        """;

    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    private static readonly string[] Status = ["EffectiveFrom", "RecordedFrom", "FeedbackYear", "LeadUnitId", "Bucket"];

    private static readonly string[] Figures =
    [
        "EffectiveFrom", "RecordedFrom", "FeedbackYear", "LeadUnitId", "Bucket", "CaseId", "AspectId", "AwaitingVerification", "Sustained",
        "Type", "LeaderId", "Deadline", "Forecast", "NextReviewOn", "Blocked", "Remark", "Cycle",
    ];

    /// <summary>Instead of the one index over everything that there was before.</summary>
    public static void SplitTallyIndex(this MigrationBuilder migration)
    {
        migration.DropTallyIndex();
        foreach (var index in For(Ends.Of(migration.ActiveProvider!)))
            migration.Sql(index);
        if (migration.ActiveProvider == PostgreSql)
            migration.Sql(TogetherOnPostgreSql);
    }

    public static void JoinTallyIndex(this MigrationBuilder migration)
    {
        if (migration.ActiveProvider == PostgreSql)
            migration.Sql("DROP STATISTICS IF EXISTS \"ST_Intervals_Ends\"");
        foreach (var name in (string[])["Standing", "Figures", "Ended", "Replaced"])
            migration.DropIndex($"IX_Intervals_{name}", "Intervals");
        migration.CreateTallyIndex();
    }

    private static string[] For(Ends ends) =>
    [
        // In the order of its groups, so that they need not be gathered.
        Index(ends, "Standing", ["LeadUnitId", "FeedbackYear", "Bucket", "RecordedFrom", "EffectiveFrom"], [], ends.Standing),
        Index(ends, "Figures", ["SourceId"], Figures, ends.Standing),
        Index(ends, "Ended", ["EffectiveTo"], Status, ends.Ended),
        Index(ends, "Replaced", ["RecordedTo", "EffectiveTo"], Status, ends.Replaced),
    ];

    private static string Index(Ends ends, string name, string[] keys, string[] covered, string filter) =>
        ends.Includes && covered.Length > 0
            ? $"CREATE INDEX \"IX_Intervals_{name}\" ON \"Intervals\" ({List(keys)}) INCLUDE ({List(covered)}) WHERE {filter}"
            : $"CREATE INDEX \"IX_Intervals_{name}\" ON \"Intervals\" ({List([.. keys, .. covered])}) WHERE {filter}";

    private static string List(string[] columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    /// <summary>How a database writes "until further notice", word for word as the counting asks for it.</summary>
    private sealed record Ends(string StillKnown, string OpenEnd, string NoPart, bool Includes)
    {
        public string Standing => $"\"RecordedTo\" = {StillKnown} AND \"EffectiveTo\" = {OpenEnd} AND {NoPart}";

        public string Ended => $"\"RecordedTo\" = {StillKnown} AND \"EffectiveTo\" < {OpenEnd} AND {NoPart}";

        public string Replaced => $"\"RecordedTo\" < {StillKnown} AND {NoPart}";

        public static Ends Of(string provider) => provider switch
        {
            // The last day that .NET knows is written as infinity.
            PostgreSql => new("TIMESTAMPTZ '9999-12-31T00:00:00+00:00'", "DATE 'infinity'", "NOT \"IsPart\"", true),
            "Microsoft.EntityFrameworkCore.SqlServer" => new("'9999-12-31T00:00:00.0000000+00:00'", "'9999-12-31'", "\"IsPart\" = 0", true),
            _ => new("'9999-12-31T00:00:00.000Z'", "'9999-12-31'", "NOT (\"IsPart\")", false),
        };
    }
}
