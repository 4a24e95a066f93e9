using System.Text.Json.Nodes;
using StarBot.Practice.People;
using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>Messages in, as Slack delivers them: more than once, in twos, from bots, edited, spoken.</summary>
public class MessageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<IReadOnlyList<string>> DraftAsync(SlackHouse house) => (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft;

    [Fact]
    public async Task A_delivery_that_is_repeated_is_taken_once_also_at_the_same_time()
    {
        await using var house = await SlackHouse.OpenAsync();
        var body = Said.Message("practice ownership", "1.000001");
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.PostAsync(body), Token)));
        replies.ShouldAllBe(r => r.Status == 200);
        (await house.RowsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_comes_as_two_events_is_answered_once()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Mention("<@UBOT> practice ownership", "2.000001"));
        await house.PostAsync(Said.Message("<@UBOT> practice ownership", "2.000001", "Ev2", m => (m["channel"], m["channel_type"]) = ("C7", "channel")));
        await house.PostAsync(Said.Message("<@UBOT> help", "3.000001"));
        await house.PostAsync(Said.Event(new JsonObject { ["type"] = "app_mention", ["channel"] = "D1", ["user"] = "U1", ["text"] = "<@UBOT> help", ["ts"] = "3.000001" }, "Ev4"));

        var rows = await house.RowsAsync();
        rows.Select(r => r.Conversation).ShouldBe(["C7/2.000001", "U1", "U1"]);
    }

    [Fact]
    public async Task Nobody_but_a_person_is_answered()
    {
        await using var house = await SlackHouse.OpenAsync();
        foreach (Action<JsonObject> but in new Action<JsonObject>[]
                 {
                     m => m["bot_id"] = "B1",
                     m => m["user"] = "UBOT",
                     m => m["user"] = "USLACKBOT",
                     m => (m["subtype"], m["bot_id"]) = ("bot_message", "B9"),
                     m => m.Remove("user"),
                     m => m["subtype"] = "channel_join",
                     m => (m["channel"], m["channel_type"]) = ("C7", "channel"),
                     m => (m["channel"], m["channel_type"]) = ("G7", "mpim"),
                 })
        {
            (await house.PostAsync(Said.Message("practice", "4.000001", but: but))).Status.ShouldBe(200);
        }

        (await house.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_edits_the_answer_and_a_preview_that_unfolds_does_not()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        await house.PostAsync(Said.Event(Changed("I fixed the pump.", "I fixed two pumps &amp; a valve."), "Ev3"));
        (await DraftAsync(house)).ShouldBe(["I fixed two pumps & a valve."]);
        await house.PostAsync(Said.Event(Changed("I fixed two pumps &amp; a valve.", "I fixed two pumps &amp; a valve."), "Ev4"));
        (await DraftAsync(house)).ShouldBe(["I fixed two pumps & a valve."]);

        await house.PostAsync(Said.Event(Deleted("2.000001"), "Ev5"));
        (await DraftAsync(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_message_with_replies_below_it_leaves_a_tombstone_and_goes_out_of_the_answer_too()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        await house.PostAsync(Said.Message("It ran for weeks.", "3.000001"));
        var gone = Changed("I fixed the pump.", "This message was deleted.");
        foreach (var (name, value) in new[] { ("user", "USLACKBOT"), ("subtype", "tombstone"), ("thread_ts", "2.000001") })
            gone["message"]![name] = value;
        await house.PostAsync(Said.Event(gone, "Ev4"));
        (await DraftAsync(house)).ShouldBe(["It ran for weeks."]);
    }

    [Theory]
    [InlineData(true, "1.000001", "1.000001")]
    [InlineData(false, "1.000001", "1.000001")]
    [InlineData(true, "2.000001", null)]
    [InlineData(false, "2.000001", null)]
    public async Task What_is_edited_or_deleted_leaves_the_interview_where_it_is_held(bool isEdited, string below, string? expected)
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.500001", but: m => m["thread_ts"] = expected));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001", but: m => m["thread_ts"] = expected));
        var change = isEdited ? Changed("I fixed the pump.", "I fixed two pumps.") : Deleted("2.000001");
        // Of a message that has replies it is its own stamp.
        change[isEdited ? "message" : "previous_message"]!["thread_ts"] = below;
        await house.PostAsync(Said.Event(change, "Ev3"));
        await house.InteractAsync(Said.Submitted("form/practice", null));
        await house.SendAllAsync();
        var last = house.Slack.Messages[^1];
        (last.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null).ShouldBe(expected);
    }

    [Fact]
    public async Task A_clip_counts_by_its_transcript_and_another_file_gets_a_sentence()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("", "2.000001", but: m => Files(m, "complete", "Last spring I ran the pumps alone.")));
        await house.PostAsync(Said.Message("", "3.000001", but: m => Files(m, "processing", null)));
        await house.PostAsync(Said.Message("", "4.000001", but: m => Files(m, null, null)));
        (await DraftAsync(house)).ShouldBe(["Last spring I ran the pumps alone."]);

        var later = Changed("", "");
        Files((JsonObject)later["message"]!, "complete", "And nothing leaked.");
        later["message"]!["ts"] = "3.000001";
        await house.PostAsync(Said.Event(later, "Ev9"));
        (await DraftAsync(house)).ShouldBe(["Last spring I ran the pumps alone.", "And nothing leaked."]);

        await house.SendAllAsync();
        house.Slack.Messages.Select(m => m.GetProperty("text").GetString()!).ShouldContain(t => t.Contains("not written down yet"));
        house.Slack.Messages.Select(m => m.GetProperty("text").GetString()!).ShouldContain(t => t.Contains("cannot read this file"));
    }

    [Theory]
    [InlineData("clip.vtt", "Last spring I ran the pumps alone. Nothing leaked.")]
    [InlineData("no-scope", "Last spring")]
    [InlineData("https://elsewhere.example/clip.vtt", "Last spring")]
    public async Task Of_a_long_clip_the_beginning_counts_at_once_and_the_rest_when_it_is_there(string file, string expected)
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("", "2.000001", but: m =>
        {
            Files(m, "complete", "Last spring");
            m["files"]![0]!["transcription"]!["preview"]!["has_more"] = true;
            m["files"]![0]!["vtt"] = new Uri(house.Slack.Url, $"/files/{file}").ToString();
            if (file.StartsWith("https", StringComparison.Ordinal))
                m["files"]![0]!["vtt"] = file;
        }));
        for (var i = 0; i < 100 && (await DraftAsync(house))[0] != expected; i++)
            await Task.Delay(20, Token);
        (await DraftAsync(house)).ShouldBe([expected]);
    }

    [Fact]
    public async Task Whoever_opens_the_messages_is_welcomed_once_and_offered_prompts()
    {
        await using var house = await SlackHouse.OpenAsync();
        foreach (var i in new[] { 1, 2 })
            await house.PostAsync(Said.Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["channel"] = "D1", ["tab"] = "messages", ["event_ts"] = $"{i}.0" }, $"Ev{i}"));
        (await house.RowsAsync()).Length.ShouldBe(1);
        var prompts = (await house.Slack.WaitForAsync("assistant.threads.setSuggestedPrompts", 2)).Body;
        prompts.GetProperty("channel_id").GetString().ShouldBe("D1");
        prompts.TryGetProperty("thread_ts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_status_shows_while_it_listens_and_goes_with_the_next_post()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.SendAllAsync();
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        (await house.Slack.WaitForAsync("assistant.threads.setStatus")).Body.GetProperty("status").GetString()!.ShouldStartWith("is listening");
        await house.PostAsync(Said.Message("hint", "3.000001"));
        await Task.Delay(50, Token);
        await house.SendAllAsync();
        (await house.Slack.WaitForAsync("assistant.threads.setStatus", 2)).Body.GetProperty("status").GetString().ShouldBe("");
    }

    [Fact]
    public async Task What_a_workspace_lacks_is_said_once_in_the_log_and_the_interview_goes_on()
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method.StartsWith("assistant", StringComparison.Ordinal) ? new JsonObject { ["ok"] = false, ["error"] = "unknown_method" } : null;
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        foreach (var i in new[] { 2, 3, 4 })
        {
            await house.PostAsync(Said.Message($"I fixed pump {i}.", $"{i}.000001"));
            // What was lacking is known once it is logged; a second try would come soon after.
            for (var waited = 0; waited < 500 && !house.Logged.All.Any(l => l.Id == 303); waited++)
                await Task.Delay(20, Token);
            await Task.Delay(60, Token);
        }

        house.Slack.Of("assistant.threads.setStatus").Count().ShouldBe(1);
        house.Logged.All.Count(l => l.Id == 303).ShouldBe(1);
        (await DraftAsync(house)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_slack_says_of_a_person_is_kept_and_follows_their_changes()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Slack.WaitForAsync("users.info");
        var ann = await KnownAsync(house, p => p is not null);
        (ann!.TimeZone, ann.Locale, ann.IsAdmin, ann.Name).ShouldBe(("Europe/Berlin", "en-GB", true, "Ann"));

        foreach (var id in new[] { "U1", "U9" })
        {
            var user = new JsonObject { ["id"] = id, ["tz"] = "Asia/Kolkata", ["is_admin"] = false, ["profile"] = new JsonObject { ["display_name"] = "Ann B." } };
            await house.PostAsync(Said.Event(new JsonObject { ["type"] = "user_change", ["user"] = user }, $"Ev-{id}"));
        }

        ann = await KnownAsync(house, p => p is not null);
        (ann!.TimeZone, ann.Locale, ann.IsAdmin, ann.Name).ShouldBe(("Asia/Kolkata", "en-GB", false, "Ann B."));
        (await house.Get<KnownPeople>().FindAsync("T1", "U9", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_could_not_be_looked_up_is_looked_up_the_next_time()
    {
        await using var house = await SlackHouse.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "users.info" ? new JsonObject { ["ok"] = false, ["error"] = "internal_error" } : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        for (var i = 0; i < 100 && !house.Logged.All.Any(l => l.Id == 304); i++)
            await Task.Delay(20, Token);
        house.Slack.Answering = (_, _) => null;
        await house.PostAsync(Said.Message("help", "2.000001"));
        (await KnownAsync(house, p => p is not null))!.TimeZone.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task A_paste_of_twelve_thousand_characters_is_an_answer_that_is_read_whole()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        var paste = string.Join(' ', Enumerable.Range(1, 400).Select(i => $"I listened to pump {i} & wrote it down."))[..12_000];
        await house.PostAsync(Said.Message(paste.Replace("&", "&amp;"), "2.000001"));
        (await DraftAsync(house)).ShouldHaveSingleItem().ShouldBe(paste);
        await house.PostAsync(Said.Message("done", "3.000001"));
        for (var i = 4; i < 10; i++)
            await house.PostAsync(Said.Message("skip", $"{i}.000001"));
        await house.SendAllAsync();
        var critique = (await house.RowsAsync()).Single(r => TurnTaker.PostOf(r).Blocks.Any(b => b is StarBot.Practice.Messages.PostBlock.Ratings));
        critique.State.ShouldBe(SendState.Sent);
        await house.InteractAsync(Said.Pressed("read", $"{critique.Number}"));
        (await house.Slack.WaitForAsync("views.open")).Body.GetRawText().ShouldContain("pump 1 ");
    }

    private static async Task<PersonRow?> KnownAsync(SlackHouse house, Func<PersonRow?, bool> isIt)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await house.Get<KnownPeople>().FindAsync("T1", "U1", Token) is var found && isIt(found))
                return found;
            await Task.Delay(20, Token);
        }

        return null;
    }

    private static JsonObject Changed(string before, string now) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_changed",
        ["channel"] = "D1",
        ["channel_type"] = "im",
        ["ts"] = "8.000001",
        ["event_ts"] = "8.000001",
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = "U1", ["text"] = now, ["ts"] = "2.000001", ["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "8.0" } },
        ["previous_message"] = new JsonObject { ["type"] = "message", ["user"] = "U1", ["text"] = before, ["ts"] = "2.000001" },
    };

    private static JsonObject Deleted(string ts) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_deleted",
        ["channel"] = "D1",
        ["channel_type"] = "im",
        ["deleted_ts"] = ts,
        ["event_ts"] = "9.000001",
        ["previous_message"] = new JsonObject { ["user"] = "U1", ["ts"] = ts, ["text"] = "…" },
    };

    private static void Files(JsonObject message, string? transcription, string? words)
    {
        message["subtype"] = "file_share";
        message["files"] = new JsonArray(new JsonObject
        {
            ["id"] = "F1",
            ["subtype"] = transcription is null ? null : "slack_audio",
            ["transcription"] = transcription is null ? null : new JsonObject
            {
                ["status"] = transcription,
                ["preview"] = words is null ? null : new JsonObject { ["content"] = words, ["has_more"] = false },
            },
        });
    }
}
