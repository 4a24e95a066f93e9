using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>Slack's end of Socket Mode: tickets, hello, envelopes, goodbyes, as the test says.</summary>
public sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _tickets;

    private SocketServer(WebApplication app) => _app = app;

    public ConcurrentQueue<SocketLink> Links { get; } = new();

    /// <summary>Says hello to whoever connects; off, the test says it.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>How <c>apps.connections.open</c> answers.</summary>
    public JsonObject Ticket() => new()
    {
        ["ok"] = true,
        ["url"] = $"{_app.Urls.First().Replace("http", "ws", StringComparison.Ordinal)}/link/?ticket={Interlocked.Increment(ref _tickets)}",
    };

    public static async Task<SocketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new SocketServer(app);
        app.UseWebSockets();
        app.Map("/link/", async http =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            var link = new SocketLink(socket);
            server.Links.Enqueue(link);
            if (server.SaysHello)
                await link.HelloAsync(server.Links.Count);
            await link.ReadAsync();
        });
        await app.StartAsync();
        return server;
    }

    public async Task<SocketLink> LinkAsync(int index)
    {
        await UntilAsync(() => Links.Count > index);
        return Links.ElementAt(index);
    }

    public static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 1000; i++)
        {
            if (isSo())
                return;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It did not come to that.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var link in Links)
            link.Abort();
        await _app.DisposeAsync();
    }
}

/// <summary>One connection, seen from Slack.</summary>
public sealed class SocketLink(WebSocket socket)
{
    public ConcurrentQueue<JsonElement> Acknowledged { get; } = new();

    public bool IsClosed { get; private set; }

    public Task HelloAsync(int connections) => SendAsync(new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["connection_info"] = new JsonObject { ["app_id"] = "A1" },
        ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 61, ["approximate_connection_time"] = 18060 },
    });

    public Task DisconnectAsync(string reason) =>
        SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } });

    public Task EnvelopeAsync(string type, string id, string payload, bool takesAnswer = false, int frames = 1) => SendAsync(
        new JsonObject
        {
            ["type"] = type,
            ["envelope_id"] = id,
            ["payload"] = JsonNode.Parse(payload),
            ["accepts_response_payload"] = takesAnswer,
            ["retry_attempt"] = 0,
            ["retry_reason"] = "",
        },
        frames);

    public async Task SendAsync(JsonObject message, int frames = 1)
    {
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        var size = (bytes.Length + frames - 1) / frames;
        for (var at = 0; at < bytes.Length; at += size)
            await socket.SendAsync(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), WebSocketMessageType.Text, at + size >= bytes.Length, CancellationToken.None);
    }

    public void Abort() => socket.Abort();

    public async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult frame;
                do
                {
                    frame = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += frame.Count;
                }
                while (!frame.EndOfMessage);
                if (frame.MessageType == WebSocketMessageType.Close)
                    break;
                Acknowledged.Enqueue(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement);
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side went without a word.
        }

        IsClosed = true;
    }
}
