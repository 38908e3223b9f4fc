using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rectify.Server.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SettledNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WithdrawnAt",
                table: "SupervisionOrders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBecause",
                table: "SupervisionOrders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "SupervisionOrders",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WithdrawnById",
                table: "SupervisionOrders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Measures",
                table: "SnapshotRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SettledUntil",
                table: "Installation",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SnapshotFigures",
                columns: table => new
                {
                    SnapshotId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotFigures", x => new { x.SnapshotId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_SnapshotFigures_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SnapshotOutcomes",
                columns: table => new
                {
                    SnapshotId = table.Column<Guid>(type: "uuid", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    TookEffectOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotOutcomes", x => new { x.SnapshotId, x.OutcomeId });
                    table.ForeignKey(
                        name: "FK_SnapshotOutcomes_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Intervals_SourceId_RecordedTo_EffectiveTo",
                table: "Intervals",
                columns: new[] { "SourceId", "RecordedTo", "EffectiveTo" });

            migrationBuilder.SplitTallyIndex();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.JoinTallyIndex();

            migrationBuilder.DropTable(
                name: "SnapshotFigures");

            migrationBuilder.DropTable(
                name: "SnapshotOutcomes");

            migrationBuilder.DropIndex(
                name: "IX_Intervals_SourceId_RecordedTo_EffectiveTo",
                table: "Intervals");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "SupervisionOrders");

            migrationBuilder.DropColumn(
                name: "WithdrawnBecause",
                table: "SupervisionOrders");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "SupervisionOrders");

            migrationBuilder.DropColumn(
                name: "WithdrawnById",
                table: "SupervisionOrders");

            migrationBuilder.DropColumn(
                name: "Measures",
                table: "SnapshotRows");

            migrationBuilder.DropColumn(
                name: "SettledUntil",
                table: "Installation");
        }
    }
}
