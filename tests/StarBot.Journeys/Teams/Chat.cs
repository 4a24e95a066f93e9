using Microsoft.Playwright;

namespace StarBot.Journeys.Teams;

/// <summary>The personal chat in the playground, as a person uses it: typing, sending, pressing buttons of cards.</summary>
internal sealed class Chat(IPage page)
{
    private const float Patient = 45_000;

    public IPage Page => page;

    public ILocator Card(string heading) => page.Locator(".ac-adaptiveCard").Filter(new LocatorFilterOptions { HasText = heading }).Last;

    public async Task OpenAsync(Uri address)
    {
        await page.GotoAsync(address.ToString());
        await ShowsAsync("I hold mock interviews.");
    }

    public async Task SayAsync(string text)
    {
        var box = page.Locator("[contenteditable=true]").First;
        await box.ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send Message" }).ClickAsync();
        await page.GetByText(text[..Math.Min(60, text.Length)]).First.WaitForAsync(Within);
    }

    /// <summary>Goes to another conversation of the list.</summary>
    public Task GoToAsync(string conversation) =>
        page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = conversation, Exact = true }).ClickAsync(new LocatorClickOptions { Timeout = Patient });

    /// <summary>Mentions the bot, as the playground calls it, and says something to it; in a channel in the last thread.</summary>
    public async Task CallAsync(string text)
    {
        var send = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send Message" }).Last;
        await send.Locator("xpath=preceding::*[@contenteditable='true'][1]").ClickAsync();
        var found = page.GetByRole(AriaRole.Menuitem).Filter(new LocatorFilterOptions { HasText = "Test Bot" }).First;
        await page.Keyboard.TypeAsync("@Test", new KeyboardTypeOptions { Delay = 100 });
        await found.ClickAsync(new LocatorClickOptions { Timeout = Patient });
        await page.Keyboard.TypeAsync($" {text}");
        await send.ClickAsync();
    }

    /// <summary>Has a message read by the message action, from the menu beside it.</summary>
    public async Task ReviewAsync(string message)
    {
        // Each message's menu stands before its words.
        await page.GetByText(message).First.Locator("xpath=preceding::button[@aria-label='Show more information'][1]").ClickAsync(new LocatorClickOptions { Timeout = Patient });
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Action Command" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Create" }).ClickAsync();
    }

    public async Task PressAsync(string button)
    {
        await Button(button).WaitForAsync(Within);
        await Button(button).ClickAsync();
    }

    /// <summary>Follow-ups differ with what the reader makes of the answer; each can be left out.</summary>
    public async Task SkipToRatingAsync()
    {
        await SayAsync("done");
        for (var waited = 0; waited < 60 && !await OffersNowAsync("3"); waited++)
        {
            if (await OffersNowAsync("Skip"))
                await PressAsync("Skip");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    public Task ShowsAsync(string text) => page.GetByText(text).First.WaitForAsync(Within);

    public Task OffersAsync(string button) => Button(button).WaitForAsync(Within);

    public async Task<bool> OffersNowAsync(string button) => await Button(button).CountAsync() > 0;

    private ILocator Button(string name) =>
        page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).Last;

    private static LocatorWaitForOptions Within { get; } = new() { Timeout = Patient };
}
