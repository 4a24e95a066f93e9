using Microsoft.Playwright;

namespace StarBot.Journeys.Teams;

/// <summary>
/// A daily question against the Agents Playground: set up on a card that turns into its form, asked by the bot's own clock when the minute
/// comes, answered, read, counted.
/// </summary>
public sealed class ADailyQuestionInTeams(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Answer =
        "In March 2024 we switched the label supplier at our warehouse in Leeds, and two shift leads told me that the new labels would not scan. "
        + "I had to have scannable labels on 80 pallets before the six o'clock truck. I drove to the warehouse and tried the scanner on the first pallet myself. "
        + "I called the supplier at nine and got their old settings. By two all 4,000 labels were printed again, and loading finished at ten instead of two.";

    [Fact]
    public Task Set_up_asked_answered_read_and_counted() => Visit.PlaygroundAsync(chromium, async chat =>
    {
        var at = await SetUpAsync(chat);
        await chat.ShowsAsync($"Every day at {at}, UTC time.");
        await chat.Page.Locator(".ac-adaptiveCard").Filter(new LocatorFilterOptions { HasText = "Today" }).GetByText("Just write your answer when you like.")
            .WaitForAsync(new LocatorWaitForOptions { Timeout = NextMinute.AtMostSeconds * 1000 });
        await chat.OffersAsync("Answer now");
        await Pictures.TakeAsync(chat.Page, "teams-daily");

        await chat.SayAsync(Answer);
        await chat.SkipToRatingAsync();
        await chat.PressAsync("3");
        await chat.OffersAsync("Save as story");
        await chat.SayAsync("daily");
        await chat.ShowsAsync("1, the longest 1");
    });

    private static async Task<string> SetUpAsync(Chat chat)
    {
        await chat.SayAsync("daily settings");
        await chat.PressAsync("Set it up");
        await chat.OffersAsync("Save");
        var form = chat.Card("At what time?");
        // The card names the box by the texts around it.
        var saturday = form.Locator("[aria-label=Saturday]");
        await form.GetByLabel("Time zone").FillAsync("Middle Earth");
        await saturday.UncheckAsync();
        await chat.PressAsync("Save");
        await chat.ShowsAsync("I do not know that time zone.");
        (await form.GetByLabel("Time zone").InputValueAsync()).ShouldBe("Middle Earth");
        (await saturday.IsCheckedAsync()).ShouldBeFalse();
        await Pictures.TakeWholeAsync(chat.Page, form, "teams-daily-form");

        var at = NextMinute.Get();
        await form.GetByLabel("At what time?").FillAsync(at);
        await form.GetByLabel("Time zone").FillAsync("UTC");
        await saturday.CheckAsync();
        await chat.PressAsync("Save");
        await chat.ShowsAsync("✓ Save");
        return at;
    }
}
