using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StarBot.Tests.Teams;

/// <summary>A channel's daily question in Teams: set up by a mention, answered in the personal chat, shared in a digest.</summary>
public class ChannelDailyTests
{
    private const string Channel = "19:channel@thread.tacv2";

    [Fact]
    public async Task A_mention_sets_it_up_and_question_and_digest_are_posts_of_the_channel_itself()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, "daily 10:00 every day");
        Told(room).ShouldContain("Every day at 10:00, Europe/Berlin time");
        Told(room).ShouldContain("Whoever set it up can change it.");
        InChannel(room).ShouldHaveSingleItem();

        await UntilAsync(room, hours: 24);
        var answer = TeamsRoom.Actions(InChannel(room)[^1]).ShouldHaveSingleItem();
        answer.GetProperty("title").GetString().ShouldBe("Answer privately");
        TeamsLimits.HoldCard(Card(InChannel(room)[^1]));
        var pressed = await PressInChannelAsync(room, answer);
        pressed.GetProperty("value").GetString().ShouldBe("Done. My answer is in our chat.");
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldEndWith("/conversations/a%3Acreated/activities");

        foreach (var said in new[] { "Last year our bakery lost its oven. I rang three firms, borrowed two small ovens and sold 340 loaves a day.", "done", "skip", "skip", "skip", "skip" })
            await room.SayAsync(said);
        await room.SendAllAsync();
        await room.PressAsync("Show me");
        await room.SendAllAsync();
        TeamsLimits.HoldCard(Card(room.Connector.Sent.Last()));
        await room.PressAsync("Share it");
        await room.SendAllAsync();
        InChannel(room).Count.ShouldBe(2, "What was set, and the question.");

        await UntilAsync(room, hours: 9);
        InChannel(room).Count.ShouldBe(3);
        TeamsLimits.HoldCard(Card(InChannel(room)[^1]));
        Told(room).ShouldContain("Last year our bakery lost its oven.");
    }

    [Fact]
    public async Task A_client_that_submits_the_button_is_understood_too()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, "daily now");
        var submit = InChannel(room, "", mentions: false);
        submit["value"] = JsonNode.Parse(TeamsRoom.Actions(InChannel(room)[^1]).Single().GetProperty("fallback").GetProperty("data").GetRawText());
        (await room.PostAsync(submit.ToJsonString())).Status.ShouldBe(HttpStatusCode.OK);
        await room.SendAllAsync();

        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldEndWith("/conversations/a%3Acreated/activities");
    }

    [Fact]
    public async Task Below_the_question_an_answer_is_taken_where_the_channel_wants_that()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, "daily now");
        await CallAsync(room, "daily answers in thread");
        var question = await room.LookAsync(db => Task.FromResult(db.Outbox.Single(o => o.Conversation == Channel && o.Number == 1).PlatformId));
        await CallAsync(room, "Last year our bakery lost its oven.", thread: question);

        room.Connector.Sent.Select(s => s.ToString()).ShouldContain(s => s.Contains("I have your answer from the thread", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("19:team@thread.tacv2", "19:team@thread.tacv2", 1, "the team, told of its first channel")]
    [InlineData("19:other@thread.tacv2", "19:other@thread.tacv2", 2, "another team")]
    [InlineData(Channel, null, 1, "the chat itself")]
    public async Task Where_starbot_was_taken_out_no_question_is_asked_until_it_is_brought_in_again(string where, string? team, int posts, string because)
    {
        await using var room = await TeamsRoom.OpenAsync();
        var daily = InChannel(room, "<at>StarBot</at>&nbsp;daily 10:00 every day", mentions: true);
        daily["channelData"]!["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" };
        await room.PostAsync(daily.ToJsonString());
        await room.SendAllAsync();
        await InstalledAsync(room, "remove", where, team);
        await UntilAsync(room, hours: 24);
        InChannel(room).Count.ShouldBe(posts, because);

        await InstalledAsync(room, "add", where, team);
        await UntilAsync(room, hours: 24);
        InChannel(room).Count.ShouldBeGreaterThan(posts);
    }

    private static async Task InstalledAsync(TeamsRoom room, string action, string where, string? team)
    {
        var told = InChannel(room, null, mentions: false);
        (told["type"], told["action"]) = ("installationUpdate", action);
        told["conversation"]!["id"] = where;
        if (team is not null)
            told["channelData"]!["team"] = new JsonObject { ["id"] = team };
        await room.PostAsync(told.ToJsonString());
        await room.SendAllAsync();
    }

    private static async Task CallAsync(TeamsRoom room, string text, string? thread = "7")
    {
        room.Time.Pass(1);
        await room.PostAsync(InChannel(room, $"<at>StarBot</at>&nbsp;{text}", mentions: true, thread).ToJsonString());
        await room.SendAllAsync();
    }

    private static async Task UntilAsync(TeamsRoom room, int hours)
    {
        room.Time.Pass(hours * 3600);
        while (await room.TakeDueAsync() > 0)
        {
        }

        await room.SendAllAsync();
    }

    private static async Task<JsonElement> PressInChannelAsync(TeamsRoom room, JsonElement action)
    {
        var invoke = InChannel(room, null, mentions: false);
        (invoke["type"], invoke["name"]) = ("invoke", "adaptiveCard/action");
        invoke["value"] = new JsonObject { ["action"] = JsonNode.Parse(action.GetRawText()), ["trigger"] = "manual" };
        var body = (await room.PostAsync(invoke.ToJsonString())).Body!.Value;
        await room.SendAllAsync();
        return body;
    }

    private static JsonObject InChannel(TeamsRoom room, string? text, bool mentions, string? thread = "7")
    {
        var activity = room.Message(text ?? "", $"c{Guid.NewGuid():N}");
        activity["conversation"] = new JsonObject { ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant", ["id"] = $"{Channel};messageid={thread}" };
        if (mentions)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>StarBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = $"28:{TestToken.AppId}", ["name"] = "StarBot" },
            });
        }

        return activity;
    }

    /// <summary>The posts that begin a thread of the channel.</summary>
    private static List<JsonElement> InChannel(TeamsRoom room) =>
    [
        .. room.Connector.Calls.Where(c => c.Method == "POST" && c.Path == "/emea/v3/conversations" && c.Body.TryGetProperty("activity", out _))
            .Select(c => c.Body)
            .Where(b => b.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString() == Channel)
            .Select(b => b.GetProperty("activity")),
    ];

    private static string Told(TeamsRoom room) => InChannel(room)[^1].ToString();

    private static JsonElement Card(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");
}
