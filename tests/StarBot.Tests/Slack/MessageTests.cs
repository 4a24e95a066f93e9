using System.Text.Json.Nodes;
using StarBot.Practice.People;
using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>Messages in, as Slack delivers them: more than once, in twos, from bots, at length.</summary>
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
}
