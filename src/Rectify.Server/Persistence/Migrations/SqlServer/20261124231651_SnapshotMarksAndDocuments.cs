using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rectify.Server.Persistence.Migrations.SqlServer
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
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RowsHash",
                table: "Snapshots",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "RowsOfId",
                table: "Snapshots",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SealVersion",
                table: "Snapshots",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenById",
                table: "Snapshots",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AwaitingVerification",
                table: "SnapshotRows",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Blocked",
                table: "SnapshotRows",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Cycle",
                table: "SnapshotRows",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "DefinitionKey",
                table: "SnapshotRows",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "DefinitionVersion",
                table: "SnapshotRows",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "DueThisYear",
                table: "SnapshotRows",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FindingNumber",
                table: "SnapshotRows",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "ForecastThisYear",
                table: "SnapshotRows",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "LeadUnitId",
                table: "SnapshotRows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LeaderId",
                table: "SnapshotRows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextReviewOn",
                table: "SnapshotRows",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ReviewOverdue",
                table: "SnapshotRows",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "SnapshotRows",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "SnapshotRows",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SnapshotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ClaimId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Of = table.Column<int>(type: "int", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(max)", nullable: true)
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
