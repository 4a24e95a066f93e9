using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;

namespace StarBot.Tests.Teams;

/// <summary>A call of StarBot where many read: one card there, the interview in private.</summary>
public class CallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_channel_a_call_gets_one_card_that_opens_a_dialog_and_the_interview_is_held_in_private()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.PostAsync(InChannel(room, "<at>StarBot</at>&nbsp;hello", mentions: true).ToJsonString());
        await room.SendAllAsync();
        var card = room.Connector.Sent.ShouldHaveSingleItem();
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldContain("19%3Achannel%40thread.tacv2%3Bmessageid%3D7");
        var open = TeamsRoom.Actions(card).First();
        open.GetProperty("type").GetString().ShouldBe("Action.Submit");
        open.GetProperty("data").GetProperty("msteams").GetProperty("type").GetString().ShouldBe("task/fetch");

        var fetch = InChannel(room, null, mentions: false);
        (fetch["type"], fetch["name"], fetch["id"]) = ("invoke", "task/fetch", "f1");
        fetch["value"] = new JsonObject { ["data"] = JsonNode.Parse(open.GetProperty("data").GetRawText()) };
        var dialog = (await room.PostAsync(fetch.ToJsonString())).Body!.Value.GetProperty("task");
        dialog.GetProperty("type").GetString().ShouldBe("continue");
        TeamsLimits.HoldCard(dialog.GetProperty("value").GetProperty("card").GetProperty("content"));

        var submit = InChannel(room, null, mentions: false);
        (submit["type"], submit["name"], submit["id"]) = ("invoke", "task/submit", "f2");
        submit["value"] = new JsonObject { ["data"] = new JsonObject { ["form"] = "practice", ["focus"] = "Ownership", ["questions"] = "1" } };
        var answer = (await room.PostAsync(submit.ToJsonString())).Body!.Value.GetProperty("task");
        answer.GetProperty("type").GetString().ShouldBe("message");
        await room.SendAllAsync();
        room.Connector.Calls.ShouldContain(c => c.Method == "POST" && c.Path == "/emea/v3/conversations");
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldBe("/emea/v3/conversations/a%3Acreated/activities");
    }

    [Theory]
    [InlineData("Practice", "1")]
    [InlineData("Mock interview", "4")]
    public async Task A_button_in_a_channel_opens_the_dialog_with_what_it_says(string title, string questions)
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.PostAsync(InChannel(room, "<at>StarBot</at> hello", mentions: true).ToJsonString());
        await room.SendAllAsync();
        var open = TeamsRoom.Actions(room.Connector.Sent.Single()).Single(a => a.GetProperty("title").GetString() == title);
        var fetch = InChannel(room, null, mentions: false);
        (fetch["type"], fetch["name"]) = ("invoke", "task/fetch");
        fetch["value"] = new JsonObject { ["data"] = JsonNode.Parse(open.GetProperty("data").GetRawText()) };
        var card = (await room.PostAsync(fetch.ToJsonString())).Body!.Value.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");

        var inputs = card.GetProperty("body").EnumerateArray().Where(e => e.TryGetProperty("id", out _)).ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("value").GetString());
        inputs.ShouldBe(new Dictionary<string, string?> { ["focus"] = "any", ["questions"] = questions }, ignoreOrder: true);
        card.GetProperty("actions")[0].GetProperty("data").TryGetProperty("word", out _).ShouldBeFalse("What is sent is what was filled in.");
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(3600, false)]
    public async Task Whoever_cannot_be_written_to_hears_so_where_they_asked_but_not_of_what_comes_later(int secondsLater, bool isTold)
    {
        await using var room = await TeamsRoom.OpenAsync();
        var submit = InChannel(room, null, mentions: false);
        (submit["type"], submit["name"], submit["id"]) = ("invoke", "task/submit", "f2");
        submit["value"] = new JsonObject { ["data"] = new JsonObject { ["form"] = "practice", ["focus"] = "Ownership", ["questions"] = "1" } };
        await room.PostAsync(submit.ToJsonString());
        room.Connector.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster","message":"."}}""", null));
        room.Time.Pass(secondsLater);
        await room.SendAllAsync();

        room.Connector.Sent.Count().ShouldBe(isTold ? 1 : 0);
        if (isTold)
        {
            room.Connector.Calls.Last(c => c.IsSend).Path.ShouldContain("19%3Achannel%40thread.tacv2%3Bmessageid%3D7");
            room.Connector.Sent.Single().GetProperty("text").GetString()!.ShouldContain("Add StarBot for yourself");
        }

        // Once the app is there, the next call reaches them.
        submit["id"] = "f3";
        await room.PostAsync(submit.ToJsonString());
        await room.SendAllAsync();
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldBe("/emea/v3/conversations/a%3Acreated/activities");
    }

    [Fact]
    public async Task Help_in_a_channel_is_no_dialog_but_said_in_private()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.PostAsync(InChannel(room, "<at>StarBot</at> hello", mentions: true).ToJsonString());
        await room.SendAllAsync();
        var help = TeamsRoom.Actions(room.Connector.Sent.Single()).Single(a => a.GetProperty("title").GetString() == "Help");
        help.GetProperty("type").GetString().ShouldBe("Action.Execute");
        var press = InChannel(room, null, mentions: false);
        (press["type"], press["name"]) = ("invoke", "adaptiveCard/action");
        press["value"] = new JsonObject { ["action"] = JsonNode.Parse(help.GetRawText()), ["trigger"] = "manual" };
        (await room.PostAsync(press.ToJsonString())).Body!.Value.GetProperty("value").GetString()!.ShouldContain("our chat");
        await room.SendAllAsync();

        room.Connector.Sent.Last().GetProperty("summary").GetString().ShouldBe("What I can do");
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldEndWith("/conversations/a%3Acreated/activities");
    }

    [Fact]
    public async Task A_command_in_a_channel_is_answered_in_private_and_what_is_not_for_us_is_not_even_noted()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.PostAsync(InChannel(room, "The fire drill is at ten.", mentions: false).ToJsonString());
        (await room.LookAsync(db => db.SeenEvents.CountAsync(Token))).ShouldBe(0);

        await room.PostAsync(InChannel(room, "<at>StarBot</at> practice ownership\n", mentions: true).ToJsonString());
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(2);
        (await room.LookAsync(db => db.Conversations.CountAsync(c => c.State != null && c.Conversation == "ann-object", Token))).ShouldBe(1);
    }

    private static JsonObject InChannel(TeamsRoom room, string? text, bool mentions)
    {
        var activity = room.Message(text ?? "", $"c{Guid.NewGuid():N}");
        activity["conversation"] = new JsonObject { ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant", ["id"] = "19:channel@thread.tacv2;messageid=7" };
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
}
