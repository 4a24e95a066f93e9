using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StarBot.Slack.WebApi;

namespace StarBot.Slack;

/// <summary>
/// Small calls to Slack that nothing depends on: a status, the App Home, a modal. They run beside the request and are dropped when there
/// are too many. What a workspace does not offer is tried no more; it is said once in the log.
/// </summary>
public sealed class Errands(ILogger<Errands> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    private readonly Channel<(string Name, Func<CancellationToken, Task> Run)> _waiting =
        Channel.CreateBounded<(string, Func<CancellationToken, Task>)>(new BoundedChannelOptions(512) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ConcurrentDictionary<(string Team, string Method), bool> _lacking = new();

    /// <summary>Runs it soon, unless this workspace is known not to offer the method.</summary>
    public void Run(string team, string method, Func<CancellationToken, Task> run)
    {
        if (!_lacking.ContainsKey((team, method)))
            _waiting.Writer.TryWrite((method, token => TryAsync(team, method, run, token)));
    }

    /// <summary>Notes that a workspace lacks a method; the first time it is logged.</summary>
    public void Lacks(string team, string method, string error)
    {
        if (_lacking.TryAdd((team, method), true))
            Log.DoesWithout(log, method, error);
    }

    /// <summary>A workspace is installed anew, and may offer more now; of an organisation all its workspaces may.</summary>
    public void MayOffer(string place)
    {
        foreach (var lacking in _lacking.Keys.Where(k => k.Team == place || place.StartsWith('E')))
            _lacking.TryRemove(lacking, out _);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RunAllAsync(stoppingToken)));

    private async Task RunAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (_, run) in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                limit.CancelAfter(Within);
                await run(limit.Token);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; an errand may stay undone.
        }
    }

    private async Task TryAsync(string team, string method, Func<CancellationToken, Task> run, CancellationToken cancellation)
    {
        try
        {
            await run(cancellation);
        }
        catch (SlackException e) when (SlackErrors.Lacking.Contains(e.Error))
        {
            Lacks(team, method, e.Error);
        }
        catch (Exception e)
        {
            // Whatever it was: an errand that fails must not end the one who runs them.
            Log.ErrandFailed(log, e is OperationCanceledException ? $"{method} took too long" : e.Message);
        }
    }
}
