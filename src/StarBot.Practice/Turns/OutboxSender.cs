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
    TurnSignals signals,
    TimeProvider time,
    ILogger<OutboxSender> log) : BackgroundService
{
    private const int ConversationsAtOnce = 64;

    /// <summary>Well below half of a lease, so that no other host comes upon a row that is still on its way.</summary>
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, ICanSend> _senders = platforms.OfType<ICanSend>().ToDictionary(p => p.Name);
    private long _sentAgainInDoubt;

    /// <summary>How often a row in doubt was sent again because its platform cannot be asked.</summary>
    public long SentAgainInDoubt => Interlocked.Read(ref _sentAgainInDoubt);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_senders.Count == 0)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendDueAsync(stoppingToken) > 0)
                {
                }

                await signals.OutboxAsync(LookAgainAfter, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Whatever it was: an outbox that stops would take the host with it.
                OutboxFailed(log, e);
                await Task.Delay(LookAgainAfter, time, stoppingToken);
            }
        }
    }

    /// <summary>Sends everything that is due now in some conversations; returns how many conversations it had.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var claimed = await ClaimAsync(cancellation);
        await Task.WhenAll(claimed.Select(c => SendConversationAsync(c, cancellation)));
        return claimed.Count;
    }

    private async Task<List<SendLease>> ClaimAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var names = _senders.Keys.ToList();
        List<Address> waiting;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
            waiting = await Waiting(db, names, now).ToListAsync(cancellation);
        if (waiting.Count == 0)
            return [];
        return await writer.WriteAsync(
            async (db, token) =>
            {
                var claimed = new List<SendLease>();
                foreach (var at in waiting)
                {
                    if (await SendLease.TakeAsync(db, at, now, token) is { } lease)
                        claimed.Add(lease);
                }

                return claimed;
            },
            cancellation);
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

    private async Task SendConversationAsync(SendLease lease, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && await IsOursAsync(lease) && await NextAsync(lease.At, cancellation) is { } row)
        {
            if (!await SendAsync(lease.At, row))
                break;
        }

        await writer.WriteAsync(lease.ReleaseAsync, CancellationToken.None);
    }

    /// <summary>Renews the lease when it is half over; false when another host has the conversation by now.</summary>
    private async Task<bool> IsOursAsync(SendLease lease)
    {
        var now = time.GetUtcNow();
        return lease.IsFresh(now) || await writer.WriteAsync((db, token) => lease.RenewAsync(db, now, token), CancellationToken.None);
    }

    private async Task<OutboxRow?> NextAsync(Address at, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await Of(db, at).AsNoTracking()
            .Where(o => o.State == SendState.Ready || o.State == SendState.Sending)
            .OrderBy(o => o.Number).FirstOrDefaultAsync(cancellation);
        return row?.NotBefore > time.GetUtcNow() ? null : row;
    }

    /// <summary>Sends one row; false when the conversation has to wait. A host that stops ends what it began, so that no doubt is left.</summary>
    private async Task<bool> SendAsync(Address at, OutboxRow row)
    {
        if (row.State == SendState.Ready && !await MarkAsync(at, row, SendState.Sending, null))
        {
            // Withdrawn between the look and the mark; the next row may go.
            return true;
        }

        string id;
        try
        {
            id = await HandOverAsync(at, row);
        }
        catch (SendRefusedException e)
        {
            SendingRefused(log, at.Platform, row.Number, e.Message);
            return await RefuseAsync(at, row, e.IsUnreachable);
        }
        catch (TryLaterException e)
        {
            SendingPutOff(log, at.Platform, row.Number, e.Wait, e.Message);
            // As it was: one that was in doubt is asked about again, for it may have been the asking that has to wait.
            await PutBackAsync(at, row, row.State, row.Attempts, e.Wait);
            return false;
        }
        catch (Exception e)
        {
            SendingFailed(log, at.Platform, row.Number, row.Attempts + 1, e);
            await PutBackAsync(at, row, SendState.Sending, row.Attempts + 1, TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, row.Attempts))));
            return false;
        }

        return await MarkAsync(at, row, SendState.Sent, id);
    }

    /// <summary>The platform's id of the post, which is asked for first where that can be done and is in doubt.</summary>
    private async Task<string> HandOverAsync(Address at, OutboxRow row)
    {
        using var limit = new CancellationTokenSource(SendWithin);
        var platform = _senders[at.Platform];
        if (row.State == SendState.Sending)
        {
            if (platform is not ICanFindSent asked)
                Interlocked.Increment(ref _sentAgainInDoubt);
            else if (await asked.FindSentAsync(at, RowId(row), limit.Token) is { } found)
                return found;
        }

        return await platform.SendAsync(at, TurnTaker.PostOf(row), RowId(row), limit.Token);
    }

    /// <summary>The name of a row towards a platform.</summary>
    public static string RowId(OutboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{row.Workspace}/{row.Conversation}/{row.Number}";
    }

    private Task<bool> MarkAsync(Address at, OutboxRow row, SendState state, string? id)
    {
        DateTimeOffset? sentAt = state == SendState.Sent ? time.GetUtcNow() : null;
        var from = state == SendState.Sending ? SendState.Ready : SendState.Sending;
        return writer.WriteAsync(
            async (db, token) => await Of(db, at).Where(o => o.Number == row.Number && o.State == from)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(o => o.State, state).SetProperty(o => o.PlatformId, id).SetProperty(o => o.SentAt, sentAt), token) == 1,
            CancellationToken.None);
    }

    /// <summary>The platform did not take it now. It stays in doubt as <see cref="SendState.Sending"/>, or is plainly ready again.</summary>
    private Task<bool> PutBackAsync(Address at, OutboxRow row, SendState state, int attempts, TimeSpan wait)
    {
        DateTimeOffset? notBefore = time.GetUtcNow() + wait;
        return writer.WriteAsync(
            async (db, token) => await Of(db, at).Where(o => o.Number == row.Number)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.State, state).SetProperty(o => o.Attempts, attempts).SetProperty(o => o.NotBefore, notBefore), token) == 1,
            CancellationToken.None);
    }

    /// <summary>The platform will never take it. Of a conversation that cannot be reached, all that waits is refused with it.</summary>
    private Task<bool> RefuseAsync(Address at, OutboxRow row, bool isUnreachable)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return writer.WriteAsync(
            async (db, token) =>
            {
                var unsent = Of(db, at).Where(o => o.State == SendState.Ready || o.State == SendState.Sending);
                await unsent.Where(o => isUnreachable || o.Number == row.Number)
                    .ExecuteUpdateAsync(set => set.SetProperty(o => o.State, SendState.Refused), token);
                if (isUnreachable)
                {
                    await db.Conversations.Where(c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreachableSince, now), token);
                }

                return true;
            },
            CancellationToken.None);
    }

    private static IQueryable<OutboxRow> Of(PracticeDb db, Address at) =>
        db.Outbox.Where(o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation);
}
