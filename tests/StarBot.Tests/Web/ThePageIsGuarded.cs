using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;

namespace StarBot.Tests.Web;

/// <summary>Headers, cookies, logs.</summary>
public sealed class ThePageIsGuarded : IDisposable
{
    private readonly Premises _premises = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _premises.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/stories")]
    [InlineData("/progress")]
    [InlineData("/sign-in/nothing")]
    [InlineData("/events")]
    public async Task Every_page_says_what_a_browser_may_do_with_it(string path)
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        using var response = await visitor.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Token);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task No_page_has_style_or_script_of_its_own()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        foreach (var word in new[] { "practice ownership", "help", "export" })
            await visitor.WordAsync(word);

        visitor.Page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        visitor.Page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        visitor.Page.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .ShouldAllBe(address => address.StartsWith("/assets/"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("https://starbot.example.org", true)]
    public async Task Cookies_are_for_the_browser_alone_and_over_TLS_only_where_there_is_TLS(string publicUrl, bool isSecure)
    {
        await using var host = await RunningHost.StartAsync(_premises, ("Web:PublicUrl", publicUrl));
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        using var response = await client.GetAsync("/", Token);

        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(c => c.Contains("httponly") && c.Contains("samesite=") && c.Contains("secure") == isSecure);
        cookies.Single(c => c.StartsWith("starbot=")).ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_is_nobodys()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.WordAsync("practice ownership");
        var cookie = visitor.Cookies.GetCookies(host.Address)["starbot"]!;
        cookie.Value = cookie.Value[..^6] + "AAAAAA";

        (await visitor.OpenAsync()).Numbers.ShouldBeEmpty();
        visitor.Page.QuerySelector(".welcome").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_log_holds_no_answer_and_no_token_even_when_it_tells_much()
    {
        var log = new ConcurrentQueue<string>();
        await using var host = await RunningHost.StartAsync(
            _premises,
            builder => builder.Logging.AddProvider(new KeptLog(log)),
            ("Logging:LogLevel:Default", "Information"), ("Logging:LogLevel:Microsoft.AspNetCore", "Information"));
        using var visitor = await new Visitor(host).OpenAsync("/sign-in/secret-token");
        await visitor.OpenAsync();
        await visitor.WordAsync("practice ownership");
        await visitor.SayAsync("I ran a zeppelin bakery with nine ovens.");
        visitor.Status.ShouldBe(HttpStatusCode.OK);

        log.ShouldNotBeEmpty();
        log.Where(line => line.Contains("zeppelin") || line.Contains("secret-token")).ShouldBeEmpty();
    }

    private sealed class KeptLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
