using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StarBot.Teams;

/// <summary>Small things that nothing depends on: a typing mark, a card brought up to date, what is known of a person. They run beside the request and are dropped when there are too many.</summary>
public sealed class Errands(ILogger<Errands> log) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    private readonly Channel<Func<CancellationToken, Task>> _waiting =
        Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(512) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Run(Func<CancellationToken, Task> errand) => _waiting.Writer.TryWrite(errand);

    /// <summary>Runs what waits now; for tests, which run it by themselves.</summary>
    public async Task RunWaitingAsync(CancellationToken cancellation)
    {
        while (_waiting.Reader.TryRead(out var errand))
            await TryAsync(errand, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RunAllAsync(stoppingToken)));

    private async Task RunAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var errand in _waiting.Reader.ReadAllAsync(stoppingToken))
                await TryAsync(errand, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; an errand may stay undone.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> errand, CancellationToken cancellation)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Within);
            await errand(limit.Token);
        }
        catch (Exception e)
        {
            // Whatever it was: an errand that fails must not end the one who runs them.
            Log.ErrandFailed(log, e is OperationCanceledException ? "it took too long" : e.Message);
        }
    }
}
