using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Slack.Installing;

namespace StarBot.Tests.Slack;

/// <summary>Posts of which it is not known whether they have arrived.</summary>
public class DoubtTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonObject Refused(string error) => new() { ["ok"] = false, ["error"] = error };

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("service_unavailable")]
    [InlineData("team_added_to_org")]
    public async Task An_error_that_passes_is_a_doubt_for_slack_may_have_done_it_all_the_same(string error)
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" ? Refused(error) : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
        house.Slack.Messages.Count.ShouldBe(1);
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
    public async Task In_a_long_thread_a_message_in_doubt_is_looked_for_from_when_it_was_written()
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, response) =>
        {
            if (call.Method == "chat.postMessage")
                response.StatusCode = StatusCodes.Status502BadGateway;
            // Slack gives the earliest of a thread first, and there are many.
            return call.Method == "conversations.replies" && !call.Form.ContainsKey("oldest")
                ? new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. Enumerable.Range(0, 15).Select(i => (JsonNode?)new JsonObject { ["ts"] = $"1.{i:000000}" })]), ["has_more"] = true }
                : null;
        };
        var written = house.Time.GetUtcNow().ToUnixTimeSeconds();
        await house.PostAsync(Said.Message("help", "2.000001", but: m => m["thread_ts"] = "1.000000"));
        await house.SendAllAsync();
        house.Slack.Messages.Count.ShouldBe(1);
        var asked = house.Slack.Of("conversations.replies").ShouldHaveSingleItem();
        asked.Form["ts"].ShouldBe("1.000000");
        double.Parse(asked.Form["oldest"], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(written - 120, written);
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
    }

    [Fact]
    public async Task A_doubt_that_cannot_be_settled_in_one_conversation_says_nothing_of_the_workspace()
    {
        await using var house = await SlackHouse.OpenAsync();
        var isFirst = true;
        house.Slack.Answering = (call, response) =>
        {
            if (call.Method == "chat.postMessage" && isFirst)
            {
                isFirst = false;
                response.StatusCode = StatusCodes.Status502BadGateway;
            }

            return call.Method == "conversations.history" ? Refused("channel_not_found") : null;
        };
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
        house.Logged.All.ShouldNotContain(l => l.Id == 303);
    }

    [Fact]
    public async Task A_page_that_comes_in_place_of_slacks_answer_is_a_doubt_and_ends_nothing()
    {
        await using var house = await SlackHouse.OpenAsync();
        var isBetween = true;
        house.Slack.Answering = (_, response) =>
        {
            if (isBetween)
                response.StatusCode = StatusCodes.Status203NonAuthoritative;
            return null;
        };
        await house.Get<SlackTokens>().IntroduceAsync(Token);
        house.Logged.All.ShouldContain(l => l.Id == 307);
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Outbox.SendDueAsync(Token);
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sending);
        isBetween = false;
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Sent);
        house.Slack.Messages.Count.ShouldBe(1);
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
        var found = await house.Get<SlackPlatform>().FindSentAsync(SlackAddress.Person("T1", "U1"), "T1/U1/1", house.Time.GetUtcNow(), Token);
        found.ShouldNotBeNull();
        house.Slack.Of("conversations.open").Count().ShouldBe(1);
    }
}
