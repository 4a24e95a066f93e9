using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Teams;

/// <summary>A critique goes where many read only by its person's hand, who has seen what goes and said where.</summary>
public class SharingTests
{
    private const string Channel = "19:channel@thread.tacv2";
    private const string Group = "19:group@thread.v2";

    private int _ids;

    [Fact]
    public async Task The_dialog_shows_what_goes_and_names_the_places_that_both_are_in_and_nothing_goes_before()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, Channel + ";messageid=7", "channel");
        await CallAsync(room, Channel + ";messageid=9", "channel");
        await CallAsync(room, Group, "groupChat");
        await CallAsync(room, "19:left@thread.v2", "groupChat");
        var share = await CritiqueAsync(room);
        var sent = room.Connector.Sent.Count();
        var dialog = await AskAsync(room, share);

        dialog.GetProperty("type").GetString().ShouldBe("continue");
        var card = dialog.GetProperty("value").GetProperty("card").GetProperty("content");
        TeamsLimits.HoldCard(card);
        var where = card.GetProperty("body")[0];
        where.GetProperty("isRequired").GetBoolean().ShouldBeTrue();
        where.TryGetProperty("value", out _).ShouldBeFalse();
        where.GetProperty("choices").EnumerateArray().Select(c => (c.GetProperty("title").GetString(), c.GetProperty("value").GetString()))
            .ShouldBe([("Chat with Ben Baker", Group), ("Night Bakers: Practice", Channel)]);
        card.GetRawText().ShouldContain("Ann Archer shares what StarBot said of an answer.");
        card.GetRawText().ShouldContain("Structure");
        // The answer set out by part stays in the person's own chat.
        card.GetRawText().ShouldNotContain("[add:");
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(sent);
    }

    [Fact]
    public async Task What_is_shared_begins_a_thread_of_the_channel_once_with_what_the_dialog_showed()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, Channel + ";messageid=7", "channel");
        var share = await CritiqueAsync(room);
        var dialog = await AskAsync(room, share);
        var answer = await SubmitAsync(room, dialog, Channel, "share-1");
        await SubmitAsync(room, dialog, Channel, "share-1");
        await room.SendAllAsync();

        answer.GetProperty("value").GetString()!.ShouldContain("Night Bakers: Practice");
        var begun = room.Connector.Calls.Where(c => c.Method == "POST" && c.Path == "/emea/v3/conversations").ShouldHaveSingleItem().Body;
        begun.GetProperty("isGroup").GetBoolean().ShouldBeTrue();
        begun.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString().ShouldBe(Channel);
        begun.GetProperty("tenantId").GetString().ShouldBe("tenant");
        var card = begun.GetProperty("activity").GetProperty("attachments")[0].GetProperty("content");
        card.TryGetProperty("actions", out _).ShouldBeFalse();
        var shown = dialog.GetProperty("value").GetProperty("card").GetProperty("content").GetProperty("body").EnumerateArray().Skip(2);
        card.GetProperty("body").EnumerateArray().Select(e => e.GetRawText()).ShouldBe(shown.Select(e => e.GetRawText()));
    }

    [Fact]
    public async Task A_group_chat_gets_it_as_a_message_and_a_refusal_is_told_to_the_person_once()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, Group, "groupChat");
        var dialog = await AskAsync(room, await CritiqueAsync(room));
        await SubmitAsync(room, dialog, Group, "share-1");
        await room.SendAllAsync();
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldBe("/emea/v3/conversations/19%3Agroup%40thread.v2/activities");

        await SubmitAsync(room, dialog, Group, "share-2");
        room.Connector.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster","message":"."}}""", null));
        await room.SendAllAsync();
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldBe("/emea/v3/conversations/a%3Apersonal/activities");
        room.Connector.Sent.Count(m => m.TryGetProperty("text", out var text) && text.GetString()!.StartsWith("I could not share", StringComparison.Ordinal)).ShouldBe(1);
        // The chat that refused says nothing of Ann's own.
        (await room.LookAsync(db => db.Conversations.SingleAsync(c => c.Conversation == "ann-object", Token))).UnreachableSince.ShouldBeNull();
    }

    [Theory]
    [InlineData("19:elsewhere@thread.v2")]
    [InlineData("19:left@thread.v2")]
    public async Task A_place_that_the_dialog_did_not_offer_gets_nothing(string where)
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, Group, "groupChat");
        await CallAsync(room, "19:left@thread.v2", "groupChat");
        var dialog = await AskAsync(room, await CritiqueAsync(room));
        var rows = await room.LookAsync(db => db.Outbox.CountAsync(Token));

        (await SubmitAsync(room, dialog, where, "share-1")).GetProperty("value").GetString()!.ShouldContain("Nothing was shared");
        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(rows);
    }

    [Fact]
    public async Task Who_has_called_it_nowhere_is_told_how_and_nobody_shares_what_is_anothers()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var share = await CritiqueAsync(room);
        (await AskAsync(room, share)).GetProperty("value").GetString()!.ShouldContain("Mention me there once");

        var others = Invoke(room, "task/fetch", "f-ben", share);
        others["from"] = new JsonObject { ["id"] = "29:ben", ["name"] = "Ben Baker", ["aadObjectId"] = "ben-object" };
        var answer = (await room.PostAsync(others.ToJsonString())).Body!.Value.GetProperty("task");
        answer.GetProperty("value").GetString()!.ShouldContain("I no longer keep this critique");
    }

    [Fact]
    public async Task What_was_shared_goes_with_the_person_who_is_forgotten()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await CallAsync(room, Group, "groupChat");
        await SubmitAsync(room, await AskAsync(room, await CritiqueAsync(room)), Group, "share-1");
        await room.SayAsync("forget me now");

        (await room.LookAsync(db => db.Outbox.AsNoTracking().ToListAsync(Token))).ShouldHaveSingleItem().Conversation.ShouldBe("ann-object");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Ann's critique, sent; what its Share button carries.</summary>
    private static async Task<JsonElement> CritiqueAsync(TeamsRoom room)
    {
        await room.SayAsync("practice ownership");
        await room.SayAsync("In June I looked after the pumps of a water works. I had to keep one old pump alive for three weeks. I changed its grease each day. It ran, and we saved about 4,000 euros.");
        await room.SayAsync("done");
        while (!await room.LookAsync(async db => (await db.Outbox.AsNoTracking().ToListAsync(Token)).Any(r => TurnTaker.PostOf(r).Blocks.Any(b => b is PostBlock.Ratings))))
            await room.SayAsync("skip");
        await room.SendAllAsync();
        return room.Connector.Sent.SelectMany(TeamsRoom.Actions).Single(a => a.GetProperty("title").GetString() == "Share…").GetProperty("data");
    }

    private async Task CallAsync(TeamsRoom room, string where, string type)
    {
        room.Time.Pass(1);
        var call = room.Message("<at>StarBot</at> help", $"c{++_ids}");
        call["conversation"] = new JsonObject { ["conversationType"] = type, ["isGroup"] = true, ["tenantId"] = "tenant", ["id"] = where };
        if (type == "channel")
            call["channelData"]!["team"] = new JsonObject { ["id"] = "19:team" };
        call["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>StarBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{TestToken.AppId}", ["name"] = "StarBot" },
        });
        await room.PostAsync(call.ToJsonString());
    }

    private async Task<JsonElement> AskAsync(TeamsRoom room, JsonElement share) =>
        (await room.PostAsync(Invoke(room, "task/fetch", $"f{++_ids}", share).ToJsonString())).Body!.Value.GetProperty("task");

    private static async Task<JsonElement> SubmitAsync(TeamsRoom room, JsonElement dialog, string where, string id)
    {
        var submit = TeamsRoom.Actions(JsonSerializer.SerializeToElement(new { attachments = new[] { dialog.GetProperty("value").GetProperty("card") } })).Single();
        var invoke = Invoke(room, "task/submit", id, submit.GetProperty("data"));
        invoke["value"]!["data"]!["where"] = where;
        return (await room.PostAsync(invoke.ToJsonString())).Body!.Value.GetProperty("task");
    }

    private static JsonObject Invoke(TeamsRoom room, string name, string id, JsonElement data)
    {
        room.Time.Pass(1);
        var invoke = room.Personal("invoke", id);
        invoke["name"] = name;
        invoke["value"] = new JsonObject { ["data"] = JsonNode.Parse(data.GetRawText()) };
        return invoke;
    }
}
