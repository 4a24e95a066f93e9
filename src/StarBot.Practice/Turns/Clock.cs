using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StarBot.Practice.Turns;

/// <summary>Sleeps until the earliest due moment, claims what is due in batches with a lease, and hands each on as one more thing that came in.</summary>
public sealed partial class Clock(
    IDbContextFactory<PracticeDb> databases,
    ITurnWriter writer,
    ITurns turns,
    TurnSignals signals,
    TimeProvider time,
    ILogger<Clock> log) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await TakeDueAsync(stoppingToken) > 0)
                {
                }

                await SleepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Whatever it was: a clock that stands still would take the host with it.
                ClockFailed(log, e);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
        }
    }

    /// <summary>Claims and hands on one batch of what is due; returns how many.</summary>
    public async Task<int> TakeDueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        List<DueMoment> due;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
            due = await DueMoment.LookAsync(db, now, Batch, cancellation);
        var taken = await Task.WhenAll(due.Select(moment => TakeOneAsync(moment, now, cancellation)));
        return taken.Count(isTaken => isTaken);
    }

    /// <summary>Hands one due moment on; false when another host has it.</summary>
    private async Task<bool> TakeOneAsync(DueMoment moment, DateTimeOffset now, CancellationToken cancellation)
    {
        var isOurs = await writer.WriteAsync((db, token) => moment.ClaimAsync(db, now, now + Lease, token), cancellation);
        if (isOurs)
            await turns.TakeAsync(moment.AsIncoming(), cancellation);
        return isOurs;
    }

    private async Task SleepAsync(CancellationToken cancellation)
    {
        signals.ClockLooks();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        var next = await DueMoment.NextAsync(db, now, cancellation);
        var (soonest, latest) = (now + ShortestSleep, now + LookAgainAfter);
        await signals.ClockAsync(now, next < soonest ? soonest : next < latest ? next.Value : latest, cancellation);
    }

    [LoggerMessage(110, LogLevel.Error, "Something that was due could not be taken; it is tried again.")]
    private static partial void ClockFailed(ILogger log, Exception exception);
}
