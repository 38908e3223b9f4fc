using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rectify.Server.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SnapshotMarksAndDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Documents");

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
        }
    }
}
