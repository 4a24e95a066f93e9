using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>StarBot's name and nothing else.</summary>
public class GreetingTests
{
    [Theory]
    [InlineData("<@UBOT>")]
    [InlineData(" <@UBOT|starbot> ")]
    public async Task Its_name_alone_gets_help_and_is_no_word_of_an_answer(string text)
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message(text, "1.000001"));
        await house.PostAsync(Said.Message("practice ownership", "2.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "3.000001"));
        await house.PostAsync(Said.Message(text, "4.000001"));

        (await house.RowsAsync()).Select(r => TurnTaker.PostOf(r).Summary == "What I can do").ShouldBe([true, false, true]);
        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBe(["I fixed the pump."]);
    }
}
