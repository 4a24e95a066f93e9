using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>Posts on their way to Slack: paced, put off, refused, doubted.</summary>
public class SendingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonObject Refused(string error) => new() { ["ok"] = false, ["error"] = error };

    [Fact]
    public async Task A_message_carries_its_row_and_text_for_those_who_do_not_see_blocks()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        var message = house.Slack.Messages.ShouldHaveSingleItem();
        message.GetProperty("channel").GetString().ShouldBe("D1");
        message.GetProperty("metadata").GetProperty("event_payload").GetProperty("row").GetString().ShouldBe("T1/U1/1");
        message.GetProperty("text").GetString()!.ShouldStartWith("What I can do");
        house.Slack.Of("chat.postMessage").Single().Token.ShouldBe("xoxb-1");
    }

    [Fact]
    public async Task A_reply_in_a_thread_of_the_messages_goes_into_that_thread()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("help", "2.000001", but: m => m["thread_ts"] = "1.000001"));
        await house.SendAllAsync();
        house.Slack.Messages[0].GetProperty("thread_ts").GetString().ShouldBe("1.000001");
    }

    [Fact]
    public async Task Slacks_wait_is_kept_with_the_row_so_that_another_host_keeps_it_too()
    {
        await using var house = await SlackHouse.OpenAsync();
        var isLimited = true;
        house.Slack.Answering = (call, response) =>
        {
            if (!isLimited || call.Method != "chat.postMessage")
                return null;
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = "30";
            return [];
        };
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Outbox.SendDueAsync(Token);
        var row = (await house.RowsAsync()).ShouldHaveSingleItem();
        (row.State, row.NotBefore, row.Attempts).ShouldBe((SendState.Ready, house.Time.GetUtcNow().AddSeconds(30), 0));

        isLimited = false;
        (await house.Outbox.SendDueAsync(Token)).ShouldBe(0);
        house.Time.Pass(31);
        await house.SendAllAsync();
        house.Slack.Messages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("channel_not_found", true)]
    [InlineData("user_disabled", true)]
    [InlineData("some_new_error", false)]
    public async Task What_slack_refuses_for_good_is_not_tried_again(string error, bool isUnreachable)
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" ? Refused(error) : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Refused);
        house.Slack.Messages.Count.ShouldBe(1);
        await using var db = await house.Databases.CreateDbContextAsync(Token);
        (db.Conversations.Single().UnreachableSince is not null).ShouldBe(isUnreachable);
    }

    [Fact]
    public async Task A_wrong_token_loses_no_post()
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" ? Refused("invalid_auth") : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Outbox.SendDueAsync(Token);
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Ready);

        house.Slack.Answering = (_, _) => null;
        house.Time.Pass(301);
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
    }

    [Fact]
    public async Task Blocks_that_slack_does_not_take_are_said_as_plain_text()
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" && call.Body.TryGetProperty("blocks", out System.Text.Json.JsonElement _) ? Refused("invalid_blocks") : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        house.Slack.Messages.Count.ShouldBe(2);
        house.Slack.Messages[1].TryGetProperty("blocks", out _).ShouldBeFalse();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_in_doubt_is_looked_for_before_it_is_said_again(bool arrived)
    {
        await using var house = await SlackHouse.OpenAsync();
        var isFirst = true;
        house.Slack.Answering = (call, response) =>
        {
            if (call.Method == "chat.postMessage" && isFirst)
            {
                isFirst = false;
                response.StatusCode = StatusCodes.Status502BadGateway;
                return [];
            }

            return call.Method == "conversations.history" && !arrived ? new JsonObject { ["ok"] = true, ["messages"] = new JsonArray() } : null;
        };
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
        house.Slack.Messages.Count.ShouldBe(arrived ? 1 : 2);
        house.Slack.Of("conversations.history").ShouldHaveSingleItem().Form["channel"].ShouldBe("D1");
    }

    [Fact]
    public async Task A_doubt_that_has_to_wait_stays_a_doubt()
    {
        await using var house = await SlackHouse.OpenAsync();
        var asked = 0;
        house.Slack.Answering = (call, response) =>
        {
            response.StatusCode = call.Method == "chat.postMessage" ? StatusCodes.Status502BadGateway
                : call.Method == "conversations.history" && ++asked == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
            return null;
        };
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        house.Time.Pass(60);
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
        house.Slack.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_channel_of_a_person_is_known_the_doubt_opens_it()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostFormAsync(Said.Command("stories"));
        await house.SendAllAsync();
        house.Slack.Messages[0].GetProperty("channel").GetString().ShouldBe("U1");
        var found = await house.Get<SlackPlatform>().FindSentAsync(SlackAddress.Person("T1", "U1"), "T1/U1/1", Token);
        found.ShouldNotBeNull();
        house.Slack.Of("conversations.open").Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_morning_wave_is_spread_and_one_channel_gets_a_message_a_second()
    {
        await using var house = await SlackHouse.OpenAsync();
        var pacing = house.Get<Pacing>();
        var began = house.Time.GetUtcNow();
        foreach (var _ in Enumerable.Range(0, 3))
            await pacing.WaitAsync("T1", "D1", Token);
        (house.Time.GetUtcNow() - began).ShouldBe(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.2));

        house.Time.Pass(60);
        began = house.Time.GetUtcNow();
        foreach (var i in Enumerable.Range(0, 50))
            await pacing.WaitAsync("T1", $"D{i + 10}", Token);
        (house.Time.GetUtcNow() - began).ShouldBe(TimeSpan.FromSeconds(9.8), TimeSpan.FromSeconds(0.5));

        pacing.HoldBack("T1", "D1", TimeSpan.FromMinutes(1));
        (await Should.ThrowAsync<TryLaterException>(() => pacing.WaitAsync("T1", "D1", Token))).Wait.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_export_comes_as_a_file_or_says_that_it_cannot(bool mayUpload)
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "files.getUploadURLExternal" && !mayUpload ? Refused("missing_scope") : null;
        await house.PostAsync(Said.Message("export", "1.000001"));
        await house.SendAllAsync();
        house.Slack.Of("files.completeUploadExternal").Count().ShouldBe(mayUpload ? 1 : 0);
        house.Slack.Messages.Count.ShouldBe(mayUpload ? 1 : 2);
    }
}
