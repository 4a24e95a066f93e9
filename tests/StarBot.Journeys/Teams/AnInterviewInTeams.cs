using Microsoft.Playwright;

namespace StarBot.Journeys.Teams;

/// <summary>From the welcome to the critique against the Microsoft 365 Agents Playground, in a browser: what Teams' own card renderer makes of it.</summary>
public sealed class AnInterviewInTeams(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Answer =
    [
        "In March 2024 we switched the label supplier at our warehouse in Leeds, and two shift leads told me that the new labels would not scan. "
            + "I had to have scannable labels on 80 pallets before the six o'clock truck.",
        "I drove to the warehouse and tried the scanner on the first pallet myself. I called the supplier at nine and got their old settings. "
            + "We decided to reprint the batch that night.",
    ];

    [Fact]
    public Task Welcome_question_answer_probe_and_critique() => Visit.PlaygroundAsync(chromium, async chat =>
    {
        await chat.SayAsync("practice ownership");
        await chat.OffersAsync("Hint");
        foreach (var message in Answer)
            await chat.SayAsync(message);
        await chat.PressAsync("Done");
        await chat.ShowsAsync("✓ Done");
        // Nothing was said of what came of it, so a follow-up comes before the rating.
        await chat.OffersAsync("Skip");
        (await chat.OffersNowAsync("5")).ShouldBeFalse();
        await chat.SayAsync("By two all 4,000 labels were printed again. Loading finished at ten instead of two the day before, and since then I test ten labels of each delivery.");
        await chat.SkipToRatingAsync();
        await chat.PressAsync("3");
        await chat.OffersAsync("Save as story");

        var critique = chat.Card("Your answer in S-T-A-R, in your words");
        var text = await critique.InnerTextAsync();
        text.ShouldContain("read by StarBot's own reader, not by a language model");
        text.ShouldContain("Structure");
        text.ShouldContain("“I drove to the warehouse and tried the scanner on the first pallet myself.");
        await MeaningIsShownAsync(critique);
        await Pictures.TakeWholeAsync(chat.Page, critique, "teams-critique");
        await chat.PressAsync("Save as story");
        await chat.ShowsAsync("Saved to your stories");
    });

    private static async Task MeaningIsShownAsync(ILocator critique)
    {
        (await critique.InnerTextAsync()).ShouldContain("●●");
        var before = (await critique.InnerTextAsync()).Length;
        await critique.GetByText("Structure", new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
        (await critique.InnerTextAsync()).Length.ShouldBeGreaterThan(before, "The rating's anchor unfolds.");
        await critique.GetByText("Structure", new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
    }
}
