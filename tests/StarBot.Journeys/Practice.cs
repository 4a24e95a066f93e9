using Microsoft.Playwright;

namespace StarBot.Journeys;

/// <summary>One person who practises on the page, with or without script.</summary>
/// <param name="isFilmed">The frames of the animation are taken of what this one does, when pictures are wanted.</param>
internal sealed class Practice(IPage page, Look look, bool isFilmed = false)
{
    public const string Answer =
        "In March we moved to a new supplier for the pallet labels at the Leeds warehouse, and on the first morning two leads rang me because the "
        + "scanners would not read them. I had signed off the samples, so I drove over and tried the scanner on the first pallet myself. The bars were "
        + "a little too faint. I called the supplier, asked for a darker ribbon, and printed a test sheet of forty labels. Then we decided to reprint the "
        + "batch that night, and I stayed until the trucks were loaded.";

    public const string Result =
        "About 4,000 labels were printed again. Monday’s loading finished at ten instead of two, and I now scan a sample on every new roll before it goes out.";

    private const int FramesOfTyping = 6;

    public IPage Page => page;

    private bool IsFilmed => isFilmed && Pictures.AreWanted;

    public Task FrameAsync() => IsFilmed ? Pictures.FrameAsync(page) : Task.CompletedTask;

    /// <summary>Reads through what is there, from the top of the last entry to its end.</summary>
    public async Task ReadThroughAsync()
    {
        if (!IsFilmed)
            return;
        await FrameAsync();
        for (var i = 0; i < 9; i++)
        {
            await page.EvaluateAsync("document.getElementById('log').scrollBy({ top: 190, behavior: 'instant' })");
            await FrameAsync();
        }
    }

    private ILocator Last => page.Locator(".entry.said").Last;

    public async Task OpenAsync(Uri host, string path = "/")
    {
        await page.GotoAsync(new Uri(host, path).ToString());
        if (look.HasScript)
            await page.Locator(".entries").WaitForAsync();
    }

    public async Task ChooseAsync(string principle)
    {
        if (look.IsPhone)
            await page.Locator(".shelf > summary").ClickAsync();
        await PressedAsync(page.Locator(".principle", new PageLocatorOptions { HasText = principle }).First);
    }

    /// <summary>For a picture the question has to go with the answer: comes as someone else until it does.</summary>
    public async Task ChooseForAPictureAsync(Uri host, string principle)
    {
        await ChooseAsync(principle);
        while (Pictures.AreWanted && !(await LastWordsAsync()).Contains("a fault of yours", StringComparison.Ordinal))
        {
            await page.Context.ClearCookiesAsync();
            await OpenAsync(host);
            await ChooseAsync(principle);
        }
    }

    public async Task AnswerAsync(string text)
    {
        for (var end = text.Length / FramesOfTyping; IsFilmed && end < text.Length; end += text.Length / FramesOfTyping)
        {
            await page.Locator("#text").FillAsync(text[..end]);
            await FrameAsync();
        }

        await page.Locator("#text").FillAsync(text);
        await FrameAsync();
        await PressedAsync(page.Locator("button.send"));
    }

    public Task PressAsync(string label) => PressedAsync(page.Locator(".offers").GetByText(label, new LocatorGetByTextOptions { Exact = true }));

    /// <summary>Presses, and waits until StarBot has said something to it.</summary>
    public async Task PressedAsync(ILocator button)
    {
        var before = await page.Locator(".entry.said").CountAsync();
        await button.ClickAsync();
        await page.Locator(".entry.said").Nth(before).WaitForAsync();
        if (!look.IsPhone)
            await page.Mouse.MoveAsync(0, 0);
    }

    public async Task<string> LastWordsAsync() => await Last.InnerTextAsync();

    public Task<int> EntriesAsync() => page.Locator(".entry").CountAsync();

    /// <summary>Goes on until the critique: answers what is asked for, then rates.</summary>
    public async Task ToTheCritiqueAsync()
    {
        for (var followUps = 0; followUps < 4 && await page.Locator(".ratings-asked").CountAsync() == 0; followUps++)
            await PressAsync("Skip");
        await PressAsync("3");
        await page.Locator(".entry.card").Last.WaitForAsync();
    }
}
