using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;
using Polly.Retry;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;

namespace StarBot.Slack.WebApi;

/// <summary>One call to Slack's Web API: bearer token, JSON or form, <c>ok</c>, errors. Calls that may be repeated are, a little.</summary>
public sealed class SlackTransport
{
    private static readonly TimeSpan WhenNotSaid = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly ResiliencePipeline<HttpResponseMessage> _once;
    private readonly ResiliencePipeline<HttpResponseMessage> _again;

    public SlackTransport(HttpClient http, TimeProvider time)
    {
        _http = http;
        _once = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(TimeSpan.FromSeconds(15)).Build();
        _again = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(300),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().HandleResult(r => r.StatusCode >= HttpStatusCode.InternalServerError),
            })
            .AddTimeout(TimeSpan.FromSeconds(6))
            .Build();
    }

    /// <param name="mayRepeat">False for what would be there twice, such as a message.</param>
    public Task<JsonElement> PostJsonAsync<T>(string method, string? token, T body, JsonTypeInfo<T> type, bool mayRepeat, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return CallAsync(
            method, token,
            () => new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } },
            mayRepeat, cancellation);
    }

    /// <summary>Methods that read take a form, not JSON.</summary>
    public Task<JsonElement> PostFormAsync(string method, string? token, IEnumerable<(string Name, string Value)> fields, bool mayRepeat, CancellationToken cancellation)
    {
        var pairs = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
        return CallAsync(method, token, () => new FormUrlEncodedContent(pairs), mayRepeat, cancellation);
    }

    /// <summary>Puts bytes where <c>files.getUploadURLExternal</c> said.</summary>
    public async Task UploadAsync(Uri url, byte[] content, CancellationToken cancellation)
    {
        using var response = await _once.ExecuteAsync(
            async token => await _http.PostAsync(url, new ByteArrayContent(content), token), cancellation);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A token goes to nobody but Slack: its files, or where its Web API is.</summary>
    public bool IsSlacks(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { Scheme: "https", Host: "files.slack.com" } || Uri.Compare(address, _http.BaseAddress, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.Ordinal) == 0;
    }

    /// <summary>A text file of Slack's, of a size that a transcript has.</summary>
    public async Task<string> DownloadAsync(Uri address, string token, CancellationToken cancellation)
    {
        const int most = 1 << 20;
        using var response = await _again.ExecuteAsync(
            async stop =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
                return await _http.SendAsync(request, stop);
            },
            cancellation);
        response.EnsureSuccessStatusCode();
        var isText = response.Content.Headers.ContentType?.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true;
        // Without the scope Slack answers with a page to sign in on.
        if (!isText || response.Content.Headers.ContentType?.MediaType == "text/html" || response.Content.Headers.ContentLength > most)
            throw new SlackException("files.vtt", "missing_scope", "files:read");
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    private async Task<JsonElement> CallAsync(string method, string? token, Func<HttpContent> content, bool mayRepeat, CancellationToken cancellation)
    {
        using var response = await (mayRepeat ? _again : _once).ExecuteAsync(
            async stop =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = content() };
                if (token is not null)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                return await _http.SendAsync(request, stop);
            },
            cancellation);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new SlackRateLimitException(method, RetryAfter(response));
        // A stand-in, or a gateway before Slack, may not know a method at all.
        if (response.StatusCode == HttpStatusCode.NotFound)
            throw new SlackException(method, "unknown_method");
        response.EnsureSuccessStatusCode();
        return await ReadAsync(method, response, cancellation);
    }

    private static async Task<JsonElement> ReadAsync(string method, HttpResponseMessage response, CancellationToken cancellation)
    {
        using var json = ParsedOf(method, await response.Content.ReadAsByteArrayAsync(cancellation));
        var root = json.RootElement;
        if (root.IsTrue("ok"))
            return root.Clone();
        var error = root.Text("error") ?? "unknown_error";
        if (SlackErrors.TooMuch.Contains(error))
            throw new SlackRateLimitException(method, RetryAfter(response));
        var messages = string.Join("; ", root.At("response_metadata").At("messages").Items().Select(m => m.ToString()));
        throw new SlackException(method, error, root.Text("needed"), messages.Length > 0 ? messages : null);
    }

    /// <summary>Something between here and Slack may answer with a page of its own.</summary>
    private static JsonDocument ParsedOf(string method, byte[] answer)
    {
        try
        {
            return JsonDocument.Parse(answer);
        }
        catch (JsonException e)
        {
            throw new HttpRequestException($"{method}: what came back is no JSON, so it was not Slack that answered.", e);
        }
    }

    private static TimeSpan RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } wait && wait > TimeSpan.Zero ? wait : WhenNotSaid;
}
