using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>Posts on their way to Slack: paced, put off, refused.</summary>
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

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("rate_limited")]
    public async Task Too_much_is_a_wait_however_slack_spells_it(string error)
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" ? Refused(error) : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Outbox.SendDueAsync(Token);
        var row = (await house.RowsAsync()).ShouldHaveSingleItem();
        (row.State, row.NotBefore > house.Time.GetUtcNow()).ShouldBe((SendState.Ready, true));
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
    [InlineData(StatusCodes.Status429TooManyRequests)]
    [InlineData(StatusCodes.Status502BadGateway)]
    public async Task An_export_that_went_without_its_file_is_not_said_twice_when_that_cannot_be_told_either(int status)
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, response) =>
        {
            if (call.Method == "chat.postMessage" && house.Slack.Messages.Count > 1)
                response.StatusCode = status;
            return call.Method == "files.getUploadURLExternal" ? Refused("missing_scope") : null;
        };
        await house.PostAsync(Said.Message("export", "1.000001"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
        house.Slack.Messages.Count(m => m.TryGetProperty("metadata", out _)).ShouldBe(1);
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
