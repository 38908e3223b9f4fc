using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rectify.Server.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProvenTallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Intervals_RecordedTo_EffectiveFrom_EffectiveTo",
                table: "Intervals");

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

            migrationBuilder.CreateIndex(
                name: "IX_Members_CaseId_Kind_RecordedTo",
                table: "Members",
                columns: new[] { "CaseId", "Kind", "RecordedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Members_Kind_MemberId_RecordedTo",
                table: "Members",
                columns: new[] { "Kind", "MemberId", "RecordedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_ProblemMemberships_FindingId_RecordedTo",
                table: "ProblemMemberships",
                columns: new[] { "FindingId", "RecordedTo" });

            migrationBuilder.UpgradeTallies();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTallyIndex();

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "ProblemMemberships");

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
