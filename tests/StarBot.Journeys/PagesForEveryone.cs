using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StarBot.Practice.Messages;
using StarBot.Practice.SignIn;
using StarBot.Tests.Web;

namespace StarBot.Journeys;

/// <summary>The pages beside the interview have no serious fault either for people who cannot see or cannot use a mouse.</summary>
public sealed class PagesForEveryone(Chromium chromium) : IClassFixture<Chromium>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_the_door_with_a_link_and_after_it(bool isDark)
    {
        await using var browser = await chromium.PersonAsync(new Look(IsPhone: isDark, IsDark: isDark));
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises, builder => builder.Services.AddSingleton<IPlatform>(new SilentChat()));
        var page = await browser.NewPageAsync();
        await page.GotoAsync(host.Address.ToString());
        await CheckAsync(page, "closed");

        var link = new Uri(host.Address, $"/sign-in/{await host.Get<Tickets>().IssueAsync(PageLinks.Purpose, "T1", "U1", null, TimeSpan.FromMinutes(5), Token)}");
        await page.GotoAsync(link.ToString());
        await CheckAsync(page, "sign-in");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).ClickAsync();
        await page.Locator(".welcome").WaitForAsync();
        await CheckAsync(page, "welcome");

        await page.GotoAsync(link.ToString());
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("used up");
        await CheckAsync(page, "used up");
        foreach (var path in new[] { "/daily", "/stories", "/progress", "/?before=5" })
        {
            await page.GotoAsync(new Uri(host.Address, path).ToString());
            await CheckAsync(page, path);
        }
    }

    [Fact]
    public async Task After_help_an_export_and_a_refusal_of_what_is_too_long()
    {
        var look = new Look();
        await using var browser = await chromium.PersonAsync(look);
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        var practice = new Practice(await browser.NewPageAsync(), look);
        await practice.OpenAsync(host.Address);
        foreach (var word in new[] { "help", "export", "stories", "progress", "forget me" })
            await practice.AnswerAsync(word);
        await practice.Page.Locator("#text").FillAsync(new string('x', 20_001));
        await practice.Page.Locator("button.send").ClickAsync();
        await practice.Page.Locator("#problem").WaitForAsync();

        await CheckAsync(practice.Page, "many posts");
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        var faults = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical");
        faults.Select(f => $"{name}: {f.Id}: {f.Help} {string.Join(" | ", f.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, name);
    }

    /// <summary>That there is a chat closes the page.</summary>
    private sealed class SilentChat : ICanSend
    {
        public string Name => "silent";

        public TimeSpan Patience => TimeSpan.FromSeconds(12);

        public Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation) => Task.FromResult(rowId);
    }
}
