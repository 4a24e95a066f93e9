using Microsoft.Playwright;

namespace StarBot.Journeys.Teams;

/// <summary>
/// Where many read, and on somebody's message, against the Agents Playground. It opens no dialog from a card (<c>task/fetch</c>) and refreshes no
/// card for one reader: those stand on the stand-in for the Bot Connector in <c>StarBot.Tests</c>.
/// </summary>
public sealed class CallsInTeams(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Asked = "I hold mock interviews in direct messages";
    private const string Answered = "I have answered in our direct messages";

    [Theory]
    [InlineData("Group Chat")]
    [InlineData("My Team - Announcements")]
    public Task A_call_where_many_read_is_answered_there_in_a_line_and_held_in_the_own_chat(string place) => Visit.PlaygroundAsync(chromium, async chat =>
    {
        await chat.GoToAsync(place);
        await chat.ShowsAsync(Asked);
        await chat.CallAsync("practice ownership");
        await chat.ShowsAsync(Answered);
        (await chat.OffersNowAsync("Hint")).ShouldBeFalse("The question is no business of those who read along.");
        await chat.GoToAsync("Personal Chat");
        await chat.OffersAsync("Hint");
    });

    [Fact]
    public Task A_message_is_read_as_an_answer_in_a_dialog_on_the_spot() => Visit.PlaygroundAsync(chromium, async chat =>
    {
        const string told = "In March the oven broke. I had to bake 200 loaves by six. I called three firms and had it back by noon. We sold all 200 loaves.";
        await chat.SayAsync(told);
        await chat.ReviewAsync(told);

        var dialog = chat.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("Structure").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 45_000 });
        (await dialog.InnerTextAsync()).ShouldContain("I called three firms");
    });
}
