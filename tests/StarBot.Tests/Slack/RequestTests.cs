using System.Text;
using Microsoft.EntityFrameworkCore;
using StarBot.Slack;
using StarBot.Slack.Requests;

namespace StarBot.Tests.Slack;

/// <summary>The HTTP edge as Slack, and others, meet it.</summary>
public class RequestTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(SlackHouse.Secret);

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("APPLICATION/JSON", 200)]
    [InlineData("application/jsonx", 400)]
    [InlineData("text/plain", 400)]
    public async Task A_signed_event_is_taken_whatever_follows_its_media_type(string mediaType, int status)
    {
        await using var house = await SlackHouse.OpenAsync();
        (await house.PostAsync(Said.Message("help – bitte ✓", "1.000001"), mediaType)).Status.ShouldBe(status);
        (await house.RowsAsync()).Length.ShouldBe(status == 200 ? 1 : 0);
    }

    [Fact]
    public async Task What_is_not_signed_changes_nothing_and_leaves_neither_body_nor_signature_in_the_log()
    {
        await using var house = await SlackHouse.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Said.Message("practice", "1.000001"));
        var signature = SlackSignature.Of(Secret, house.Stamp, body);
        var wrong = signature[..^1] + (signature[^1] == '0' ? '1' : '0');
        foreach (var (stamp, given) in new[] { (house.Stamp, wrong), (house.Stamp, null), (null, signature), ("x", signature), ("1", signature) })
            (await house.PostAsync(body, "application/json", stamp, given)).ShouldBe(new SlackReply(401, ""));

        (await house.RowsAsync()).ShouldBeEmpty();
        var lines = house.Logged.All.Select(l => l.Line).ToList();
        lines.ShouldContain(l => l.Contains("turned away"));
        var (right, left) = (signature[3..], wrong[3..]);
        lines.ShouldNotContain(l => l.Contains(right) || l.Contains(left) || l.Contains("practice\""));
    }

    [Fact]
    public async Task Slacks_look_at_the_certificate_is_a_dead_end()
    {
        await using var house = await SlackHouse.OpenAsync();
        foreach (var body in new[] { "ssl_check=1&token=x", "ssl_check=1&payload=" + Uri.EscapeDataString(Said.Pressed("say/0", "practice")), "command=%2Fstarbot&text=practice&user_id=U1&team_id=T1&ssl_check=1" })
            (await house.PostAsync(Encoding.UTF8.GetBytes(body), "application/x-www-form-urlencoded", null, null)).ShouldBe(new SlackReply(200, ""));
        (await house.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_is_confirmed_to_whoever_signs()
    {
        await using var house = await SlackHouse.OpenAsync();
        const string body = """{"token":"x","challenge":"3eZbrw1aB10FEMAGAZd4FyFQ","type":"url_verification"}""";
        (await house.PostAsync(body)).Json.GetProperty("challenge").GetString().ShouldBe("3eZbrw1aB10FEMAGAZd4FyFQ");
        (await house.PostAsync(Encoding.UTF8.GetBytes(body), "application/json", null, null)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_is_no_json_object_is_a_bad_request(string body)
    {
        await using var house = await SlackHouse.OpenAsync();
        (await house.PostAsync(body)).Status.ShouldBe(400);
        (await house.PostFormAsync(("payload", body))).Status.ShouldBe(400);
        (await house.PostFormAsync(("something", body))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_not_read()
    {
        await using var house = await SlackHouse.OpenAsync();
        (await house.PostAsync(new string(' ', (1 << 20) + 5000))).Status.ShouldBe(413);
        (await house.PostAsync(Said.Message(new string('a', 900_000), "1.000001"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_turn_that_cannot_be_saved_in_two_seconds_is_refused_leaves_nothing_behind_and_succeeds_when_it_comes_again()
    {
        await using var house = await SlackHouse.OpenAsync();
        var body = Said.Message("practice ownership", "1.000001");
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={house.Database};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; INSERT INTO KeyChecks (Id, Sealed) VALUES (99, 'x');";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            (await house.PostAsync(body, retries: 0)).ShouldBe(new SlackReply(503, ""));
            (await house.PostFormAsync(Said.Command("practice"))).Json.GetProperty("text").GetString()!.ShouldContain("could not save");
        }

        (await house.RowsAsync()).ShouldBeEmpty();
        (await house.PostAsync(body)).Status.ShouldBe(200);
        (await house.RowsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public void Without_a_signing_secret_nothing_listens() =>
        Should.Throw<ArgumentException>(() => new HttpRequests(new SlackOptions { BotToken = "xoxb-1" }, null!, TimeProvider.System, null!));

    [Fact]
    public async Task After_the_answer_everything_is_in_the_database()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await using var db = await house.Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await db.SeenEvents.Select(s => s.Key).OrderBy(k => k).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(["D1/1.000001", "Ev1.000001"]);
        (await db.Conversations.SingleAsync(TestContext.Current.CancellationToken)).State.ShouldNotBeNull();
        (await db.Outbox.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
