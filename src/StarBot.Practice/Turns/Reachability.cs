using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>
/// A platform says that nothing reaches a conversation any more: what waits for it is refused. It comes back when something comes in.
/// The version rises, so that no host goes on with what it remembers.
/// </summary>
public sealed class Reachability(ITurnWriter writer, TimeProvider time)
{
    /// <summary>The platform says that it takes things again, though nothing came in there.</summary>
    public Task FoundAsync(Address at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        DateTimeOffset? none = null;
        return writer.WriteAsync(
            (db, token) => db.Conversations
                .Where(c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreachableSince, none).SetProperty(c => c.Version, c => c.Version + 1), token),
            cancellation);
    }

    public Task LostAsync(Address at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        DateTimeOffset? now = time.GetUtcNow();
        return writer.WriteAsync(
            async (db, token) =>
            {
                await db.Outbox
                    .Where(o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation
                        && (o.State == SendState.Ready || o.State == SendState.Sending))
                    .ExecuteUpdateAsync(set => set.SetProperty(o => o.State, SendState.Refused), token);
                return await db.Conversations
                    .Where(c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreachableSince, now).SetProperty(c => c.Version, c => c.Version + 1), token);
            },
            cancellation);
    }
}
