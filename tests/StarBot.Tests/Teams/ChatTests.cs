using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Teams;

namespace StarBot.Tests.Teams;

/// <summary>What people do in Teams, and what comes of it.</summary>
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
        (await DraftAsync(room)).ShouldBe(["Last spring I ran the bakery for a week."]);

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
        (await DraftAsync(room)).Count.ShouldBe(2);
        room.Time.Pass(1);
        await room.PostAsync(Changed(room, "messageUpdate", "undeleteMessage", words, id));

        string[] back = again > 0 ? [words] : [];
        (await DraftAsync(room)).ShouldBe(["Last spring the oven broke.", .. back, "We sold all 200 loaves."]);
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

    [Fact]
    public async Task A_pressed_button_answers_with_the_same_card_brought_up_to_date()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SendAllAsync();
        var (status, body) = await room.PressAsync("Hint");

        status.ShouldBe(HttpStatusCode.OK);
        body!.Value.GetProperty("statusCode").GetInt32().ShouldBe(200);
        body.Value.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        var card = body.Value.GetProperty("value");
        TeamsLimits.HoldCard(card);
        card.GetRawText().ShouldContain("Hint");
        card.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()).ShouldBe(["Done", "Another question", "Stop"]);
        await room.SendAllAsync();
        room.Connector.Calls.ShouldContain(c => c.Method == "PUT" && c.Path.EndsWith("/activities/sent-1", StringComparison.Ordinal));

        (await room.PressAsync("Stop")).Body!.Value.GetProperty("value").TryGetProperty("actions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_is_pressed_once()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SayAsync("Last spring I ran the bakery on my own. I had to bake 200 loaves by six.");
        await room.SendAllAsync();
        await Task.WhenAll(room.PressAsync("Done"), room.PressAsync("Done"));
        var again = (await room.PressAsync("Done")).Body!.Value;
        await room.SendAllAsync();

        // The second press would end the follow-up that the first one brought.
        (await StateAsync(room)).Phase.ShouldBe(Phase.Probing);
        again.GetProperty("value").TryGetProperty("actions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Done_that_is_pressed_before_any_word_takes_nothing_away_and_can_be_pressed_again()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SendAllAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var card = (await room.PressAsync("Done")).Body!.Value.GetProperty("value");
            card.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()).ShouldBe(["Done", "Hint", "Another question", "Stop"]);
        }

        await room.SayAsync("Last spring I ran the bakery on my own. I had to bake 200 loaves by six.");
        var pressed = (await room.PressAsync("Done")).Body!.Value.GetProperty("value");
        pressed.TryGetProperty("actions", out var _).ShouldBeFalse();
        (await StateAsync(room)).Phase.ShouldBe(Phase.Probing);
        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(3, "The question, that there are no words yet, and a follow-up.");
    }

    [Fact]
    public async Task A_client_that_submits_twice_has_submitted_once_and_a_button_of_another_card_is_another()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await SubmitAsync(room, "m1", "practice ownership", post: 1, message: "sent-1");
        await SubmitAsync(room, "m2", "practice ownership", post: 1, message: "sent-1");
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(1);

        await SubmitAsync(room, "m3", "practice ownership", post: 1, message: "sent-9");
        room.Time.Pass(120);
        // Whoever comes back to an old card that kept its buttons is not left without an answer.
        await SubmitAsync(room, "m4", "practice ownership", post: 1, message: "sent-1");
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("no numbers")]
    public async Task A_button_whose_time_is_over_says_what_can_be_done_now(string word)
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        var submit = room.Personal("message", "m-late");
        submit["value"] = new JsonObject { ["word"] = word };
        await room.PostAsync(submit.ToJsonString());
        await room.SendAllAsync();

        room.Connector.Sent.Last().GetProperty("summary").GetString()!.ShouldStartWith("Send your answer");
        (await DraftAsync(room)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_cannot_execute_submits_and_the_same_comes_of_it()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var submit = room.Personal("message", "m1");
        submit["value"] = new JsonObject { ["word"] = "practice ownership", ["post"] = 1 };
        await room.PostAsync(submit.ToJsonString());

        (await room.LookAsync(db => db.Conversations.SingleAsync(Token))).State.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_message_action_reads_on_the_spot_for_the_one_who_asks_and_keeps_nothing()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var invoke = room.Personal("invoke", "f1");
        invoke["name"] = "composeExtension/fetchTask";
        invoke["value"] = new JsonObject
        {
            ["commandId"] = "review",
            ["messagePayload"] = new JsonObject
            {
                ["body"] = new JsonObject
                {
                    ["contentType"] = "html",
                    ["content"] = "<p>In March the oven broke. I had to bake 200 loaves by six.</p><p>I called three firms &amp; had it back by noon. We sold all 200 loaves.</p>",
                },
            },
        };
        var task = (await room.PostAsync(invoke.ToJsonString())).Body!.Value.GetProperty("task");

        task.GetProperty("type").GetString().ShouldBe("continue");
        var card = task.GetProperty("value").GetProperty("card").GetProperty("content");
        TeamsLimits.HoldCard(card);
        card.GetRawText().ShouldContain("three firms \\u0026 had it");
        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_stands_in_the_chat_and_what_is_filled_in_is_taken()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        var address = await room.LookAsync(db => db.Conversations.Select(c => new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).SingleAsync(Token));
        await room.Services.GetRequiredService<TeamsPlatform>().ShowFormAsync(address, PracticeForm.Of(room.Services.GetRequiredService<PackLibrary>()), Token);
        var data = JsonNode.Parse(TeamsRoom.Actions(room.Connector.Sent.Single()).Single().GetProperty("data").GetRawText())!.AsObject();
        (data["focus"], data["questions"]) = ("Dive Deep", "1");
        var submit = room.Personal("message", "m-form");
        submit["value"] = data;
        await room.PostAsync(submit.ToJsonString());

        (await room.LookAsync(db => db.Conversations.SingleAsync(Token))).State!.ShouldContain("Dive Deep");
    }

    [Fact]
    public async Task While_an_answer_is_read_for_long_a_typing_mark_is_shown_and_never_else()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        var address = await room.LookAsync(db => db.Conversations.Select(c => new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).SingleAsync(Token));
        var sign = room.Services.GetRequiredService<ReadingSign>();
        sign.After(address, new IncomingContent.Message("m", "part of an answer"), new TurnResult(SeenBefore: false, []));
        sign.After(address, new IncomingContent.Pressed("done"), new TurnResult(SeenBefore: true, []));
        await room.Services.GetRequiredService<Errands>().RunWaitingAsync(Token);
        Typing(room).ShouldBe(0);

        sign.After(address, new IncomingContent.Pressed("done"), new TurnResult(SeenBefore: false, []));
        await room.Services.GetRequiredService<Errands>().RunWaitingAsync(Token);
        Typing(room).ShouldBe(1);
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

    [Fact]
    public async Task An_export_is_offered_as_a_file_and_brought_where_the_person_agreed()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("export");
        await room.SendAllAsync();
        var consent = room.Connector.Sent.Last().GetProperty("attachments")[0];
        consent.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.teams.card.file.consent");

        var accept = room.Personal("invoke", "f1");
        accept["name"] = "fileConsent/invoke";
        accept["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = JsonNode.Parse(consent.GetProperty("content").GetProperty("acceptContext").GetRawText()),
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://contoso.sharepoint.com/upload", ["contentUrl"] = "https://contoso.sharepoint.com/x", ["uniqueId"] = "u", ["fileType"] = "json" },
        };
        (await room.PostAsync(accept.ToJsonString())).Status.ShouldBe(HttpStatusCode.OK);
        await room.SendAllAsync();
        JsonSerializer.Deserialize<JsonElement>(room.Connector.Uploads.ShouldHaveSingleItem()).TryGetProperty("answers", out _).ShouldBeTrue();
        room.Connector.Calls.Single(c => c.Method == "UPLOAD").Authorization.ShouldBeNull();

        accept["id"] = "f2";
        accept["value"]!["uploadInfo"]!["uploadUrl"] = "https://evil.example/upload";
        await room.PostAsync(accept.ToJsonString());
        await room.SendAllAsync();
        room.Connector.Uploads.Count.ShouldBe(1);
        room.Connector.Sent.Last().GetProperty("text").GetString().ShouldBe("I could not put the file among yours. Say export again in a while.");
    }

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

    [Theory]
    [InlineData("done")]
    [InlineData("Read again.")]
    public async Task An_ended_answer_that_is_not_read_yet_shows_the_typing_mark_typed_or_pressed(string word)
    {
        await using var room = await TeamsRoom.OpenAsync(also: services => services.AddSingleton<ITurns, StillReading>());
        await room.SayAsync("Last spring I ran the bakery on my own.");
        await room.SendAllAsync();
        Typing(room).ShouldBe(0);
        await room.SayAsync(word);
        var invoke = room.Personal("invoke", "f1");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = new JsonObject { ["word"] = word.ToLowerInvariant().TrimEnd('.') } } };
        await room.PostAsync(invoke.ToJsonString());
        await room.SendAllAsync();

        Typing(room).ShouldBe(2);
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldBe("/emea/v3/conversations/a%3Apersonal/activities");
    }

    /// <summary>A reader that takes its time: nothing is said in the turn itself.</summary>
    private sealed class StillReading : ITurns
    {
        public Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation) => Task.FromResult(new TurnResult(SeenBefore: false, []));

        public Task<ConversationView> LookAsync(Address address, CancellationToken cancellation) => Task.FromResult(new ConversationView(true, [], []));
    }

    private static int Typing(TeamsRoom room) => room.Connector.Calls.Count(c => c.IsSend && c.Body.GetProperty("type").GetString() == "typing");

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

    private static async Task<DateTimeOffset?> DueAsync(TeamsRoom room) => (await room.LookAsync(db => db.Conversations.AsNoTracking().SingleAsync(Token))).DueAt;

    private static async Task<IReadOnlyList<string>> DraftAsync(TeamsRoom room) => [.. (await StateAsync(room)).Answer.Select(u => u.Text)];

    private static async Task<InterviewState> StateAsync(TeamsRoom room) =>
        JsonSerializer.Deserialize<InterviewState>((await room.LookAsync(db => db.Conversations.AsNoTracking().SingleAsync(Token))).State!)!;

    private static string Changed(TeamsRoom room, string type, string how, string text, string id)
    {
        var change = room.Message(text, id);
        change["type"] = type;
        change["channelData"]!["eventType"] = how;
        return change.ToJsonString();
    }

    private static async Task SubmitAsync(TeamsRoom room, string id, string word, long post, string message)
    {
        var submit = room.Personal("message", id);
        submit["replyToId"] = message;
        submit["value"] = new JsonObject { ["word"] = word, ["post"] = post };
        await room.PostAsync(submit.ToJsonString());
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
