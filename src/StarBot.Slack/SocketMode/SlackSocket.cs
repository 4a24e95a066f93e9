using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;

namespace StarBot.Slack.SocketMode;

/// <summary>Why a socket ended, or is about to.</summary>
public enum SocketEnd
{
    /// <summary>It broke or was closed; a new one takes its place.</summary>
    Broken,

    /// <summary>Slack is about to close it (refresh, warning): the new one comes first.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off in the app's settings.</summary>
    LinkDisabled,

    /// <summary>Slack has as many sockets of this app as it takes.</summary>
    TooMany,

    Stopped,
}

/// <summary>One connection to Slack. It is connected when Slack has said hello, and every payload is acknowledged on the socket that brought it.</summary>
public sealed class SlackSocket : IDisposable
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new();
    private readonly SocketFrames _frames;
    private readonly SlackHandlers _handlers;
    private readonly ILogger _log;
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;

    public SlackSocket(SlackHandlers handlers, ILogger log)
    {
        (_handlers, _log) = (handlers, log);
        _socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        _socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
        _frames = new SocketFrames(_socket);
    }

    /// <summary>Done when Slack has said hello.</summary>
    public Task Hello => _hello.Task;

    /// <summary>Done as soon as a successor is needed, which may be before this one has ended.</summary>
    public Task<SocketEnd> Leaving => _leaving.Task;

    /// <summary>How many sockets the app has, as Slack said in its hello.</summary>
    public int Connections { get; private set; }

    /// <summary>Listens until the connection ends.</summary>
    public async Task<SocketEnd> RunAsync(Uri address, CancellationToken cancellation)
    {
        var end = SocketEnd.Broken;
        try
        {
            await _socket.ConnectAsync(address, cancellation);
            end = await ListenAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            end = SocketEnd.Stopped;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or HttpRequestException or IOException or JsonException)
        {
            Log.SocketBroke(_log, e.Message);
        }

        _leaving.TrySetResult(end);
        _hello.TrySetCanceled(CancellationToken.None);
        return _leaving.Task.Result == SocketEnd.Broken ? end : _leaving.Task.Result;
    }

    /// <summary>Closes when what it brought is answered, or after a while.</summary>
    public async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(Goodbye);
        try
        {
            while (Volatile.Read(ref _underWay) > 0)
                await Task.Delay(20, limit.Token);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    public void Dispose()
    {
        _frames.Dispose();
        _socket.Dispose();
    }

    private async Task<SocketEnd> ListenAsync(CancellationToken cancellation)
    {
        while (await _frames.ReceiveAsync(cancellation) is { } message)
        {
            var json = JsonDocument.Parse(message.ToArray());
            var root = json.RootElement;
            switch (root.Text("type"))
            {
                case "hello":
                    Connections = (int)(root.Whole("num_connections") ?? 1);
                    _hello.TrySetResult();
                    break;
                case "disconnect":
                    var end = EndFor(root.Text("reason"));
                    _leaving.TrySetResult(end);
                    if (end is SocketEnd.LinkDisabled or SocketEnd.TooMany)
                        return end;
                    break;
                default:
                    // Not on this loop: the next payload must not wait for the commit of this one.
                    Interlocked.Increment(ref _underWay);
                    _ = AnswerAsync(json, cancellation);
                    continue;
            }

            json.Dispose();
        }

        return SocketEnd.Broken;
    }

    private static SocketEnd EndFor(string? reason) => reason switch
    {
        "link_disabled" => SocketEnd.LinkDisabled,
        "too_many_websockets" => SocketEnd.TooMany,
        _ => SocketEnd.Refresh,
    };

    private async Task AnswerAsync(JsonDocument json, CancellationToken cancellation)
    {
        try
        {
            using (json)
            {
                var envelope = json.RootElement;
                if (KindOf(envelope) is not { } kind || envelope.Text("envelope_id") is not { } id || envelope.At("payload") is not { } payload)
                    return;
                var answer = await _handlers.HandleAsync(new SlackRequest(kind, payload));
                // Without an acknowledgement Slack brings it again.
                if (answer.IsTaken)
                    await AcknowledgeAsync(Acknowledgement(id, envelope.IsTrue("accepts_response_payload") ? answer.Json : null), cancellation);
            }
        }
        catch (Exception e)
        {
            Log.NotHandled(_log, e);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task AcknowledgeAsync(byte[] acknowledgement, CancellationToken cancellation)
    {
        try
        {
            await _frames.SendAsync(acknowledgement, cancellation);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It is committed; Slack brings it again on another socket and is told so there.
            Log.NotAcknowledged(_log, e.Message);
        }
    }

    private static SlackRequestKind? KindOf(JsonElement envelope) => envelope.Text("type") switch
    {
        "events_api" => SlackRequestKind.Event,
        "interactive" => SlackRequestKind.Interaction,
        "slash_commands" => SlackRequestKind.Command,
        _ => null,
    };

    private static byte[] Acknowledgement(string envelopeId, string? payload)
    {
        var acknowledgement = new JsonObject { ["envelope_id"] = envelopeId };
        if (payload is not null)
            acknowledgement["payload"] = JsonNode.Parse(payload);
        return System.Text.Encoding.UTF8.GetBytes(acknowledgement.ToJsonString());
    }
}
