using Microsoft.EntityFrameworkCore.Migrations;

namespace Rectify.Server.Persistence;

/// <summary>
/// What a migration does in SQL for the tallies: it fills what intervals repeat of their cases, takes over the units and
/// measures that were not kept over time before, and makes the index that a model cannot say.
/// </summary>
internal static class TallyUpgrade
{
    private const string CoveringIndex = "IX_Intervals_Tally";

    private static readonly string[] Covered =
        ["EffectiveFrom", "RecordedFrom", "IsPart", "SourceId", "FeedbackYear", "LeadUnitId", "Bucket"];

    /// <summary>The last step of a migration that adds the columns and tables of the tallies.</summary>
    public static void UpgradeTallies(this MigrationBuilder migration)
    {
        var dialect = Dialect.Of(migration.ActiveProvider!);
        foreach (var statement in FillHeadings(dialect).Concat(TakeMembersOver(dialect)).Concat(GroupProblems(dialect)))
            migration.Sql(statement);
        migration.CreateTallyIndex();
    }

    public static void CreateTallyIndex(this MigrationBuilder migration) => migration.Sql(Index(Dialect.Of(migration.ActiveProvider!)));

    public static void DropTallyIndex(this MigrationBuilder migration) => migration.DropIndex(CoveringIndex, "Intervals");

    private static string[] FillHeadings(Dialect dialect) =>
    [
        $"""
        UPDATE "Cases" SET "FeedbackYear" = (SELECT {dialect.Year("origin.\"FeedbackDate\"")} FROM "Sources" origin WHERE origin."Id" = "Cases"."SourceId")
        """,
        $"""
        UPDATE "Intervals" SET
        "SourceId" = (SELECT one."SourceId" FROM "Cases" one WHERE one."Id" = "Intervals"."CaseId"),
        "AspectId" = (SELECT one."AspectId" FROM "Cases" one WHERE one."Id" = "Intervals"."CaseId"),
        "FeedbackYear" = (SELECT one."FeedbackYear" FROM "Cases" one WHERE one."Id" = "Intervals"."CaseId"),
        "IsPart" = (SELECT CASE WHEN one."ParentId" IS NULL THEN {dialect.False} ELSE {dialect.True} END FROM "Cases" one WHERE one."Id" = "Intervals"."CaseId")
        """,
    ];

    /// <summary>A unit assists since the present lead unit leads, a measure counts from its own day: as was counted before.</summary>
    private static string[] TakeMembersOver(Dialect dialect)
    {
        var columns = """
            INSERT INTO "Members" ("Id", "CaseId", "Kind", "MemberId", "EffectiveFrom", "EffectiveTo", "RecordedFrom", "RecordedTo", "TakenOver")
            """;
        return
        [
            $"""
            {columns}
            SELECT {dialect.NewId}, part."CaseId", 'AssistingUnit', part."UnitId", MIN(span."EffectiveFrom"), {dialect.OpenEnd},
            MIN(span."RecordedFrom"), MAX(span."RecordedTo"), {dialect.True}
            FROM "CaseUnits" part JOIN "Cases" one ON one."Id" = part."CaseId"
            JOIN "Intervals" span ON span."CaseId" = one."Id" AND span."LeadUnitId" = one."LeadUnitId"
            WHERE part."IsLead" = {dialect.False} GROUP BY part."CaseId", part."UnitId"
            """,
            $"""
            {columns}
            SELECT {dialect.NewId}, link."CaseId", 'Measure', link."MeasureId", MIN(measure."PlannedOn"), {dialect.OpenEnd},
            MIN(span."RecordedFrom"), MAX(span."RecordedTo"), {dialect.True}
            FROM "CaseMeasures" link JOIN "Measures" measure ON measure."Id" = link."MeasureId"
            JOIN "Intervals" span ON span."CaseId" = link."CaseId" GROUP BY link."CaseId", link."MeasureId"
            """,
        ];
    }

    /// <summary>Findings linked as one problem, over however many links, get one key: the smallest of theirs.</summary>
    private static string[] GroupProblems(Dialect dialect) =>
    [
        $"""
        INSERT INTO "ProblemMemberships" ("Id", "FindingId", "ProblemId", "RecordedFrom", "RecordedTo")
        SELECT {dialect.NewId}, one."FindingId", one."FindingId", MIN(span."RecordedFrom"), MAX(span."RecordedTo")
        FROM "Cases" one JOIN "Intervals" span ON span."CaseId" = one."Id"
        WHERE EXISTS (SELECT 1 FROM "FindingLinks" link WHERE link."Kind" = 'SameProblem'
        AND (link."FindingId" = one."FindingId" OR link."OtherId" = one."FindingId")) GROUP BY one."FindingId"
        """,
        dialect.JoinProblems,
    ];

    private static string Index(Dialect dialect)
    {
        var covered = string.Join(", ", Covered.Select(column => $"\"{column}\""));
        return dialect.Includes
            ? $"CREATE INDEX \"{CoveringIndex}\" ON \"Intervals\" (\"RecordedTo\", \"EffectiveTo\") INCLUDE ({covered})"
            : $"CREATE INDEX \"{CoveringIndex}\" ON \"Intervals\" (\"RecordedTo\", \"EffectiveTo\", {covered})";
    }

    /// <summary>How a database says what the three say differently.</summary>
    private sealed record Dialect(string True, string False, string NewId, string OpenEnd, Func<string, string> Year, string JoinProblems, bool Includes)
    {
        private const string RandomId =
            "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' "
            + "|| substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

        /// <summary>SQL Server cannot leave out of a recursion what it has met before: the smallest key spreads until none changes.</summary>
        private const string Spread = """
            WHILE 1 = 1
            BEGIN
                UPDATE one SET "ProblemId" = near."ProblemId" FROM "ProblemMemberships" one CROSS APPLY (
                SELECT MIN(other."ProblemId") AS "ProblemId" FROM "FindingLinks" link
                JOIN "ProblemMemberships" other ON other."FindingId" = link."FindingId" OR other."FindingId" = link."OtherId"
                WHERE link."Kind" = 'SameProblem' AND (link."FindingId" = one."FindingId" OR link."OtherId" = one."FindingId")) near
                WHERE near."ProblemId" < one."ProblemId";
                IF @@ROWCOUNT = 0 BREAK;
            END
            """;

        /// <summary>Walks along the links from each finding.</summary>
        private static string Walk(string smallest) =>
            $"""
            UPDATE "ProblemMemberships" SET "ProblemId" = whole."ProblemId" FROM (WITH RECURSIVE reached("FindingId", "Id") AS (
            SELECT start."FindingId", start."FindingId" FROM "ProblemMemberships" start UNION
            SELECT reached."FindingId", CASE WHEN link."FindingId" = reached."Id" THEN link."OtherId" ELSE link."FindingId" END FROM reached
            JOIN "FindingLinks" link ON link."FindingId" = reached."Id" OR link."OtherId" = reached."Id" WHERE link."Kind" = 'SameProblem')
            SELECT reached."FindingId", {smallest} AS "ProblemId" FROM reached GROUP BY reached."FindingId") whole
            WHERE whole."FindingId" = "ProblemMemberships"."FindingId"
            """;

        public static Dialect Of(string provider) => provider switch
        {
            "Npgsql.EntityFrameworkCore.PostgreSQL" => new(
                "true", "false", "gen_random_uuid()", "DATE '9999-12-31'", day => $"CAST(EXTRACT(YEAR FROM {day}) AS integer)", Walk("CAST(MIN(CAST(reached.\"Id\" AS text)) AS uuid)"), true),
            "Microsoft.EntityFrameworkCore.SqlServer" => new("1", "0", "NEWID()", "'9999-12-31'", day => $"YEAR({day})", Spread, true),
            _ => new("1", "0", RandomId, "'9999-12-31'", day => $"CAST(strftime('%Y', {day}) AS INTEGER)", Walk("MIN(reached.\"Id\")"), false),
        };
    }
}
