using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>Posts that were committed, to be looked at again in full.</summary>
public sealed class CommittedPosts(IDbContextFactory<PracticeDb> databases)
{
    /// <summary>The post with this number in a person's conversation, or null when it is not kept (any more).</summary>
    public async Task<Post?> FindAsync(Address at, long number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Outbox.AsNoTracking().FirstOrDefaultAsync(
            o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation && o.Number == number,
            cancellation);
        return row is null ? null : TurnTaker.PostOf(row);
    }

    /// <summary>What was said next after a number; as much as tells whether what stood there is over.</summary>
    public async Task<ImmutableArray<Post>> AfterAsync(Address at, long number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        const int most = 20;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Outbox.AsNoTracking()
            .Where(o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation && o.Number > number)
            .OrderBy(o => o.Number).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(TurnTaker.PostOf)];
    }
}
