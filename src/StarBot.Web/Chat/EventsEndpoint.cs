using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using StarBot.Web.Access;

namespace StarBot.Web.Chat;

/// <summary>
/// The live page: an event for each batch of news, whose id is the number of the last entry in it, so that <c>Last-Event-ID</c> goes on
/// where a connection broke, after a restart or on another host.
/// </summary>
internal sealed class EventsEndpoint(Door door, LiveStreams streams, ChatPages pages, IHostApplicationLifetime life)
{
    /// <summary>Well below the minute after which proxies take a silent connection for dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task<IResult> HandleAsync(HttpContext http, long? after)
    {
        if (await door.EnterAsync(http, welcomesNew: false) is not { } person)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        if (streams.Open(person) is not { } stream)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        http.Response.OnCompleted(() =>
        {
            stream.Dispose();
            return Task.CompletedTask;
        });
        stream.Seen = LastSeen(http, after);
        // A proxy that gathers the answer would hold the news back.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(EventsAsync(person, stream, http.RequestAborted));
    }

    private static long LastSeen(HttpContext http, long? after) =>
        long.TryParse(http.Request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : after ?? 0;

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(
        WebPerson person, LiveStream stream, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, life.ApplicationStopping);
        // Says at once that it is open.
        yield return new SseItem<string>("", "open");
        while (!stop.IsCancellationRequested)
        {
            if (await NewsAsync(person, stream, stop.Token) is { } news)
                yield return news;
            if (await WaitAsync(stream, stop.Token) is false)
                yield return new SseItem<string>("", "still-here");
        }
    }

    private async Task<SseItem<string>?> NewsAsync(WebPerson person, LiveStream stream, CancellationToken cancellation)
    {
        var news = await pages.NewsAsync(person, stream.Seen, cancellation);
        if (news.Entries.Count == 0)
            return null;
        stream.Seen = news.Entries[^1].Number;
        return new SseItem<string>(JsonSerializer.Serialize(news, Web), "news") { EventId = stream.Seen.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>Null when the page or the host goes away.</summary>
    private static async Task<bool?> WaitAsync(LiveStream stream, CancellationToken cancellation)
    {
        try
        {
            return await stream.NewsAsync(Silence, cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
