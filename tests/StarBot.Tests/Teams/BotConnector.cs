using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StarBot.Tests.Teams;

/// <summary>One call that the stand-in was made.</summary>
public sealed record ConnectorCall(string Method, string Path, string? Authorization, JsonElement Body)
{
    public bool IsSend => Method == "POST" && Path.EndsWith("/activities", StringComparison.Ordinal);
}

/// <summary>Stands in for the Bot Connector on localhost: its metadata and keys, where tokens come from, and the calls that bots make.</summary>
public sealed class BotConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _ids;

    private BotConnector(WebApplication app) => _app = app;

    public static async Task<BotConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new BotConnector(app);
        app.MapGet("/metadata", connector.MetadataAsync);
        app.MapGet("/keys", connector.KeysAsync);
        app.MapPost("/{tenant}/oauth2/v2.0/token", connector.TokenAsync);
        app.MapGet("/metadata/identity/oauth2/token", connector.IdentityAsync);
        app.MapPut("/upload", connector.UploadAsync);
        app.Map("/{**path}", connector.CallAsync);
        await app.StartAsync();
        connector.Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return connector;
    }

    public Uri Url { get; private set; } = null!;

    public Uri MetadataUrl => new(Url, "/metadata");

    /// <summary>The key set as it is served now.</summary>
    public IList<TestKey> Keys { get; } = new List<TestKey> { TestKey.One };

    /// <summary>While it is true, metadata, keys and tokens cannot be had.</summary>
    public bool IsDown { get; set; }

    public int KeyFetches { get; private set; }

    public int TokenFetches { get; private set; }

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>What was sent and Teams would not have taken; a test that leaves any has failed.</summary>
    public ConcurrentQueue<Exception> OverLimits { get; } = new();

    public ConcurrentQueue<byte[]> Uploads { get; } = new();

    /// <summary>Answered instead of taking a call, once for each.</summary>
    public ConcurrentQueue<(HttpStatusCode Status, string Body, string? RetryAfter)> Refusals { get; } = new();

    public IEnumerable<JsonElement> Sent => Calls.Where(c => c.IsSend && c.Body.GetProperty("type").GetString() == "message").Select(c => c.Body);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        OverLimits.ShouldBeEmpty();
    }

    private Task MetadataAsync(HttpContext http) => IsDown
        ? Down(http)
        : http.Response.WriteAsJsonAsync(new { issuer = TestToken.Issuer, jwks_uri = new Uri(Url, "/keys"), id_token_signing_alg_values_supported = new[] { "RS256" } });

    private Task KeysAsync(HttpContext http)
    {
        if (IsDown)
            return Down(http);
        KeyFetches++;
        return http.Response.WriteAsJsonAsync(new { keys = Keys.Select(k => k.Jwk()).ToArray() });
    }

    private async Task TokenAsync(HttpContext http)
    {
        if (IsDown)
        {
            await Down(http);
            return;
        }

        TokenFetches++;
        var form = await http.Request.ReadFormAsync();
        Calls.Enqueue(new ConnectorCall("TOKEN", http.Request.Path, null, JsonSerializer.SerializeToElement(form.ToDictionary(f => f.Key, f => f.Value.ToString()))));
        await Task.Delay(20);
        await http.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{TokenFetches}" });
    }

    /// <summary>The token service of a machine with a managed identity.</summary>
    private Task IdentityAsync(HttpContext http)
    {
        Calls.Enqueue(new ConnectorCall("IDENTITY", $"{http.Request.Path}{http.Request.QueryString}", null, default));
        var expires = DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds();
        return http.Response.WriteAsJsonAsync(new { token_type = "Bearer", access_token = "identity-token", expires_on = $"{expires}", resource = TestToken.Issuer });
    }

    private async Task UploadAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        Calls.Enqueue(new ConnectorCall("UPLOAD", http.Request.Headers.ContentRange.ToString(), Authorization(http), default));
        Uploads.Enqueue(bytes.ToArray());
    }

    private async Task CallAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var json = body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body.ToArray());
        if (Refusals.TryDequeue(out var refusal))
        {
            http.Response.StatusCode = (int)refusal.Status;
            if (refusal.RetryAfter is { } after)
                http.Response.Headers.RetryAfter = after;
            await http.Response.WriteAsync(refusal.Body);
            return;
        }

        if (body.Length > 0)
            Hold(body.ToArray());
        var path = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Calls.Enqueue(new ConnectorCall(http.Request.Method, path, Authorization(http), json));
        if (path.Contains("/members", StringComparison.Ordinal))
            await http.Response.WriteAsJsonAsync(Members(path));
        else if (path.EndsWith("/v3/teams/19%3Ateam", StringComparison.Ordinal))
            await http.Response.WriteAsJsonAsync(new { id = "19:team", name = "Night Bakers" });
        else if (path.EndsWith("/v3/teams/19%3Ateam/conversations", StringComparison.Ordinal))
            await http.Response.WriteAsJsonAsync(new { conversations = new object[] { new { id = "19:team" }, new { id = "19:channel@thread.tacv2", name = "Practice" } } });
        else if (http.Request.Method == "POST")
            await http.Response.WriteAsJsonAsync<object>(
                path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? new { id = "a:created", activityId = "thread-1" } : new { id = $"sent-{Interlocked.Increment(ref _ids)}" });
    }

    /// <summary>Thrown here it would only be one more refusal to the bot, which tries again.</summary>
    private void Hold(byte[] body)
    {
        try
        {
            TeamsLimits.Hold(body);
        }
        catch (Exception e)
        {
            OverLimits.Enqueue(e);
        }
    }

    private static object Members(string path)
    {
        var ann = new { id = "29:ann", name = "Ann Archer", aadObjectId = "ann-object", tenantId = "tenant" };
        var ben = new { id = "29:ben", name = "Ben Baker", aadObjectId = "ben-object", tenantId = "tenant" };
        if (!path.EndsWith("/members", StringComparison.Ordinal))
            return ann;
        return path.Contains("left", StringComparison.Ordinal) ? new[] { ben } : path.Contains("group", StringComparison.Ordinal) ? new[] { ann, ben } : new[] { ann };
    }

    private static string? Authorization(HttpContext http) => http.Request.Headers.Authorization.ToString() is { Length: > 0 } value ? value : null;

    private static Task Down(HttpContext http)
    {
        http.Response.StatusCode = 500;
        return Task.CompletedTask;
    }
}
