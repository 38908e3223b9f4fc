using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rectify.Server.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Numbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Intervals_RecordedTo_EffectiveFrom_EffectiveTo",
                table: "Intervals");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Snapshots",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RowsHash",
                table: "Snapshots",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "RowsOfId",
                table: "Snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SealVersion",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenById",
                table: "Snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AwaitingVerification",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Blocked",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Cycle",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "DefinitionKey",
                table: "SnapshotRows",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "DefinitionVersion",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "DueThisYear",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FindingNumber",
                table: "SnapshotRows",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "ForecastThisYear",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "LeadUnitId",
                table: "SnapshotRows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LeaderId",
                table: "SnapshotRows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextReviewOn",
                table: "SnapshotRows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ReviewOverdue",
                table: "SnapshotRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "SnapshotRows",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "SnapshotRows",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AspectId",
                table: "Intervals",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "FeedbackYear",
                table: "Intervals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsPart",
                table: "Intervals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Remark",
                table: "Intervals",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SourceId",
                table: "Intervals",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "FeedbackYear",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Remark",
                table: "Cases",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SnapshotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Of = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Size = table.Column<long>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedFrom = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    RecordedTo = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    TakenOver = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Members_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TookEffectOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EvidenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VoidedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    VoidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    VoidedBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReplacedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outcomes_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outcomes_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outcomes_Outcomes_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProblemMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProblemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedFrom = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    RecordedTo = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProblemMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProblemMemberships_Findings_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Findings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicationMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SetById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    SetAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ClearedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    ClearedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClearedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    ClearedBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationMarks_Findings_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Findings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Requirements = table.Column<string>(type: "TEXT", nullable: false),
                    ReplyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionOrders_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionOrders_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WordingDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionReplies",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    EvidenceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RepliedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RepliedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    RepliedForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RepliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RepliedAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionReplies", x => new { x.OrderId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_SupervisionReplies_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionReplies_SupervisionOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SupervisionOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_AsOf",
                table: "Snapshots",
                column: "AsOf");

            migrationBuilder.CreateIndex(
                name: "IX_Idempotency_RecordedAt",
                table: "Idempotency",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ActorId",
                table: "Documents",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_SnapshotId",
                table: "Documents",
                column: "SnapshotId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_State",
                table: "Documents",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Members_CaseId_Kind_RecordedTo",
                table: "Members",
                columns: new[] { "CaseId", "Kind", "RecordedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Members_Kind_MemberId_RecordedTo",
                table: "Members",
                columns: new[] { "Kind", "MemberId", "RecordedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_CaseId_TookEffectOn",
                table: "Outcomes",
                columns: new[] { "CaseId", "TookEffectOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_EvidenceId",
                table: "Outcomes",
                column: "EvidenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_ReplacedById",
                table: "Outcomes",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_ProblemMemberships_FindingId_RecordedTo",
                table: "ProblemMemberships",
                columns: new[] { "FindingId", "RecordedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicationMarks_FindingId_Kind_Ordinal",
                table: "PublicationMarks",
                columns: new[] { "FindingId", "Kind", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionOrders_CaseId",
                table: "SupervisionOrders",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionOrders_UnitId_ReplyDueOn",
                table: "SupervisionOrders",
                columns: new[] { "UnitId", "ReplyDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionOrders_Year_Ordinal",
                table: "SupervisionOrders",
                columns: new[] { "Year", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionReplies_EvidenceId",
                table: "SupervisionReplies",
                column: "EvidenceId");

            migrationBuilder.CreateIndex(
                name: "IX_WordingDecisions_Sequence",
                table: "WordingDecisions",
                column: "Sequence",
                unique: true);

            migrationBuilder.UpgradeTallies();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTallyIndex();

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "Outcomes");

            migrationBuilder.DropTable(
                name: "ProblemMemberships");

            migrationBuilder.DropTable(
                name: "PublicationMarks");

            migrationBuilder.DropTable(
                name: "SupervisionReplies");

            migrationBuilder.DropTable(
                name: "WordingDecisions");

            migrationBuilder.DropTable(
                name: "SupervisionOrders");

            migrationBuilder.DropIndex(
                name: "IX_Snapshots_AsOf",
                table: "Snapshots");

            migrationBuilder.DropIndex(
                name: "IX_Idempotency_RecordedAt",
                table: "Idempotency");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "RowsHash",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "RowsOfId",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "SealVersion",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "TakenById",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "AwaitingVerification",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "Blocked",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "Cycle",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "DefinitionKey",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "DefinitionVersion",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "DueThisYear",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "FindingNumber",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "ForecastThisYear",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "LeadUnitId",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "LeaderId",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "NextReviewOn",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "ReviewOverdue",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "Type",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "AspectId",
                table: "Intervals");

            migrationBuilder.DropColumn(
                name: "FeedbackYear",
                table: "Intervals");

            migrationBuilder.DropColumn(
                name: "IsPart",
                table: "Intervals");

            migrationBuilder.DropColumn(
                name: "Remark",
                table: "Intervals");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "Intervals");

            migrationBuilder.DropColumn(
                name: "FeedbackYear",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Remark",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Intervals_RecordedTo_EffectiveFrom_EffectiveTo",
                table: "Intervals",
                columns: new[] { "RecordedTo", "EffectiveFrom", "EffectiveTo" });
        }
    }
}
