using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>One call of the Web API, as it came.</summary>
public sealed record SlackCall(string Method, string? Token, string MediaType, bool IsJson, JsonElement Body, IReadOnlyDictionary<string, string> Form);

/// <summary>
/// A stand-in for Slack's Web API: it remembers every call, answers as Slack would, holds each payload against Slack's documented shapes
/// and limits, and can be made to fail. What it finds wrong fails the test that closes it.
/// </summary>
public sealed class SlackRecorder : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _stamp = 100;

    private SlackRecorder(WebApplication app) => _app = app;

    public ConcurrentQueue<SlackCall> Calls { get; } = new();

    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Answers in place of Slack's usual one; null lets the usual one through.</summary>
    public Func<SlackCall, HttpResponse, JsonObject?> Answering { get; set; } = (_, _) => null;

    public Uri Url => new(_app.Urls.First() + "/api/");

    public IEnumerable<SlackCall> Of(string method) => Calls.Where(c => c.Method == method);

    /// <summary>Everything that was said, in order.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. Of("chat.postMessage").Select(c => c.Body)];

    public static async Task<SlackRecorder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var recorder = new SlackRecorder(app);
        app.MapPost("/api/{method}", recorder.AnswerAsync);
        app.MapGet("/files/{name}", (string name) => name == "clip.vtt"
            ? Results.Text("WEBVTT\n\n1\n00:00:00.000 --> 00:00:04.000\n- Last spring I ran the pumps alone.\n\n2\n00:00:04.000 --> 00:00:06.000\n<v Ann>Nothing leaked.</v>\n", "text/vtt")
            : Results.Text("<html>", "text/html"));
        app.MapPost("/upload/{id}", () => Results.Text("OK"));
        await app.StartAsync();
        return recorder;
    }

    /// <summary>Waits until a method has been called this often, and gives the last call.</summary>
    public async Task<SlackCall> WaitForAsync(string method, int times = 1)
    {
        for (var i = 0; i < 500; i++)
        {
            if (Of(method).Count() >= times)
                return Of(method).ElementAt(times - 1);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{method} was called {Of(method).Count()} times, not {times}. Called were {string.Join(", ", Calls.Select(c => c.Method))}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Faults.ShouldBeEmpty();
    }

    private async Task AnswerAsync(HttpContext http, string method)
    {
        var call = await ReadAsync(http.Request, method);
        Calls.Enqueue(call);
        foreach (var fault in CallRules.Check(call))
            Faults.Add(fault);
        foreach (var fault in await SchemaFaultsAsync(call))
            Faults.Add($"{method}: {fault}");
        var answer = Answering(call, http.Response) ?? Usual(call);
        if (http.Response.StatusCode == StatusCodes.Status200OK)
            await http.Response.WriteAsJsonAsync(answer);
    }

    private static async Task<IReadOnlyList<string>> SchemaFaultsAsync(SlackCall call) => call switch
    {
        { Method: "chat.postMessage" } when call.Body.TryGetProperty("blocks", out var blocks) => await Schemas.FaultsInBlocksAsync(blocks),
        { Method: "views.open" or "views.publish" } => await Schemas.FaultsInViewAsync(call.Body.GetProperty("view")),
        _ => [],
    };

    private static async Task<SlackCall> ReadAsync(HttpRequest request, string method)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var token = request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer : null;
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        var form = isJson ? [] : new FormReader(text).ReadForm().ToDictionary(f => f.Key, f => f.Value.ToString());
        return new SlackCall(method, token, request.ContentType ?? "", isJson, isJson ? JsonDocument.Parse(text).RootElement : default, form);
    }

    private JsonObject Usual(SlackCall call) => call.Method switch
    {
        "chat.postMessage" => Ok(new()
        {
            ["channel"] = call.Body.GetProperty("channel").GetString() is ['U', ..] ? "D1" : call.Body.GetProperty("channel").GetString(),
            ["ts"] = $"1700000000.{Interlocked.Increment(ref _stamp):000000}",
        }),
        "auth.test" => Ok(new() { ["team"] = "Pumps", ["team_id"] = "T1", ["user_id"] = "UBOT", ["bot_id"] = "B1" }),
        "conversations.open" => Ok(new() { ["channel"] = new JsonObject { ["id"] = "D1" } }),
        "conversations.history" or "conversations.replies" => Ok(new() { ["messages"] = new JsonArray([.. Messages.Reverse().Select(m => (JsonNode?)Sent(m))]) }),
        "users.info" => Ok(new() { ["user"] = User(call.Form["user"]) }),
        "files.getUploadURLExternal" => Ok(new() { ["upload_url"] = $"{_app.Urls.First()}/upload/F1", ["file_id"] = "F1" }),
        _ => Ok([]),
    };

    private static JsonObject Sent(JsonElement message) => new()
    {
        ["ts"] = "1700000000.000900",
        ["metadata"] = message.TryGetProperty("metadata", out var metadata) ? JsonNode.Parse(metadata.GetRawText()) : null,
    };

    private static JsonObject User(string id) => new()
    {
        ["id"] = id,
        ["name"] = "ann",
        ["tz"] = "Europe/Berlin",
        ["locale"] = "en-GB",
        ["is_admin"] = true,
        ["profile"] = new JsonObject { ["display_name"] = "Ann" },
    };

    private static JsonObject Ok(JsonObject answer)
    {
        answer["ok"] = true;
        return answer;
    }
}
