using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>Tells what is said below a channel's open question from all else that is said in a channel.</summary>
public sealed class ChannelThreads(IDbContextFactory<PracticeDb> databases)
{
    /// <param name="thread">The platform's id of the post that the thread hangs on; null where the platform has no threads.</param>
    public async Task<bool> IsAboutQuestionAsync(Address channel, string? thread, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(channel);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await ChannelLookup.AskingAsync(db, channel, cancellation) is not { State: { Open: { } open } state })
            return false;
        if (thread is null)
            return state.AnswersInThread;
        return await db.Outbox.AnyAsync(
            o => o.Workspace == channel.Workspace && o.Platform == channel.Platform && o.Conversation == channel.Conversation && o.Number == open.Number && o.PlatformId == thread,
            cancellation);
    }
}
