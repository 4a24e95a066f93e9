using System.Text.Json;
using StarBot.Slack;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>Modals, shortcuts, the command, the App Home.</summary>
public class FormTests
{
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
        Critiqued.Buttons(house.Slack.Messages.ShouldHaveSingleItem()).Select(Critiqued.LabelOf).ShouldContain("Done");
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
        await Critiqued.InAsync(house);
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
}
