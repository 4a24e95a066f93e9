using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarBot.Storage.Migrations
{
    /// <inheritdoc />
    public partial class UnsentProbes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_NotBefore",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Answers_Workspace_Person_GivenAt",
                table: "Answers");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Unsent",
                table: "Outbox",
                columns: new[] { "Workspace", "Platform", "Conversation", "Number" },
                filter: "\"State\" IN (0, 1)");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_Workspace_Person_GivenAt_QuestionId",
                table: "Answers",
                columns: new[] { "Workspace", "Person", "GivenAt", "QuestionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Unsent",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Answers_Workspace_Person_GivenAt_QuestionId",
                table: "Answers");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_NotBefore",
                table: "Outbox",
                columns: new[] { "State", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_Workspace_Person_GivenAt",
                table: "Answers",
                columns: new[] { "Workspace", "Person", "GivenAt" });
        }
    }
}
