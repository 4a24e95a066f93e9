using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StarBot.Practice.Turns;

/// <summary>
/// Deletes the keys of events once no platform repeats them any more. Slack repeats for minutes and Teams for seconds; a week
/// leaves room for an outage.
/// </summary>
public sealed partial class Pruner(ITurnWriter writer, TimeProvider time, ILogger<Pruner> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                PruningFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Deletes what is old enough now; returns how many keys.</summary>
    public Task<int> PruneAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Kept;
        return writer.WriteAsync((db, token) => db.SeenEvents.Where(s => s.SeenAt < before).ExecuteDeleteAsync(token), cancellation);
    }

    [LoggerMessage(120, LogLevel.Warning, "Old event keys could not be deleted; it is tried again later.")]
    private static partial void PruningFailed(ILogger log, Exception exception);
}
