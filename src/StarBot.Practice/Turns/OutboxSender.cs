using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>
/// Sends what was committed: ready, then sending (committed), then sent. One host has a conversation at a time, so its posts go out
/// in order. A row found in sending is in doubt: where the platform can be asked that settles it, elsewhere it is sent again and counted.
/// </summary>
public sealed partial class OutboxSender(
    IDbContextFactory<PracticeDb> databases,
    ITurnWriter writer,
    IEnumerable<IPlatform> platforms,
    ITurns turns,
    TurnSignals signals,
    TimeProvider time,
    ILogger<OutboxSender> log) : BackgroundService
{
    private const int ConversationsAtOnce = 256;

    /// <summary>Well below half of a lease, so that no other host comes upon a row that is still on its way.</summary>
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, ICanSend> _senders = platforms.OfType<ICanSend>().ToDictionary(p => p.Name);
    private long _sentAgainInDoubt;

    /// <summary>How often a row in doubt was sent again because its platform cannot be asked.</summary>
    public long SentAgainInDoubt => Interlocked.Read(ref _sentAgainInDoubt);

    /// <summary>Some take what this process commits, as it comes; one looks in the database for what else is there.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        _senders.Count == 0
            ? Task.CompletedTask
            : Task.WhenAll(Enumerable.Range(0, ConversationsAtOnce).Select(_ => SendFreshAsync(stoppingToken)).Prepend(LookAsync(stoppingToken)));

    /// <summary>Sends everything that is due now in some conversations; returns how many conversations it had.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var had = await Task.WhenAll((await WaitingAsync(cancellation)).Select(at => SendConversationAsync(at, cancellation)));
        return had.Count(isOurs => isOurs);
    }

    private Task SendFreshAsync(CancellationToken stopping) => GoOnAsync(
        async () => await SendConversationAsync(await signals.Outbox.Reader.ReadAsync(stopping), stopping),
        stopping);

    private Task LookAsync(CancellationToken stopping) => GoOnAsync(
        async () =>
        {
            var waiting = await WaitingAsync(stopping);
            foreach (var at in waiting)
                await signals.Outbox.Writer.WriteAsync(at, stopping);
            // More may be there than one look takes; it goes on once these are on their way.
            await Task.Delay(waiting.Count < ConversationsAtOnce ? LookAgainAfter : LookAgainAfter / 20, time, stopping);
        },
        stopping);

    private async Task GoOnAsync(Func<Task> step, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await step();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Whatever it was: an outbox that stops would take the host with it.
                OutboxFailed(log, e);
                await Task.Delay(LookAgainAfter, time, stopping);
            }
        }
    }

    private async Task<List<Address>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Waiting(db, [.. _senders.Keys], time.GetUtcNow()).ToListAsync(cancellation);
    }

    /// <summary>Conversations whose first unsent row is due; one that was put back holds up those behind it.</summary>
    private static IQueryable<Address> Waiting(PracticeDb db, List<string> platforms, DateTimeOffset now) =>
        (from o in db.Outbox
         where (o.State == SendState.Ready || o.State == SendState.Sending) && (o.NotBefore == null || o.NotBefore <= now)
             && !db.Outbox.Any(e => e.Workspace == o.Workspace && e.Platform == o.Platform && e.Conversation == o.Conversation
                 && e.Number < o.Number && (e.State == SendState.Ready || e.State == SendState.Sending))
         join c in db.Conversations on new { o.Workspace, o.Platform, o.Conversation } equals new { c.Workspace, c.Platform, c.Conversation }
         where platforms.Contains(o.Platform) && (c.SendLeaseUntil == null || c.SendLeaseUntil < now)
         orderby o.WrittenAt
         select new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).Take(ConversationsAtOnce);

    /// <summary>Sends what is due in a conversation; false when another host has it. A host that stops ends what it began, so that no doubt is left.</summary>
    private async Task<bool> SendConversationAsync(Address at, CancellationToken cancellation)
    {
        var lease = await writer.WriteAsync((db, _) => SendLease.TakeAsync(db, at, time.GetUtcNow()), cancellation);
        var isOurs = lease is not null;
        while (lease is not null)
            lease = await SendAsync(lease, cancellation);
        return isOurs;
    }

    /// <summary>Sends one post; the lease with the next, or null when the conversation is done with or has to wait.</summary>
    private async Task<SendLease?> SendAsync(SendLease lease, CancellationToken stopping)
    {
        string id;
        try
        {
            id = await HandOverAsync(lease.At, lease.Next);
        }
        catch (SendRefusedException e)
        {
            SendingRefused(log, lease.At.Platform, lease.Next.Number, e.Message);
            return await writer.WriteAsync(
                (db, _) => lease.RefusedAsync(db, time.GetUtcNow(), e.IsUnreachable, goesOn: !stopping.IsCancellationRequested), CancellationToken.None);
        }
        catch (TryLaterException e)
        {
            SendingPutOff(log, lease.At.Platform, lease.Next.Number, e.Wait, e.Message);
            return await writer.WriteAsync((db, _) => lease.PutOffAsync(db, time.GetUtcNow() + e.Wait), CancellationToken.None);
        }
        catch (Exception e)
        {
            SendingFailed(log, lease.At.Platform, lease.Next.Number, lease.Next.Attempts + 1, e);
            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, lease.Next.Attempts)));
            return await writer.WriteAsync((db, _) => lease.PutBackAsync(db, time.GetUtcNow() + wait), CancellationToken.None);
        }

        return await writer.WriteAsync(
            (db, _) => lease.SentAsync(db, id, time.GetUtcNow(), goesOn: !stopping.IsCancellationRequested), CancellationToken.None);
    }

    /// <summary>The platform's id of the post, which is asked for first where that can be done and is in doubt.</summary>
    private async Task<string> HandOverAsync(Address at, PostToSend post)
    {
        using var limit = new CancellationTokenSource(SendWithin);
        var platform = _senders[at.Platform];
        var rowId = RowId(at.Workspace, at.Conversation, post.Number);
        if (post.IsInDoubt)
        {
            if (platform is not ICanFindSent asked)
                Interlocked.Increment(ref _sentAgainInDoubt);
            else if (await asked.FindSentAsync(at, rowId, post.WrittenAt, limit.Token) is { } found)
                return found;
        }

        try
        {
            return await platform.SendAsync(at, post.Open(), rowId, limit.Token);
        }
        catch (SendRefusedException e) when (e.Told is { } told)
        {
            // Before the row is given up, and by its name: after a crash it is refused again, and told once.
            await turns.TakeAsync(new Incoming(told.Person, $"undelivered/{rowId}", 0, new IncomingContent.NotDelivered(told.Words)), limit.Token);
            throw;
        }
    }

    /// <summary>The name of a row towards a platform.</summary>
    public static string RowId(OutboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return RowId(row.Workspace, row.Conversation, row.Number);
    }

    private static string RowId(string workspace, string conversation, long number) => $"{workspace}/{conversation}/{number}";
}
