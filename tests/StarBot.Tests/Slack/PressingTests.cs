using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>Buttons, modals, shortcuts, the command, the App Home.</summary>
public class PressingTests
{
    private const string Story =
        "In June 2024 I looked after the pumps of a water works. I had to keep one old pump alive until the new one came in three weeks. "
        + "I listened to it twice a day and changed the grease when it rose above sixty degrees. It ran for the whole three weeks, and we saved about 4,000 euros.";

    /// <summary>Ann has answered and has her critique; its number among the posts.</summary>
    private static async Task<long> CritiqueAsync(SlackHouse house)
    {
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message(Story, "2.000001"));
        await house.PostAsync(Said.Message("done", "3.000001"));
        for (var i = 4; i < 10; i++)
            await house.PostAsync(Said.Message("skip", $"{i}.000001"));
        await house.SendAllAsync();
        return (await house.RowsAsync()).Single(r => TurnTaker.PostOf(r).Blocks.Any(b => b is PostBlock.Ratings)).Number;
    }

    private static IEnumerable<JsonElement> Buttons(JsonElement message) => message.GetProperty("blocks").EnumerateArray()
        .Where(b => b.GetProperty("type").GetString() == "actions").SelectMany(b => b.GetProperty("elements").EnumerateArray());

    private static string LabelOf(JsonElement button) => button.GetProperty("text").GetProperty("text").GetString()!;

    [Fact]
    public async Task A_button_says_its_word_and_a_second_delivery_says_nothing()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.InteractAsync(Said.Pressed("say/0", "practice ownership"));
        (await house.InteractAsync(Said.Pressed("say/0", "practice ownership"))).ShouldBe(new SlackReply(200, ""));
        (await house.RowsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_in_a_breath_is_meant_once()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump of a water works. It ran for three weeks.", "2.000001"));
        await house.InteractAsync(Said.Pressed("say/0", "done", "1772442100.000001"));
        var asked = (await house.RowsAsync()).Length;
        // Done once more would leave out the follow-up that it has just asked.
        await house.InteractAsync(Said.Pressed("say/0", "done", "1772442100.310001"));
        (await house.RowsAsync()).Length.ShouldBe(asked);

        await house.InteractAsync(Said.Pressed("say/0", "done", "1772442104.000001"));
        (await house.RowsAsync()).Length.ShouldBeGreaterThan(asked);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("no numbers")]
    public async Task A_button_of_an_earlier_question_is_no_answer(string word)
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        await house.InteractAsync(Said.Pressed("say/2", word));
        await house.SendAllAsync();
        house.Slack.Messages[^1].GetProperty("text").GetString()!.ShouldContain("Send your answer");
        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBe(["I fixed the pump."]);
    }

    [Fact]
    public async Task A_button_in_a_channel_begins_in_the_messages_of_whoever_pressed_it()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Mention("<@UBOT> hello", "1.000001"));
        await house.SendAllAsync();
        var post = house.Slack.Messages.ShouldHaveSingleItem();
        (post.GetProperty("channel").GetString(), post.GetProperty("thread_ts").GetString()).ShouldBe(("C7", "1.000001"));

        await house.InteractAsync(Said.Pressed("say/0", Buttons(post).First().GetProperty("value").GetString()!, channel: "C7"));
        await house.SendAllAsync();
        house.Slack.Messages[^1].GetProperty("channel").GetString().ShouldBe("U1");
    }

    [Fact]
    public async Task A_button_below_the_commands_answer_in_somebody_elses_direct_messages_begins_in_ones_own()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.InteractAsync(Said.Pressed("say/0", "practice ownership", channel: "D9", isEphemeral: true));
        await house.SendAllAsync();
        house.Slack.Messages.ShouldHaveSingleItem().GetProperty("channel").GetString().ShouldBe("U1");
    }

    [Fact]
    public async Task A_critique_shows_what_fits_a_phone_and_the_rest_in_a_modal()
    {
        await using var house = await SlackHouse.OpenAsync();
        var number = await CritiqueAsync(house);
        var message = house.Slack.Messages.Single(m => m.GetProperty("text").GetString()!.Contains("Structure"));
        Buttons(message).Select(LabelOf).ShouldBe(["Again", "Next question", "Save as story", "Share…", "Read it all"]);
        message.GetRawText().ShouldNotContain("[add:");
        message.GetProperty("text").GetString()!.ShouldNotContain("●");
        message.GetProperty("text").GetString()!.ShouldContain("of 5");

        await house.InteractAsync(Said.Pressed("read", $"{number}"));
        var view = (await house.Slack.WaitForAsync("views.open")).Body;
        view.GetProperty("trigger_id").GetString().ShouldBe("trigger-1");
        view.GetProperty("view").GetRawText().ShouldContain("rich_text_quote");
    }

    [Fact]
    public async Task Nothing_is_shared_before_its_person_has_seen_it_and_said_where()
    {
        await using var house = await SlackHouse.OpenAsync();
        var number = await CritiqueAsync(house);
        await house.InteractAsync(Said.Pressed("share", $"{number}"));
        var view = (await house.Slack.WaitForAsync("views.open")).Body.GetProperty("view");
        view.GetProperty("callback_id").GetString().ShouldBe("share");
        view.GetRawText().ShouldContain("Structure");
        (await house.RowsAsync()).Select(r => r.Conversation).Distinct().ShouldBe(["U1"]);

        var metadata = view.GetProperty("private_metadata").GetString();
        var none = await house.InteractAsync(Said.Submitted("share", metadata));
        none.Json.GetProperty("response_action").GetString().ShouldBe("errors");
        none.Json.GetProperty("errors").GetProperty("channel").GetString().ShouldNotBeNullOrEmpty();

        var to = ("channel", (object)new { type = "conversations_select", selected_conversation = "C7" });
        (await house.InteractAsync(Said.Submitted("share", metadata, to))).ShouldBe(new SlackReply(200, ""));
        await house.InteractAsync(Said.Submitted("share", metadata, to));
        await house.SendAllAsync();
        var shared = house.Slack.Messages.Where(m => m.GetProperty("channel").GetString() == "C7").ShouldHaveSingleItem();
        Buttons(shared).ShouldBeEmpty();
        shared.GetRawText().ShouldContain("shares what StarBot said of an answer");
        shared.TryGetProperty("thread_ts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_forgotten_while_the_modal_stood_open_is_not_shared_and_a_form_begins_also_after_stop()
    {
        await using var house = await SlackHouse.OpenAsync();
        var number = await CritiqueAsync(house);
        await house.PostAsync(Said.Message("stop", "30.000001"));
        await house.PostAsync(Said.Message("forget me now", "31.000001"));
        var answer = await house.InteractAsync(Said.Submitted("share", $"{number}", ("channel", new { type = "conversations_select", selected_conversation = "C7" })));
        answer.Json.GetProperty("errors").GetProperty("channel").GetString()!.ShouldContain("no longer keep");
        (await house.InteractAsync(Said.Submitted("form/practice", null, ("questions", new { type = "static_select", selected_option = new { value = "1" } })))).Body.ShouldBe("");
        await house.SendAllAsync();
        house.Slack.Messages.ShouldNotContain(m => m.GetProperty("channel").GetString() == "C7");
        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).IsUnderWay.ShouldBeTrue();
    }

    [Fact]
    public async Task A_channel_that_does_not_let_it_in_is_told_to_the_person()
    {
        await using var house = await SlackHouse.OpenAsync();
        var number = await CritiqueAsync(house);
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" && call.Body.GetProperty("channel").GetString() == "C7"
            ? new() { ["ok"] = false, ["error"] = "not_in_channel" } : null;
        await house.InteractAsync(Said.Submitted("share", $"{number}", ("channel", new { type = "conversations_select", selected_conversation = "C7" })));
        await house.SendAllAsync();
        var told = house.Slack.Messages.Where(m => m.GetProperty("text").GetString()!.Contains("/invite")).ShouldHaveSingleItem();
        told.GetProperty("channel").GetString().ShouldBe("D1");
        // It went the way of every post, so that a crash cannot swallow it.
        (await house.RowsAsync()).Count(r => r.Conversation == "U1" && TurnTaker.PostOf(r).Summary.Contains("/invite") && r.State == SendState.Sent).ShouldBe(1);
    }

    [Fact]
    public async Task The_shortcut_opens_a_form_and_the_form_begins_to_practise()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.InteractAsync(new { type = "shortcut", callback_id = "practise", trigger_id = "t", action_ts = "1", user = new { id = "U1" }, team = new { id = "T1" } });
        (await house.Slack.WaitForAsync("views.open")).Body.GetProperty("view").GetProperty("callback_id").GetString().ShouldBe("form/practice");

        var answer = await house.InteractAsync(Said.Submitted(
            "form/practice", null,
            ("focus", new { type = "static_select", selected_option = new { value = "Dive Deep" } }),
            ("questions", new { type = "static_select", selected_option = new { value = "1" } })));
        answer.ShouldBe(new SlackReply(200, ""));
        await house.SendAllAsync();
        Buttons(house.Slack.Messages.ShouldHaveSingleItem()).Select(LabelOf).ShouldContain("Done");
    }

    [Theory]
    [InlineData("U1", "I fixed the pump &amp; saved 4,000 euros.", "Structure")]
    [InlineData("U2", "I fixed the pump.", "wrote yourself")]
    [InlineData("U1", "", "no words")]
    public async Task A_message_of_ones_own_is_reviewed_on_the_spot(string author, string text, string expected)
    {
        await using var house = await SlackHouse.OpenAsync();
        var answer = await house.InteractAsync(new
        {
            type = "message_action",
            callback_id = "review_answer",
            trigger_id = "t",
            action_ts = "5.5",
            user = new { id = "U1" },
            team = new { id = "T1" },
            channel = new { id = "C7" },
            message = new { type = "message", user = author, text, ts = "4.000001" },
        });
        answer.Status.ShouldBe(200);
        (await house.Slack.WaitForAsync("views.open")).Body.GetRawText().ShouldContain(expected);
    }

    [Theory]
    [InlineData("", "What I can do")]
    [InlineData("help", "inside a thread")]
    [InlineData("practice ownership", "direct messages")]
    [InlineData("stories", "You have no stories yet")]
    [InlineData("gibberish", "did not understand")]
    public async Task The_command_answers_in_its_acknowledgement(string text, string expected)
    {
        await using var house = await SlackHouse.OpenAsync();
        var answer = await house.PostFormAsync(Said.Command(text));
        answer.Json.GetProperty("response_type").GetString().ShouldBe("ephemeral");
        answer.Json.GetProperty("text").GetString()!.ShouldContain(expected);
        var faults = new Faults("command");
        CallRules.Said(answer.Json, faults);
        faults.Everything().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_home_shows_how_a_person_stands_and_follows_what_they_press()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Event(new() { ["type"] = "app_home_opened", ["user"] = "U1", ["channel"] = "D1", ["tab"] = "home", ["event_ts"] = "1.0" }, "Ev1"));
        (await house.Slack.WaitForAsync("views.publish")).Body.GetRawText().ShouldContain("Practise one question");
        await CritiqueAsync(house);
        await house.PostAsync(Said.Message("next", "20.000001"));

        var pressed = JsonSerializer.Serialize(new
        {
            type = "block_actions",
            user = new { id = "U1", team_id = "T1" },
            team = new { id = "T1" },
            container = new { type = "view", view_id = "V9" },
            view = new { type = "home", id = "V9" },
            trigger_id = "t",
            actions = new[] { new { action_id = "say/0/0", value = "pause", type = "button", action_ts = "30.000001" } },
        });
        await house.InteractAsync(pressed);
        var view = (await house.Slack.WaitForAsync("views.publish", 2)).Body.GetRawText();
        view.ShouldContain("Paused");
        view.ShouldContain("1 answer so far");
        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).IsUnderWay.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_asked_in_a_channel_is_answered_in_the_messages_and_the_channel_gets_one_post()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Mention("<@UBOT> practice ownership", "1.000001"));
        await house.PostAsync(Said.Mention("<@UBOT> practice ownership", "1.000001"));
        await house.SendAllAsync();
        house.Slack.Messages.Select(m => m.GetProperty("channel").GetString()).Order().ShouldBe(["C7", "U1"]);
        house.Slack.Messages.Single(m => m.GetProperty("channel").GetString() == "C7").GetProperty("thread_ts").GetString().ShouldBe("1.000001");
    }
}
