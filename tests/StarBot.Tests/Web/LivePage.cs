using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace StarBot.Tests.Web;

/// <summary>The stream of events of one open page.</summary>
public sealed class LivePage : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly HttpResponseMessage _response;

    private LivePage(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _events = SseParser.Create(stream).EnumerateAsync(_closed.Token).GetAsyncEnumerator(_closed.Token);
    }

    public string? LastId { get; private set; }

    public static async Task<LivePage> OpenAsync(Visitor visitor, string path = "/events", string? lastId = null)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new LivePage(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next batch of news: the numbers in it and the whole of it.</summary>
    public async Task<(IReadOnlyList<long> Numbers, JsonElement News)> NewsAsync()
    {
        while (await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), _closed.Token))
        {
            if (_events.Current.EventType != "news")
                continue;
            LastId = _events.Current.EventId;
            var news = JsonDocument.Parse(_events.Current.Data).RootElement;
            return ([.. news.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("number").GetInt64())], news);
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _response.Dispose();
        _closed.Dispose();
    }
}
