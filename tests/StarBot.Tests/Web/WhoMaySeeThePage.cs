using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.SignIn;
using StarBot.Practice.Turns;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Web;

/// <summary>Open on the host's own machine as long as there is no chat; otherwise for those who come from one.</summary>
public sealed class WhoMaySeeThePage : IDisposable
{
    private static readonly Address Anna = new(ToldPlatform.PlatformName, "T1", "D1", "U1");

    private readonly Premises _premises = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _premises.Dispose();

    [Fact]
    public async Task On_the_hosts_own_machine_without_a_chat_the_page_is_open()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector(".welcome").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Host", "starbot.example.org")]
    public async Task Whatever_looks_like_a_proxy_or_another_name_closes_it_also_for_a_known_browser(string header, string value)
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        visitor.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        foreach (var path in new[] { "/", "/stories", "/progress", "/?before=9" })
            (await visitor.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.Unauthorized, path);
        (await visitor.Client.GetAsync("/events", Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Where_there_is_a_chat_nobody_comes_in_without_signing_in_and_gets_their_words_back()
    {
        await using var open = await RunningHost.StartAsync(_premises);
        using var before = await new Visitor(open).OpenAsync();
        await using var host = await StartWithChatAsync();
        using var visitor = await new Visitor(host).OpenAsync();
        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);
        visitor.Page.QuerySelector("main")!.TextContent.ShouldContain("Say web to StarBot");

        using var known = await new Visitor(host, before.Cookies).OpenAsync();
        known.Status.ShouldBe(HttpStatusCode.Unauthorized, "A browser that came in by itself is nobody once there is a chat.");
        using var sent = await known.Client.PostAsync("/say", new FormUrlEncodedContent([new("text", "I fixed it.")]), Token);
        sent.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sent.Content.ReadAsStringAsync(Token)).ShouldContain("I fixed it.");
    }

    [Fact]
    public async Task A_link_from_the_chat_shows_a_button_as_often_as_it_is_looked_at_and_signs_in_once()
    {
        await using var host = await StartWithChatAsync();
        var path = await LinkFromChatAsync(host);
        for (var looks = 0; looks < 3; looks++)
        {
            using var preview = await new Visitor(host).OpenAsync(path);
            preview.Page.QuerySelector("button.primary")!.TextContent.ShouldBe("Sign in");
        }

        using var anna = await new Visitor(host).OpenAsync(path);
        await anna.SubmitAsync();
        anna.Status.ShouldBe(HttpStatusCode.OK);
        anna.Page.QuerySelector(".leave").ShouldNotBeNull();

        using var late = await new Visitor(host).OpenAsync(path);
        late.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_many_who_spend_a_link_at_once_one_comes_in()
    {
        await using var host = await StartWithChatAsync();
        await using var other = await StartWithChatAsync();
        var path = await LinkFromChatAsync(host);
        var visitors = Enumerable.Range(0, 8).Select(i => new Visitor(i % 2 == 0 ? host : other)).ToList();
        foreach (var visitor in visitors)
            await visitor.OpenAsync(path);
        await Task.WhenAll(visitors.Select(v => v.SubmitAsync()));

        visitors.Count(v => v.Status == HttpStatusCode.OK).ShouldBe(1);
        visitors.Count(v => v.Status == HttpStatusCode.Gone).ShouldBe(7);
    }

    [Fact]
    public async Task Sending_the_button_from_another_site_spends_nothing()
    {
        await using var host = await StartWithChatAsync();
        var path = await LinkFromChatAsync(host);
        using var visitor = new Visitor(host);
        using var forged = await visitor.Client.PostAsync(path, new FormUrlEncodedContent([]), Token);

        (await forged.Content.ReadAsStringAsync(Token)).ShouldContain("Sign in");
        await visitor.OpenAsync(path);
        await visitor.SubmitAsync();
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_comes_from_a_chat_has_its_stories_here_and_stays_signed_in_after_a_restart_and_on_another_host()
    {
        CookieContainer cookies;
        await using (var host = await StartWithChatAsync())
        {
            foreach (var text in new[] { "practice ownership", "I ran a bakery in May. I had to open by six. I baked it all myself. We sold 400 loaves.", "done", "done", "4", "save story" })
                await SayInChatAsync(host, text);
            using var anna = await new Visitor(host).OpenAsync(await LinkFromChatAsync(host));
            await anna.SubmitAsync();
            cookies = anna.Cookies;
        }

        await using var again = await StartWithChatAsync();
        using var back = await new Visitor(again, cookies).OpenAsync("/stories");
        back.Page.QuerySelector(".story")!.TextContent.ShouldContain("bakery");
        (await back.OpenAsync("/progress")).Page.QuerySelector(".report")!.TextContent.ShouldContain("Ownership (1)");
    }

    [Fact]
    public async Task Without_a_public_address_the_chat_says_what_to_set()
    {
        await using var host = await RunningHost.StartAsync(_premises, Furnish);

        PostText.ToPlainText((await SayInChatAsync(host, "web")).Posts.Single().Post).ShouldContain("Web:PublicUrl");
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken_and_the_words_stay()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.SubmitAsync(("token", "forged"), ("text", "practice ownership"));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Box.ShouldBe("practice ownership");
        (await visitor.OpenAsync()).Numbers.ShouldBeEmpty();
        using var ben = await new Visitor(host).OpenAsync();
        var bens = ben.Page.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        await visitor.SubmitAsync(("token", bens), ("text", "practice ownership"));
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest, "Nobody else's token will do.");
    }

    private static void Furnish(WebApplicationBuilder builder) => builder.Services.AddSingleton<IPlatform>(new ToldPlatform());

    private static Task<TurnResult> SayInChatAsync(RunningHost host, string text)
    {
        var key = Guid.NewGuid().ToString();
        return host.Get<ITurns>().TakeAsync(new Incoming(Anna, key, Environment.TickCount64, new IncomingContent.Message(key, text)), Token);
    }

    private static async Task<string> LinkFromChatAsync(RunningHost host)
    {
        var post = (await SayInChatAsync(host, "web")).Posts.Single().Post;
        var link = post.Blocks.OfType<PostBlock.Paragraph>().SelectMany(p => p.Text.Runs).Single(r => r.Style == RunStyle.Link).Text;
        link.ShouldStartWith("http://starbot.example.org/sign-in/");
        (await host.Get<Tickets>().PeekAsync("another purpose", link.Split('/')[^1], Token)).ShouldBeNull();
        return new Uri(link).AbsolutePath;
    }

    // Over plain HTTP, because a cookie for TLS alone would not come back to these tests.
    private Task<RunningHost> StartWithChatAsync() => RunningHost.StartAsync(_premises, Furnish, ("Web:PublicUrl", "http://starbot.example.org"));
}
