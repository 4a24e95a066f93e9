using StarBot.Tests.Web;

namespace StarBot.Journeys;

/// <summary>What only shows in a browser: the keyboard, quick fingers, two tabs, a host that goes away and comes back.</summary>
public sealed class ThePageInUse(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_question_can_be_answered_and_rated_without_a_mouse()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look);
        var page = practice.Page;
        await practice.OpenAsync(host.Address);

        await page.Keyboard.TypeAsync("practice ownership");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".entry.said").WaitForAsync();
        await page.Keyboard.InsertTextAsync(Practice.Answer + " " + Practice.Result);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".entry.said").Nth(1).WaitForAsync();

        // Backwards from the box stands what can be pressed now, the last of it first.
        await page.Keyboard.PressAsync("Shift+Tab");
        (await page.EvaluateAsync<string>("document.activeElement.closest('.offers') !== null && document.activeElement.textContent")).ShouldBe("Skip");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".entry.said").Nth(2).WaitForAsync();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("text", "The button is gone, and the focus is not lost with it.");
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_everything_to_the_content()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/stories").ToString());

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#main");
    }

    [Fact]
    public async Task Quick_fingers_send_an_answer_once()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look);
        await practice.OpenAsync(host.Address);
        await practice.ChooseAsync("Ownership");

        await practice.Page.Locator("#text").FillAsync(Practice.Answer);
        await practice.Page.Locator("button.send").DblClickAsync();
        await practice.Page.Locator(".entry.said").Nth(1).WaitForAsync();

        (await practice.Page.Locator(".told-by").CountAsync()).ShouldBe(1);
        (await practice.EntriesAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task Two_tabs_show_the_same_as_it_is_said()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var left = new Practice(await browser.NewPageAsync(), look);
        var right = new Practice(await browser.NewPageAsync(), look);
        await left.OpenAsync(host.Address);
        await right.OpenAsync(host.Address);

        await left.ChooseAsync("Ownership");
        await right.Page.Locator(".entry.said").WaitForAsync();
        await right.AnswerAsync(Practice.Answer);
        await left.Page.Locator(".entry.said").Nth(1).WaitForAsync();

        (await left.Page.Locator(".entry").AllInnerTextsAsync()).ShouldBe(await right.Page.Locator(".entry").AllInnerTextsAsync());
        (await left.EntriesAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task What_was_written_is_kept_while_the_host_is_away_and_sent_once_when_it_is_back()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        var host = await RunningHost.StartAsync(premises);
        var address = host.Address;
        var practice = new Practice(await browser.NewPageAsync(), look);
        var page = practice.Page;
        await practice.OpenAsync(address);
        await practice.ChooseAsync("Ownership");
        await page.Locator("#text").FillAsync(Practice.Answer);
        await host.DisposeAsync();
        await page.Locator("button.send").ClickAsync();
        await page.Locator("#problem").WaitForAsync();
        (await page.Locator("#text").InputValueAsync()).ShouldBe(Practice.Answer);

        await using var again = await RunningHost.StartAsync(premises, ("Urls", address.ToString()));
        await page.Locator("button.send").ClickAsync();
        await page.Locator(".entry.said").Nth(1).WaitForAsync();
        (await practice.EntriesAsync()).ShouldBe(4);
        (await page.Locator("#text").InputValueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_were_not_sent_are_there_after_a_reload()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look);
        await practice.OpenAsync(host.Address);
        await practice.ChooseAsync("Ownership");
        await practice.Page.Locator("#text").FillAsync("In March we moved");
        await practice.PressAsync("Hint");
        (await practice.Page.Locator("#text").InputValueAsync()).ShouldBe("In March we moved");

        await practice.Page.ReloadAsync();
        (await practice.Page.Locator("#text").InputValueAsync()).ShouldBe("In March we moved");
    }

    [Fact]
    public async Task Someone_whose_cookies_are_gone_keeps_their_words_and_begins_anew()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look);
        var page = practice.Page;
        await practice.OpenAsync(host.Address);
        await practice.ChooseAsync("Ownership");
        await browser.ClearCookiesAsync();
        await page.Locator("#text").FillAsync("practice ownership");
        await page.Locator("button.send").ClickAsync();
        await page.Locator(".welcome").WaitForAsync();

        (await page.Locator("#problem").InnerTextAsync()).ShouldContain("Send them again");
        (await page.Locator("#text").InputValueAsync()).ShouldBe("practice ownership");
        await page.Locator("button.send").ClickAsync();
        await page.Locator(".entry.said").WaitForAsync();
        (await practice.EntriesAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Markup_in_an_answer_runs_nowhere()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look);
        var ran = 0;
        practice.Page.Dialog += (_, dialog) =>
        {
            ran++;
            _ = dialog.DismissAsync();
        };
        await practice.OpenAsync(host.Address);
        await practice.ChooseAsync("Ownership");
        await practice.AnswerAsync("<script>alert(1)</script><img src=x onerror=alert(2)> I fixed the page myself.");
        await practice.Page.ReloadAsync();

        (await practice.Page.Locator(".own").InnerTextAsync()).ShouldStartWith("<script>alert(1)</script>");
        ran.ShouldBe(0);
    }
}
