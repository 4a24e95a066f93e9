using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StarBot.Tests.Web;

/// <summary>A browser without script: cookies, forms, redirects.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="cookies">Those of another visitor, for a second tab or another host.</param>
    public Visitor(RunningHost host, CookieContainer? cookies = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        Cookies = cookies ?? new CookieContainer();
        _client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = host.Address };
    }

    public CookieContainer Cookies { get; }

    public HttpClient Client => _client;

    public HttpStatusCode Status { get; private set; }

    public IDocument Page { get; private set; } = null!;

    public IReadOnlyList<string> Said => Texts(".entry.said .words");

    public IReadOnlyList<string> Told => Texts(".own");

    public IReadOnlyList<long> Numbers => [.. Page.QuerySelectorAll(".entry").Select(e => long.Parse(e.GetAttribute("data-number")!))];

    public IReadOnlyList<string> Offers => Texts(".offers button");

    public string Box => Page.QuerySelector("#text")!.TextContent;

    public string? Problem => Page.QuerySelector("#problem") is { } problem && !problem.HasAttribute("hidden") ? problem.TextContent : null;

    public async Task<Visitor> OpenAsync(string path = "/")
    {
        await TakeAsync(await _client.GetAsync(path, TestContext.Current.CancellationToken));
        return this;
    }

    public Task SayAsync(string text) => SubmitAsync(("text", text));

    public Task PressAsync(string label)
    {
        var button = Page.QuerySelectorAll(".offers button").FirstOrDefault(b => b.TextContent == label)
            ?? throw new InvalidOperationException($"No {label} among {string.Join(", ", Offers)}.");
        return SubmitAsync((button.GetAttribute("name")!, button.GetAttribute("value")!));
    }

    public Task WordAsync(string word) => SubmitAsync(("word", word));

    /// <summary>Sends the form that is on the page.</summary>
    public async Task SubmitAsync(params (string Name, string Value)[] fields) => await TakeAsync(await PostAsync(fields));

    /// <summary>The same without looking at the answer, so that the page stays what it was.</summary>
    public async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelector("form[method=post]:not(.leave)")!;
        var values = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            values[name] = value;
        return await _client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private async Task TakeAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Status = response.StatusCode;
            Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private List<string> Texts(string selector) => [.. Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];
}
