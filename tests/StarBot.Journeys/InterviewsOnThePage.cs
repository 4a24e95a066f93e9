using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StarBot.Tests.Web;

namespace StarBot.Journeys;

/// <summary>A whole interview on the page, at the desk and on a phone, with script and without.</summary>
public sealed class InterviewsOnThePage(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<bool, bool, bool> Looks => new()
    {
        { false, true, false },
        { false, true, true },
        { false, false, false },
        { true, true, false },
        { true, true, true },
        { true, false, false },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task From_the_first_visit_to_the_critique_and_on(bool isPhone, bool hasScript, bool isDark)
    {
        var look = new Look(isPhone, hasScript, isDark);
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look, isFilmed: look == new Look());
        var page = practice.Page;

        await practice.OpenAsync(host.Address);
        (await page.Locator(".welcome").InnerTextAsync()).ShouldContain("Tell me about a time");
        await CheckAsync(practice, look, "welcome");

        await practice.ChooseForAPictureAsync(host.Address, "Ownership");
        (await page.Locator(".entry.said .lead").InnerTextAsync()).Length.ShouldBeGreaterThan(20);
        await CheckAsync(practice, look, "question");

        await practice.AnswerAsync(Practice.Answer);
        (await page.Locator(".told-by .own").Last.InnerTextAsync()).ShouldBe(Practice.Answer);
        (await page.Locator("#text").InputValueAsync()).ShouldBeEmpty();
        await CheckAsync(practice, look, "probe");

        await practice.AnswerAsync(Practice.Result);
        await practice.ToTheCritiqueAsync();
        await TheCritiqueIsWholeAsync(page, look);
        await CheckAsync(practice, look, "critique");
        await practice.ReadThroughAsync();
        await Pictures.TakeWholeAsync(page, page.Locator(".entry.card"), $"critique-whole-{look.Name}");

        await practice.PressAsync("Save as story");
        await practice.PressAsync("Next question");
        await ReloadedAsync(practice);
        await page.GotoAsync(new Uri(host.Address, "/stories").ToString());
        (await page.Locator(".story").InnerTextAsync()).ShouldContain("Leeds warehouse");
        await CheckAsync(practice, look, "stories");
        await page.GotoAsync(new Uri(host.Address, "/progress").ToString());
        (await page.Locator(".report").InnerTextAsync()).ShouldContain("Ownership (1)");
        await CheckAsync(practice, look, "progress");
    }

    private static async Task TheCritiqueIsWholeAsync(IPage page, Look look)
    {
        var card = page.Locator(".entry.card");
        (await card.Locator(".rating").CountAsync()).ShouldBe(6);
        (await card.Locator(".steps > li").CountAsync()).ShouldBeInRange(1, 3);
        (await card.Locator(".parts > div").CountAsync()).ShouldBe(4);
        (await card.Locator(".told-text .run").CountAsync()).ShouldBeGreaterThan(2);
        (await card.Locator(".shares li").CountAsync()).ShouldBe(4);
        (await card.Locator("[data-copies]").IsVisibleAsync()).ShouldBe(look.HasScript);
        (await page.Locator(".principle.practised .name").TextContentAsync()).ShouldBe("Ownership");
    }

    private static async Task ReloadedAsync(Practice practice)
    {
        var entries = await practice.Page.Locator(".entry").AllInnerTextsAsync();
        await practice.Page.ReloadAsync();
        (await practice.Page.Locator(".entry").AllInnerTextsAsync()).ShouldBe(entries);
    }

    /// <summary>No serious fault for people who cannot see or cannot use a mouse; nothing wider than the window; a picture, if wanted.</summary>
    private static async Task CheckAsync(Practice practice, Look look, string name)
    {
        var page = practice.Page;
        if (look.HasScript)
        {
            var faults = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical");
            faults.Select(f => $"{name}: {f.Id}: {f.Help} {string.Join(" | ", f.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, name);
            await Pictures.TakeAsync(page, $"{name}-{look.Name}");
            await practice.FrameAsync();
        }
    }
}
