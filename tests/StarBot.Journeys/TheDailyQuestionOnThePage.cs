using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using StarBot.Practice.Turns;
using StarBot.Tests.Web;

namespace StarBot.Journeys;

/// <summary>A daily question on the page: set up, asked at its time on two days, answered, read, counted.</summary>
public sealed class TheDailyQuestionOnThePage(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Berlin = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Set_up_asked_answered_read_and_counted(bool isPhone, bool hasScript)
    {
        var look = new Look(isPhone, hasScript);
        var monday = NextWinterMonday();
        var time = new MovedTime();
        time.MoveTo(monday.AddHours(7.5));
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises, builder => builder.Services.AddSingleton<TimeProvider>(time));
        var practice = new Practice(await browser.NewPageAsync(), look);
        var page = practice.Page;

        await practice.OpenAsync(host.Address);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Daily", Exact = true }).ClickAsync();
        await SetUpAsync(page, look);
        await practice.OpenAsync(host.Address);

        await AskedAsync(practice, look, host, time, monday.AddHours(9));
        (await practice.LastWordsAsync()).ShouldContain("Good morning. Today");
        await CheckAsync(page, look, "daily-question");
        await AnsweredAsync(practice);

        await AskedAsync(practice, look, host, time, monday.AddDays(1).AddHours(9));
        await practice.PressAsync("Answer now");
        await AnsweredAsync(practice);
        (await practice.LastWordsAsync()).ShouldContain("2 daily questions answered in a row.");
        await page.GotoAsync(new Uri(host.Address, "/daily").ToString());
        (await page.Locator(".report").InnerTextAsync()).ShouldContain("2, the longest 2");
        await CheckAsync(page, look, "daily-settings");
    }

    /// <summary>One thing is wrong at first; what was typed is still there, and mending it is enough.</summary>
    private static async Task SetUpAsync(IPage page, Look look)
    {
        (await page.Locator(".report").InnerTextAsync()).ShouldContain("You have no daily question.");
        await CheckAsync(page, look, "daily-none");
        await page.GetByLabel("At what time?").FillAsync("09:00");
        await page.GetByLabel("Saturday").UncheckAsync();
        await page.GetByLabel("Sunday").UncheckAsync();
        await page.GetByLabel("Time zone").FillAsync("Middle Earth");
        await page.GetByLabel("Remind me").SelectOptionAsync("180 minutes");
        await SaveAsync(page);
        (await page.Locator("#field-zone-fault").InnerTextAsync()).ShouldContain("I do not know that time zone.");
        (await page.GetByLabel("Time zone").InputValueAsync()).ShouldBe("Middle Earth");
        (await page.GetByLabel("Sunday").IsCheckedAsync()).ShouldBeFalse();
        await CheckAsync(page, look, "daily-fault");

        await page.GetByLabel("Time zone").FillAsync("berlin");
        await SaveAsync(page);
        await page.Locator(".saved").WaitForAsync();
        (await page.Locator(".report").InnerTextAsync()).ShouldContain("On weekdays at 09:00, Europe/Berlin time");
        (await page.Locator(".report").InnerTextAsync()).ShouldContain("The next one comes today at 09:00.");
        await CheckAsync(page, look, "daily-saved");
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();

    /// <summary>The moment comes; the open page shows the question by itself, one without script when it is looked at again.</summary>
    private static async Task AskedAsync(Practice practice, Look look, RunningHost host, MovedTime time, DateTimeOffset moment)
    {
        var before = await practice.EntriesAsync();
        time.MoveTo(moment);
        // The host's own clock, which need not sleep out the night.
        await host.Services.GetServices<IHostedService>().OfType<Clock>().Single().TakeDueAsync(Token);
        if (!look.HasScript)
            await practice.Page.ReloadAsync();
        // The one after all that stood there: yesterday's question begins with the same words.
        var asked = practice.Page.Locator(".entry").Nth(before);
        await asked.Filter(new LocatorFilterOptions { HasText = "Good morning. Today" }).WaitForAsync();
        (await practice.EntriesAsync()).ShouldBe(before + 1);
    }

    private static async Task AnsweredAsync(Practice practice)
    {
        var cards = await practice.Page.Locator(".entry.card").CountAsync();
        await practice.AnswerAsync(Practice.Answer + " " + Practice.Result);
        await practice.ToTheCritiqueAsync();
        (await practice.Page.Locator(".entry.card").CountAsync()).ShouldBe(cards + 1);
    }

    /// <summary>A Monday in winter, so that Berlin is an hour from Greenwich; always in the time to come, as cookies only last forwards.</summary>
    private static DateTimeOffset NextWinterMonday()
    {
        var day = DateTimeOffset.UtcNow.Date.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday || day.Month is > 2 and < 11)
            day = day.AddDays(1);
        return new DateTimeOffset(day, Berlin);
    }

    private static async Task CheckAsync(IPage page, Look look, string name)
    {
        if (!look.HasScript)
            return;
        var faults = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical");
        faults.Select(f => $"{name}: {f.Id}: {f.Help} {string.Join(" | ", f.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, name);
        await Pictures.TakeAsync(page, $"{name}-{look.Name}");
    }
}
