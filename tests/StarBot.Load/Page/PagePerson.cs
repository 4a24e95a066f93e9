using System.Diagnostics;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StarBot.Load.Page;

/// <summary>One browser with its script: a page, a live stream, and an interview that goes round. What it says holds a mark that nobody else's may show.</summary>
internal sealed partial class PagePerson : IDisposable
{
    private static readonly string[] Round = ["practice", "", "skip", "skip", "skip", "3", "next", ""];

    private readonly HttpClient _client;
    private readonly string _mark;
    private readonly Random _pauses;
    private readonly Dictionary<string, string> _form = [];
    private readonly HashSet<long> _streamed = [];
    private long _seen;
    private long _sentAt;

    public PagePerson(Uri host, int number)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 4 })
        {
            BaseAddress = host,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _mark = $"mark{number:0000}x";
        _pauses = new Random(number);
    }

    /// <summary>Milliseconds from the press to the answer.</summary>
    public List<double> Turns { get; } = [];

    /// <summary>Milliseconds from the press to the news on the live stream.</summary>
    public List<double> News { get; } = [];

    public int Failed { get; private set; }

    /// <summary>Others' marks seen, numbers told twice or missing.</summary>
    public int Crossed { get; private set; }

    public async Task OpenAsync(CancellationToken cancellation)
    {
        var page = await _client.GetStringAsync("/", cancellation);
        foreach (Match field in Hidden().Matches(page))
            _form[field.Groups["name"].Value] = WebUtility.HtmlDecode(field.Groups["value"].Value);
    }

    public async Task ListenAsync(TaskCompletionSource isOpen, CancellationToken cancellation)
    {
        try
        {
            using var response = await _client.GetAsync("/events?after=0", HttpCompletionOption.ResponseHeadersRead, cancellation);
            response.EnsureSuccessStatusCode();
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
            {
                isOpen.TrySetResult();
                if (item.EventType == "news")
                    Streamed(item);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
        finally
        {
            isOpen.TrySetResult();
        }
    }

    public async Task PracticeAsync(TimeSpan pause, CancellationToken cancellation)
    {
        try
        {
            for (var i = 0; !cancellation.IsCancellationRequested; i = (i + 1) % Round.Length)
            {
                await Task.Delay(pause * (0.5 + _pauses.NextDouble()), cancellation);
                await SayAsync(Round[i]);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    /// <summary>Every entry on the page was on the stream, once.</summary>
    public async Task CompareAsync(CancellationToken cancellation)
    {
        var page = await _client.GetStringAsync("/", cancellation);
        Look(page);
        Crossed += Numbers().Matches(page).Count(m => !_streamed.Contains(long.Parse(m.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    public void Dispose() => _client.Dispose();

    private void Streamed(SseItem<string> item)
    {
        if (Interlocked.Exchange(ref _sentAt, 0) is > 0 and var sent)
            News.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        Look(item.Data);
        using var news = JsonDocument.Parse(item.Data);
        foreach (var entry in news.RootElement.GetProperty("entries").EnumerateArray())
        {
            if (!_streamed.Add(entry.GetProperty("number").GetInt64()))
                Crossed++;
        }
    }

    private async Task SayAsync(string word)
    {
        var fields = new Dictionary<string, string>(_form)
        {
            ["nonce"] = Guid.NewGuid().ToString("N"),
            ["seen"] = $"{_seen}",
            [word.Length == 0 ? "text" : "word"] = word.Length == 0 ? Answer() : word,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/say") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("application/json");
        var began = Stopwatch.GetTimestamp();
        Interlocked.Exchange(ref _sentAt, began);
        using var response = await _client.SendAsync(request, CancellationToken.None);
        var said = await response.Content.ReadAsStringAsync(CancellationToken.None);
        Turns.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (!response.IsSuccessStatusCode)
        {
            Failed++;
            return;
        }

        Look(said);
        using var news = JsonDocument.Parse(said);
        foreach (var entry in news.RootElement.GetProperty("entries").EnumerateArray())
            _seen = Math.Max(_seen, entry.GetProperty("number").GetInt64());
    }

    private string Answer() =>
        $"In 2023 our checkout at {_mark} failed for about one in forty customers during the spring sale, and nobody on the team of six knew why. I had to find "
        + "the cause before the summer sale. I pulled two weeks of traces, found that a retry in our payment client doubled the load, wrote a small fix behind a "
        + "switch, and walked the two teams who owned the callers through it. Within three days failures went from 2.5% to 0.1%, worth 40,000 euros a week.";

    private void Look(string html) => Crossed += Marks().Matches(html).Count(m => m.Value != _mark);

    [GeneratedRegex("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("data-number=\"(?<number>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("mark[0-9]{4}x", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
