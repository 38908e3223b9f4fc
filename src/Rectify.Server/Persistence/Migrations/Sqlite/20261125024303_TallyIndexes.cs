using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rectify.Server.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TallyIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropIndex(
                name: "IX_Intervals_SourceId_RecordedTo_EffectiveTo",
                table: "Intervals");
        }
    }
}
