using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace StarBot.Tests.Web;

/// <summary>An open page is told what both sides say, wherever it was said, and goes on where its connection broke.</summary>
public sealed class ThePageIsLive : IDisposable
{
    private const string Answer = "In May I ran the night desk of a hotel, and I moved nine guests by two.";

    private readonly Premises _premises = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _premises.Dispose();

    [Fact]
    public async Task A_second_tab_is_told_what_the_first_says_and_what_is_said_to_it()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var left = await new Visitor(host).OpenAsync();
        using var right = await new Visitor(host, left.Cookies).OpenAsync();
        await using var page = await LivePage.OpenAsync(right, "/events?after=0");
        await left.WordAsync("practice ownership");

        (await page.NewsAsync()).Numbers.ShouldBe([1, 2]);
        page.LastId.ShouldBe("2");
        await left.SayAsync(Answer);
        var (numbers, news) = await page.NewsAsync();
        numbers.ShouldBe([3, 4]);
        news.GetProperty("entries")[0].GetProperty("html").GetString()!.ShouldContain("night desk");
        news.GetProperty("desk").GetString()!.ShouldContain("Skip");
    }

    [Fact]
    public async Task What_another_host_commits_is_told_too()
    {
        await using var here = await RunningHost.StartAsync(_premises);
        await using var there = await RunningHost.StartAsync(_premises);
        using var left = await new Visitor(here).OpenAsync();
        using var right = await new Visitor(there, left.Cookies).OpenAsync();
        await using var page = await LivePage.OpenAsync(right, "/events?after=0");
        await left.WordAsync("practice ownership");
        (await page.NewsAsync()).Numbers.ShouldBe([1, 2]);
        await left.SayAsync(Answer);
        (await page.NewsAsync()).Numbers.ShouldBe([3, 4]);
    }

    [Fact]
    public async Task A_connection_goes_on_where_it_broke_also_on_another_host()
    {
        await using var there = await RunningHost.StartAsync(_premises);
        await using var here = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(here).OpenAsync();
        await visitor.WordAsync("practice ownership");
        await using (var page = await LivePage.OpenAsync(visitor, "/events?after=0"))
            (await page.NewsAsync()).Numbers.ShouldBe([1, 2]);
        await visitor.SayAsync(Answer);

        using var elsewhere = new Visitor(there, visitor.Cookies);
        await using var again = await LivePage.OpenAsync(elsewhere, "/events?after=0", lastId: "2");
        (await again.NewsAsync()).Numbers.ShouldBe([3, 4]);
    }

    [Fact]
    public async Task Nobody_is_told_what_another_says()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var anna = await new Visitor(host).OpenAsync();
        using var ben = await new Visitor(host).OpenAsync();
        await using var bens = await LivePage.OpenAsync(ben, "/events?after=0");
        await anna.WordAsync("practice ownership");
        await anna.SayAsync(Answer);
        await ben.WordAsync("help");

        var (numbers, news) = await bens.NewsAsync();
        numbers.ShouldBe([1, 2]);
        news.ToString().ShouldNotContain("night desk");
    }

    [Fact]
    public async Task Forgetting_in_one_tab_clears_the_others()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var left = await new Visitor(host).OpenAsync();
        await left.WordAsync("practice ownership");
        await left.SayAsync(Answer);
        await using var page = await LivePage.OpenAsync(new Visitor(host, left.Cookies), "/events?after=4");
        await left.WordAsync("forget me now");

        (await page.NewsAsync()).News.GetProperty("reload").GetBoolean().ShouldBeTrue();
        (await left.OpenAsync()).Told.ShouldBeEmpty();
        left.Said.Single().ShouldContain("is deleted");
    }

    [Fact]
    public async Task The_script_gets_the_new_entries_or_the_reason_why_there_are_none()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        visitor.Client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var taken = await visitor.PostAsync(("word", "practice ownership"));
        (await taken.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("entries").GetArrayLength().ShouldBe(2);
        using var refused = await visitor.PostAsync(("text", new string('x', 20_001)), ("nonce", "another"));

        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await refused.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("problem").GetString()!.ShouldContain("20,000");
    }

    [Fact]
    public async Task A_host_that_stops_ends_its_streams_at_once()
    {
        var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await using var page = await LivePage.OpenAsync(visitor);

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task One_person_can_keep_only_so_many_pages_open()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        var open = new List<LivePage>();
        for (var i = 0; i < 12; i++)
            open.Add(await LivePage.OpenAsync(visitor));
        (await visitor.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead, Token)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        foreach (var page in open)
            await page.DisposeAsync();
    }
}
