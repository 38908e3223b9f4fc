using System.Text.RegularExpressions;

namespace Rectify.Benchmarks.Transitions;

/// <summary>The statements of <see cref="RawTransition"/>, in the order in which they run.</summary>
internal static partial class RawTransitionSql
{
    public const string Select = """SELECT "Id", "HistoryCount" FROM "Cases" WHERE "Number" = @number""";

    public const string OpenTask = """
        INSERT INTO "WorkItems" ("Id", "CaseId", "Stage", "Title", "Role", "UnitId", "PersonId", "OpenedOn", "DueOn")
        SELECT @task, "CaseId", @to, "Title", "Role", "UnitId", "PersonId", @today, @today
        FROM "WorkItems" WHERE "CaseId" = @case LIMIT 1
        """;

    private const string MoveCase = """
        UPDATE "Cases" SET "Stage" = @to, "Approvers" = '[]', "HistoryCount" = @last + 1, "HistoryHead" = @hash,
            "LastEffectiveOn" = @today, "Version" = "Version" + 1
        WHERE "Id" = @case AND "Version" = @version
        """;

    private const string WriteHistory = """
        INSERT INTO "History" ("Id", "CaseId", "Sequence", "Cycle", "Trigger", "FromStage", "ToStage", "EffectiveOn", "RecordedAt",
            "Origin", "ActorId", "ActorName", "ActingAs", "Reason", "Details", "Facts", "DefinitionKey", "DefinitionVersion",
            "PreviousHash", "Hash")
        SELECT @entry, "CaseId", @last + 1, "Cycle", "Trigger", "ToStage", @to, @today, @now,
            "Origin", @actor, "ActorName", "ActingAs", "Reason", "Details", "Facts", "DefinitionKey", "DefinitionVersion",
            "Hash", @hash
        FROM "History" WHERE "CaseId" = @case AND "Sequence" = @last
        """;

    private const string CloseInterval = """
        UPDATE "Intervals" SET "RecordedTo" = @now
        WHERE "CaseId" = @case AND "RecordedTo" = '9999-12-31T00:00:00.000Z' AND "EffectiveTo" = '9999-12-31'
        """;

    private const string OpenInterval = """
        INSERT INTO "Intervals" ("Id", "CaseId", "EffectiveFrom", "EffectiveTo", "RecordedFrom", "RecordedTo", "AwaitingVerification",
            "Blocked", "Bucket", "Cycle", "Deadline", "Forecast", "LeadUnitId", "LeaderId", "NextReviewOn", "Stage", "Sustained", "Type")
        SELECT @interval, "CaseId", @today, "EffectiveTo", @now, '9999-12-31T00:00:00.000Z', "AwaitingVerification",
            "Blocked", "Bucket", "Cycle", "Deadline", "Forecast", "LeadUnitId", "LeaderId", "NextReviewOn", @to, "Sustained", "Type"
        FROM "Intervals" WHERE "CaseId" = @case AND "EffectiveTo" = '9999-12-31' ORDER BY "RecordedFrom" DESC LIMIT 1
        """;

    private const string CloseTasks = """UPDATE "WorkItems" SET "ClosedOn" = @today WHERE "CaseId" = @case AND "ClosedOn" IS NULL""";

    private const string KeepAnswer = """
        INSERT INTO "Idempotency" ("ActorId", "Key", "Fingerprint", "Response", "RecordedAt") VALUES (@actor, @key, @hash, @response, @now)
        """;

    public static string[] Writes => [MoveCase, WriteHistory, CloseInterval, OpenInterval, CloseTasks, KeepAnswer];

    [GeneratedRegex("@[a-z]+")]
    public static partial Regex ParameterNames();
}
