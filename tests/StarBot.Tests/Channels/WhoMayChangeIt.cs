using StarBot.Practice.Messages;
using static StarBot.Tests.Channels.AChannel;

namespace StarBot.Tests.Channels;

/// <summary>A channel's daily question is changed by whoever set it up, or by an admin; everybody may ask how it stands.</summary>
public class WhoMayChangeIt
{
    [Theory]
    [InlineData("daily off")]
    [InlineData("daily now")]
    [InlineData("daily 11:00")]
    [InlineData("daily pause until friday")]
    [InlineData("daily digest 16:00")]
    [InlineData("daily answers in thread")]
    [InlineData("daily zone asia/tokyo")]
    public async Task Somebody_else_changes_nothing_and_is_told_who_may(string words)
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 weekdays");
        var before = await channel.StateAsync();
        var told = await channel.CallAsync("bob", words);

        Text(told!).ShouldContain("Nothing has changed. Only whoever set up this channel's daily question, or an admin, can change it.");
        (await channel.StateAsync()).ShouldBe(before with { Daily = (await channel.StateAsync()).Daily });
        (await channel.StateAsync()).Daily.Next.ShouldBe(before.Daily.Next);
    }

    [Fact]
    public async Task An_admin_may_and_does_not_take_it_over()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 weekdays");
        Text((await channel.CallAsync("cid", "daily 11:00 mon wed"))!).ShouldContain("Monday, Wednesday at 11:00, Europe/Berlin time");
        (await channel.StateAsync()).SetBy.ShouldBe("ann");
        Text((await channel.CallAsync("ann", "daily off"))!).ShouldStartWith("This channel's daily question is off.");
    }

    [Fact]
    public async Task What_is_off_or_nobodys_anybody_may_set_up()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 weekdays");
        await channel.SayAsync("ann", "forget me now");
        Text((await channel.CallAsync("bob", "daily"))!).ShouldContain("Anybody here can change it");
        await channel.CallAsync("bob", "daily 10:00");
        (await channel.StateAsync()).SetBy.ShouldBe("bob");
    }

    [Fact]
    public async Task A_pause_does_not_wake_what_is_off()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 weekdays");
        await channel.CallAsync("ann", "daily off");
        Text((await channel.CallAsync("bob", "daily pause until friday"))!).ShouldContain("This channel has no daily question.");

        (await channel.StateAsync()).Daily.IsOn.ShouldBeFalse();
    }

    [Fact]
    public async Task Everybody_may_ask_how_it_stands_and_why_this_question()
    {
        await using var channel = await OpenAsync();
        Text((await channel.CallAsync("bob", "daily"))!).ShouldContain("This channel has no daily question.");
        await channel.CallAsync("ann", "daily now");
        await channel.CallAsync("ann", "daily 09:00 weekdays");
        var status = Text((await channel.CallAsync("bob", "daily"))!);
        status.ShouldContain("On weekdays at 09:00, Europe/Berlin time");
        status.ShouldContain("at 17:00, of what people chose to share");
        Text((await channel.CallAsync("bob", "daily why"))!).ShouldContain("New ground comes first.");
        Text((await channel.CallAsync("bob", "daily whatever"))!).ShouldContain("daily answers in thread");
    }

    [Fact]
    public async Task Without_its_code_nobody_gets_at_a_channels_question()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily now");
        var told = await channel.PressAsync("bob", new Button("Answer privately", $"channel answer guessed {Name}"));

        Text(told!).ShouldStartWith("That question is over;");
    }

    [Fact]
    public async Task Nobody_shares_the_answer_of_another()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily now");
        var offer = await channel.AnswerAsync("ann", channel.AnswerPrivately);
        var told = await channel.PressAsync("bob", Button(offer, "Show me"));

        Text(told!).ShouldNotContain("bakery");
    }
}
