using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Messages;

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
        List<ConversationRow> due;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
            due = await Due(db, now).OrderBy(c => c.DueAt).Take(Batch).AsNoTracking().ToListAsync(cancellation);
        var taken = await Task.WhenAll(due.Select(row => TakeOneAsync(row, now, cancellation)));
        return taken.Count(isTaken => isTaken);
    }

    /// <summary>Hands one due moment on; false when another host has it.</summary>
    private async Task<bool> TakeOneAsync(ConversationRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? leaseEnd = now + Lease;
        var isOurs = await writer.WriteAsync(
            async (db, token) => await Due(db, now)
                .Where(c => c.Workspace == row.Workspace && c.Platform == row.Platform && c.Conversation == row.Conversation && c.Version == row.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.DueLeaseUntil, leaseEnd), token) == 1,
            cancellation);
        if (isOurs)
            await turns.TakeAsync(AsIncoming(row), cancellation);
        return isOurs;
    }

    private static IQueryable<ConversationRow> Due(PracticeDb db, DateTimeOffset now) =>
        db.Conversations.Where(c => c.DueAt <= now && (c.DueLeaseUntil == null || c.DueLeaseUntil < now));

    /// <summary>Version and moment make the key: one due moment is taken once, by whichever host, also in a conversation that began anew.</summary>
    private static Incoming AsIncoming(ConversationRow row) => new(
        new Address(row.Platform, row.Workspace, row.Conversation, row.Person, row.AddressDetails),
        $"due/{row.Platform}/{row.Conversation}/{row.Version}/{row.DueAt!.Value.ToUnixTimeMilliseconds()}",
        row.DueAt.Value.ToUnixTimeMilliseconds() * 1000,
        new IncomingContent.Due());

    private async Task SleepAsync(CancellationToken cancellation)
    {
        signals.ClockLooks();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        var next = await db.Conversations
            .Where(c => c.DueAt != null && (c.DueLeaseUntil == null || c.DueLeaseUntil < now)).MinAsync(c => c.DueAt, cancellation);
        var (soonest, latest) = (now + ShortestSleep, now + LookAgainAfter);
        await signals.ClockAsync(now, next < soonest ? soonest : next < latest ? next.Value : latest, cancellation);
    }

    [LoggerMessage(110, LogLevel.Error, "Something that was due could not be taken; it is tried again.")]
    private static partial void ClockFailed(ILogger log, Exception exception);
}
