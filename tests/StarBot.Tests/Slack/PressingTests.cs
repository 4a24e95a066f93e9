using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>Buttons, in the direct messages and in channels.</summary>
public class PressingTests
{
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

        await house.InteractAsync(Said.Pressed("say/0", Critiqued.Buttons(post).First().GetProperty("value").GetString()!, channel: "C7"));
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
