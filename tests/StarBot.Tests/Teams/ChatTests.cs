using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Teams;

/// <summary>What people say in Teams, and what comes of it.</summary>
public class ChatTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_welcome_comes_once_though_teams_tells_of_an_installation_twice_and_of_members()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var installed = room.Personal("installationUpdate", "i1");
        installed["action"] = "add";
        await room.PostAsync(installed.ToJsonString());
        var added = room.Personal("conversationUpdate", "i2");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"28:{TestToken.AppId}" }, new JsonObject { ["id"] = "29:ann" });
        await room.PostAsync(added.ToJsonString());
        var other = room.Personal("conversationUpdate", "i3");
        other["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:bob" });
        await room.PostAsync(other.ToJsonString());
        await room.SendAllAsync();

        room.Connector.Sent.ShouldHaveSingleItem().GetProperty("summary").GetString().ShouldBe("I hold mock interviews.");
    }

    [Fact]
    public async Task What_is_delivered_again_is_taken_once()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var message = room.Message("help", "m1").ToJsonString();
        await Task.WhenAll(room.PostAsync(message), room.PostAsync(message));
        (await room.PostAsync(message)).Status.ShouldBe(HttpStatusCode.OK);
        await room.SendAllAsync();

        room.Connector.Sent.Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_is_several_messages_that_can_be_edited_and_deleted_and_typing_extends_patience()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SayAsync("Last spring I ran the bakery on my own.", "m-one");
        await room.SayAsync("Wrong window.", "m-two");
        var edit = room.Message("Last spring I ran the bakery for a week.", "m-one");
        edit["type"] = "messageUpdate";
        edit["channelData"]!["eventType"] = "editMessage";
        await room.PostAsync(edit.ToJsonString());
        var delete = room.Personal("messageDelete", "m-two");
        delete["channelData"]!["eventType"] = "softDeleteMessage";
        await room.PostAsync(delete.ToJsonString());
        (await room.DraftAsync()).ShouldBe(["Last spring I ran the bakery for a week."]);

        var due = await DueAsync(room);
        room.Time.Pass(8);
        await room.PostAsync(room.Personal("typing", null).ToJsonString());
        (await DueAsync(room)).ShouldBe(due + TimeSpan.FromSeconds(8));
    }

    [Theory]
    [InlineData("I called three firms.", "1772442003000", 1)]
    [InlineData("stop", "1772442003000", 0)]
    [InlineData("", "1772442003000", 0)]
    [InlineData("Said before this question.", "1772440000000", 0)]
    [InlineData("Said with an id that is no time.", "m-two", 0)]
    public async Task What_was_deleted_and_is_brought_back_is_in_the_answer_again_where_it_stood(string words, string id, int again)
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SayAsync("Last spring the oven broke.", "1772442002000");
        if (again > 0)
        {
            await room.SayAsync(words, id);
            await room.PostAsync(Changed(room, "messageDelete", "softDeleteMessage", "", id));
        }

        await room.SayAsync("We sold all 200 loaves.", "1772442004000");
        (await room.DraftAsync()).Count.ShouldBe(2);
        room.Time.Pass(1);
        await room.PostAsync(Changed(room, "messageUpdate", "undeleteMessage", words, id));

        string[] back = again > 0 ? [words] : [];
        (await room.DraftAsync()).ShouldBe(["Last spring the oven broke.", .. back, "We sold all 200 loaves."]);
        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(1, "Nothing is said to it.");
    }

    [Fact]
    public async Task What_is_brought_back_while_no_question_is_open_is_left_alone()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        await room.PostAsync(Changed(room, "messageUpdate", "undeleteMessage", "I called three firms.", "1772442000000"));

        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(1);
    }

    [Theory]
    [InlineData("In March the oven broke. I called three firms and had it back by noon. We sold all 200 loaves. ")]
    [InlineData("Im März fiel der Ofen aus 🥖. Ich rief drei Firmen an. ")]
    public async Task A_paste_of_twelve_thousand_characters_is_read_and_what_comes_of_it_fits(string sentences)
    {
        var paste = string.Concat(Enumerable.Repeat(sentences, 12_000 / sentences.Length + 1))[..12_000];
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SayAsync(paste);
        foreach (var word in new[] { "done", "skip", "skip", "skip", "skip", "skip" })
            await room.SayAsync(word);
        await room.SayAsync("save story");
        await room.SayAsync("stories");
        await room.SendAllAsync();

        room.Connector.OverLimits.ShouldBeEmpty();
        (await room.LookAsync(db => db.Outbox.CountAsync(o => o.State != SendState.Sent, Token))).ShouldBe(0);
        room.Connector.Sent.Last().GetProperty("summary").GetString().ShouldBe("Your stories: 1");
    }

    [Theory]
    [InlineData("image/*", null)]
    [InlineData("text/html", "<p><img src=\"https://media.example.org/cat.gif\"></p>")]
    public async Task A_message_without_words_is_no_dead_end(string kind, string? content)
    {
        await using var room = await TeamsRoom.OpenAsync();
        var picture = room.Personal("message", "m1");
        picture["attachments"] = new JsonArray(new JsonObject { ["contentType"] = kind, ["content"] = content, ["contentUrl"] = "https://smba.trafficmanager.net/x" });
        await room.PostAsync(picture.ToJsonString());
        await room.SendAllAsync();

        room.Connector.Sent.ShouldHaveSingleItem().GetProperty("text").GetString()!.ShouldContain("Send me the words");
    }

    [Fact]
    public async Task What_teams_says_of_a_person_is_kept_once_until_it_changes()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        await room.SendAllAsync();
        var person = await room.LookAsync(db => db.People.SingleAsync(Token));
        (person.Name, person.TimeZone, person.Locale, person.Workspace).ShouldBe(("Ann Archer", "Europe/Berlin", "en-GB", "tenant"));

        var moved = room.Message("help", "m9");
        moved["localTimezone"] = "Asia/Kolkata";
        await room.PostAsync(moved.ToJsonString());
        await room.SendAllAsync();
        (await room.LookAsync(db => db.People.SingleAsync(Token))).TimeZone.ShouldBe("Asia/Kolkata");
    }

    [Fact]
    public async Task An_uninstalled_conversation_gets_nothing_until_something_comes_in()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        var removed = room.Personal("installationUpdate", "i1");
        removed["action"] = "remove";
        await room.PostAsync(removed.ToJsonString());
        await room.SendAllAsync();

        room.Connector.Sent.ShouldBeEmpty();
        (await room.LookAsync(db => db.Conversations.SingleAsync(Token))).UnreachableSince.ShouldNotBeNull();
    }

    private static async Task<DateTimeOffset?> DueAsync(TeamsRoom room) => (await room.LookAsync(db => db.Conversations.AsNoTracking().SingleAsync(Token))).DueAt;

    private static string Changed(TeamsRoom room, string type, string how, string text, string id)
    {
        var change = room.Message(text, id);
        change["type"] = type;
        change["channelData"]!["eventType"] = how;
        return change.ToJsonString();
    }
}
