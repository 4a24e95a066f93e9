using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>A critique in Slack, and what of it is shared.</summary>
public class CritiqueTests
{
    [Fact]
    public async Task A_critique_shows_what_fits_a_phone_and_the_rest_in_a_modal()
    {
        await using var house = await SlackHouse.OpenAsync();
        var number = await Critiqued.InAsync(house);
        var message = house.Slack.Messages.Single(m => m.GetProperty("text").GetString()!.Contains("Structure"));
        Critiqued.Buttons(message).Select(Critiqued.LabelOf).ShouldBe(["Again", "Next question", "Save as story", "Share…", "Read it all"]);
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
        var number = await Critiqued.InAsync(house);
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
        Critiqued.Buttons(shared).ShouldBeEmpty();
        shared.GetRawText().ShouldContain("shares what StarBot said of an answer");
        shared.TryGetProperty("thread_ts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_forgotten_while_the_modal_stood_open_is_not_shared_and_a_form_begins_also_after_stop()
    {
        await using var house = await SlackHouse.OpenAsync();
        var number = await Critiqued.InAsync(house);
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
        var number = await Critiqued.InAsync(house);
        house.Slack.Answering = (call, _) => call.Method == "chat.postMessage" && call.Body.GetProperty("channel").GetString() == "C7"
            ? new() { ["ok"] = false, ["error"] = "not_in_channel" } : null;
        await house.InteractAsync(Said.Submitted("share", $"{number}", ("channel", new { type = "conversations_select", selected_conversation = "C7" })));
        await house.SendAllAsync();
        var told = house.Slack.Messages.Where(m => m.GetProperty("text").GetString()!.Contains("/invite")).ShouldHaveSingleItem();
        told.GetProperty("channel").GetString().ShouldBe("D1");
        // It went the way of every post, so that a crash cannot swallow it.
        (await house.RowsAsync()).Count(r => r.Conversation == "U1" && TurnTaker.PostOf(r).Summary.Contains("/invite") && r.State == SendState.Sent).ShouldBe(1);
    }
}
