using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly.Timeout;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.SocketMode;

/// <summary>
/// Listens on two sockets, begun apart so that they do not end together. Each is replaced by a new one: where Slack says beforehand
/// that it will close, the new one has said hello before the old one goes.
/// </summary>
public sealed class SlackSockets(SlackOptions options, SlackWebApi api, SlackHandlers handlers, TimeProvider time, ILogger<SlackSockets> log) : BackgroundService
{
    private const int Sockets = 2;
    private const int MostOfAnApp = 10;

    /// <summary>Between the beginnings of the two.</summary>
    public static readonly TimeSpan Stagger = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private int _connected;

    /// <summary>Slack has said hello on at least one socket that still listens.</summary>
    public bool IsConnected => Volatile.Read(ref _connected) > 0;

    /// <summary>Why there is no listening any more; null while there is.</summary>
    public string? StoppedBecause { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, Sockets).Select(n => KeepAsync(n, stop)));
    }

    /// <summary>One of the two places, with one socket after the other in it.</summary>
    private async Task KeepAsync(int place, CancellationTokenSource stop)
    {
        try
        {
            await Task.Delay(Stagger * place, time, stop.Token);
            (SlackSocket Socket, Task<SocketEnd> Run)? current = null;
            for (var failures = 0; !stop.IsCancellationRequested;)
            {
                var next = await OpenAsync(stop);
                // The old one goes on while it can.
                if (next is null && current is { Run.IsCompleted: false })
                {
                    await Task.Delay(Wait(failures++), time, stop.Token);
                    continue;
                }

                // The new one first, then the old.
                if (current is { } old)
                    await LetGoAsync(old.Socket, old.Run);
                current = next;
                if (next is null)
                {
                    await Task.Delay(Wait(failures++), time, stop.Token);
                    continue;
                }

                failures = 0;
                var end = await next.Value.Socket.Leaving;
                Log.SocketEnds(log, end);
                if (end == SocketEnd.LinkDisabled)
                    await StopAsync("Socket Mode is switched off in the app's settings. Switch it on there, or take Slack:AppToken away and listen over HTTP.", stop);
                if (end is SocketEnd.Broken or SocketEnd.TooMany)
                {
                    await LetGoAsync(next.Value.Socket, next.Value.Run);
                    current = null;
                    await Task.Delay(Wait(failures++), time, stop.Token);
                }
            }

            if (current is { } last)
                await LetGoAsync(last.Socket, last.Run);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops, or Slack will not have us.
        }
    }

    /// <returns>A socket on which Slack has said hello; null when it did not come to that.</returns>
    private async Task<(SlackSocket Socket, Task<SocketEnd> Run)?> OpenAsync(CancellationTokenSource stop)
    {
        Uri address;
        try
        {
            address = await api.AppsConnectionsOpenAsync(options.AppToken!, stop.Token);
        }
        catch (SlackException e) when (SlackErrors.Fatal.Contains(e.Error))
        {
            await StopAsync($"Slack refuses Slack:AppToken ({e.Error}). Make an app-level token with the scope connections:write; docs/slack.md says where.", stop);
            return null;
        }
        catch (SlackRateLimitException e)
        {
            await Task.Delay(e.RetryAfter, time, stop.Token);
            return null;
        }
        catch (Exception e) when (e is SlackException or HttpRequestException or TimeoutRejectedException or UriFormatException)
        {
            Log.SocketBroke(log, e.Message);
            return null;
        }

        var socket = new SlackSocket(handlers, log);
        var run = RunAsync(socket, address, stop.Token);
        if (await Task.WhenAny(socket.Hello, run, Task.Delay(HelloWithin, time, stop.Token)) == socket.Hello && socket.Hello.IsCompletedSuccessfully)
        {
            Log.SocketOpen(log, socket.Connections);
            if (socket.Connections >= MostOfAnApp)
                Log.ManySockets(log, socket.Connections);
            return (socket, run);
        }

        await socket.CloseAsync();
        socket.Dispose();
        if (run.IsCompletedSuccessfully && run.Result == SocketEnd.TooMany)
            Log.TooManySockets(log, MostOfAnApp);
        return null;
    }

    private async Task<SocketEnd> RunAsync(SlackSocket socket, Uri address, CancellationToken cancellation)
    {
        var counted = socket.Hello.ContinueWith(
            _ => Interlocked.Increment(ref _connected), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var end = await socket.RunAsync(address, cancellation);
        if (counted.IsCompletedSuccessfully)
            Interlocked.Decrement(ref _connected);
        return end;
    }

    private static async Task LetGoAsync(SlackSocket socket, Task<SocketEnd> run)
    {
        await socket.CloseAsync();
        await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(2)));
        socket.Dispose();
    }

    private async Task StopAsync(string because, CancellationTokenSource stop)
    {
        StoppedBecause = because;
        Log.SocketsStopped(log, because);
        await stop.CancelAsync();
    }

    /// <summary>1, 2, 4 … seconds up to two minutes, each a little off so that hosts do not come together.</summary>
    private static TimeSpan Wait(int failures)
    {
        var seconds = Math.Min(Math.Pow(2, Math.Min(failures, 10)), LongestWait.TotalSeconds);
#pragma warning disable CA5394 // It keeps hosts apart; nobody gains by guessing it.
        return TimeSpan.FromSeconds(seconds * (0.75 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }
}
