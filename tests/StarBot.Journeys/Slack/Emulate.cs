using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StarBot.Journeys.Slack;

/// <summary>
/// Slack as <c>emulate</c> plays it, in a process of its own: a stateful Web API that holds scopes strictly and signs the events that it
/// sends. Its packages are where <c>STARBOT_JOURNEYS_NPM</c> says; <c>.ci/run</c> installs them.
/// </summary>
internal sealed class Emulate : IAsyncDisposable
{
    public const string SigningSecret = "a signing secret for the journey";
    public const string BotToken = "xoxb-journey";
    public const string BotUser = "UBOT";

    private const string AnnsToken = "xoxp-ann";

    private readonly Process _process;
    private readonly HttpClient _http;

    private Emulate(Process process, Uri url) => (_process, _http, Url) = (process, new HttpClient { BaseAddress = new Uri(url, "api/") }, url);

    public Uri Url { get; }

    public string ApiUrl => new Uri(Url, "api/").ToString();

    /// <summary>Skips the journey where it cannot be made; in CI that is a failure.</summary>
    public static void SkipWhenMissing()
    {
        if (Environment.GetEnvironmentVariable("STARBOT_JOURNEYS_REQUIRED") == "1")
            Missing.ShouldBeNull();
        Assert.SkipWhen(Missing is not null, Missing ?? "");
    }

    private static string? Missing => Packages is null ? "Set STARBOT_JOURNEYS_NPM to a folder with the packages of tests/StarBot.Journeys/Slack/package.json; .ci/run does." : null;

    private static string? Packages => Environment.GetEnvironmentVariable("STARBOT_JOURNEYS_NPM") is { Length: > 0 } folder
        && Directory.Exists(Path.Combine(folder, "node_modules", "emulate")) ? folder : null;

    /// <param name="events">Where StarBot listens to events.</param>
    public static async Task<Emulate> StartAsync(Uri events, IReadOnlyList<string> scopes, CancellationToken cancellation)
    {
        var port = FreePort();
        var script = Path.Combine(Packages!, "emulate.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Slack", "emulate.mjs"), script, overwrite: true);
        var node = Path.Combine(Packages!, "node_modules", ".bin", "node");
        var process = Process.Start(new ProcessStartInfo(node, [script, Configuration(port, events, scopes).ToJsonString()]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = await process.StandardOutput.ReadLineAsync(cancellation);
        line.ShouldNotBeNull().ShouldStartWith("ready ");
        return new Emulate(process, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>A call in the bot's name, or in Ann's.</summary>
    public async Task<JsonElement> CallAsync(string method, object body, bool asAnn = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method)
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", asAnn ? AnnsToken : BotToken) },
        };
        using var response = await _http.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        answer.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.ToString());
        return answer;
    }

    /// <summary>Its inspector shows what it holds: views and messages, by whatever method they came. Waits until one has the text.</summary>
    public async Task<string> ShowsAsync(string what, string text)
    {
        using var http = new HttpClient { BaseAddress = Url };
        for (var i = 0; i < 100; i++)
        {
            foreach (var page in (string[])["?tab=views", "?tab=messages&channel=C000000001", "?tab=messages"])
            {
                var shown = WebUtility.HtmlDecode(await http.GetStringAsync(page, TestContext.Current.CancellationToken));
                if (shown.Contains(text, StringComparison.Ordinal))
                    return shown;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{what}: no “{text}” in the inspector.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static JsonObject Configuration(int port, Uri events, IReadOnlyList<string> scopes) => new()
    {
        ["port"] = port,
        ["events"] = events.ToString(),
        ["subscribed"] = new JsonArray("message"),
        ["slack"] = new JsonObject
        {
            ["signing_secret"] = SigningSecret,
            ["strict_scopes"] = true,
            ["users"] = new JsonArray(new JsonObject { ["name"] = "ann", ["real_name"] = "Ann" }),
            ["oauth_apps"] = new JsonArray(new JsonObject
            {
                ["client_id"] = "1.2",
                ["client_secret"] = "x",
                ["app_id"] = "A1",
                ["name"] = "StarBot",
                ["redirect_uris"] = new JsonArray("http://localhost/slack/oauth"),
                ["bot_id"] = "B1",
                ["bot_user_id"] = BotUser,
                ["bot_name"] = "starbot",
                ["scopes"] = ListOf(scopes),
            }),
            ["tokens"] = new JsonArray(
                new JsonObject
                {
                    ["token"] = BotToken,
                    ["type"] = "bot",
                    ["user"] = BotUser,
                    ["app_id"] = "A1",
                    ["bot_id"] = "B1",
                    ["bot_user_id"] = BotUser,
                    ["scopes"] = ListOf(scopes),
                },
                new JsonObject { ["token"] = AnnsToken, ["type"] = "user", ["user"] = "ann", ["scopes"] = new JsonArray("chat:write", "im:write", "im:history") }),
        },
    };

    private static JsonArray ListOf(IReadOnlyList<string> items) => new([.. items.Select(i => (JsonNode?)i)]);
}
