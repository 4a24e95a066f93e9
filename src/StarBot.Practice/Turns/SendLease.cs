using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>One host has a conversation's outbox until this ends. Its end is what tells it from the lease of another host.</summary>
internal sealed class SendLease
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private DateTimeOffset _until;

    private SendLease(Address at, DateTimeOffset until) => (At, _until) = (at, until);

    public Address At { get; }

    /// <summary>The lease, or null when another host has the conversation.</summary>
    public static async Task<SendLease?> TakeAsync(PracticeDb db, Address at, DateTimeOffset now, CancellationToken cancellation)
    {
        var free = Of(db, at).Where(c => c.SendLeaseUntil == null || c.SendLeaseUntil < now);
        return await SetAsync(free, now + Length, cancellation) ? new SendLease(at, now + Length) : null;
    }

    public bool IsFresh(DateTimeOffset now) => _until - now > Length / 2;

    public async Task<bool> RenewAsync(PracticeDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await SetAsync(Held(db), now + Length, cancellation))
            return false;
        _until = now + Length;
        return true;
    }

    public Task<bool> ReleaseAsync(PracticeDb db, CancellationToken cancellation) => SetAsync(Held(db), null, cancellation);

    private IQueryable<ConversationRow> Held(PracticeDb db)
    {
        DateTimeOffset? until = _until;
        return Of(db, At).Where(c => c.SendLeaseUntil == until);
    }

    private static IQueryable<ConversationRow> Of(PracticeDb db, Address at) =>
        db.Conversations.Where(c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation);

    private static async Task<bool> SetAsync(IQueryable<ConversationRow> rows, DateTimeOffset? until, CancellationToken cancellation) =>
        await rows.ExecuteUpdateAsync(set => set.SetProperty(c => c.SendLeaseUntil, until), cancellation) == 1;
}
