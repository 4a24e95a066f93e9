using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Teams;

/// <summary>What cannot be committed or looked up is to be sent again.</summary>
public class UnavailableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_that_cannot_be_committed_answers_503_and_leaves_nothing_and_the_retry_succeeds()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await using var db = await LockedAsync(room);
        var message = room.Message("help", "m1").ToJsonString();
        (await room.PostAsync(message)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await db.DisposeAsync();
        (await room.PostAsync(message)).Status.ShouldBe(HttpStatusCode.OK);
        (await room.LookAsync(d => d.Outbox.CountAsync(Token))).ShouldBe(1);
    }

    [Theory]
    [InlineData("adaptiveCard/action")]
    [InlineData("task/fetch")]
    public async Task While_the_database_cannot_be_asked_it_is_to_be_sent_again(string name)
    {
        await using var room = await TeamsRoom.OpenAsync(also: services => services.AddSingleton<IDbContextFactory<PracticeDb>, Unreachable>(), isPrepared: false);
        var invoke = room.Personal("invoke", "f1");
        invoke["name"] = name;
        var data = new JsonObject { ["post"] = 1, ["form"] = "daily" };
        invoke["value"] = name == "task/fetch" ? new JsonObject { ["data"] = data } : new JsonObject { ["action"] = new JsonObject { ["verb"] = "refresh", ["data"] = data } };

        (await room.PostAsync(invoke.ToJsonString())).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private sealed class Unreachable : IDbContextFactory<PracticeDb>
    {
        public PracticeDb CreateDbContext() => throw new Microsoft.Data.Sqlite.SqliteException("Unable to open the database file.", 14);
    }

    /// <summary>Another process that is writing and does not end.</summary>
    private static async Task<Microsoft.Data.Sqlite.SqliteConnection> LockedAsync(TeamsRoom room)
    {
        var path = await room.LookAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource));
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Token);
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync(Token);
        return connection;
    }
}
