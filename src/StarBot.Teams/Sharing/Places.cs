using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;

namespace StarBot.Teams.Sharing;

/// <summary>
/// The group chats and channels where a person can share: those where they have called StarBot, so that both are known to be in. No others
/// can be asked for; Teams tells a bot of no chat that it is not in.
/// </summary>
public sealed class Places(IDbContextFactory<PracticeDb> databases)
{
    /// <summary>Each thread of a channel is a conversation of its own.</summary>
    private const int LookedAt = 200;

    private const int Most = 8;

    /// <returns>The latest first; a channel stands for all its threads.</returns>
    public async Task<ImmutableArray<ConversationReference>> OfAsync(Address person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var called = await db.Conversations.AsNoTracking()
            .Where(c => c.Workspace == person.Workspace && c.Platform == TeamsAddress.Platform && c.Person == person.Person && c.Conversation != person.Person
                && c.UnreachableSince == null)
            .OrderByDescending(c => c.ChangedAt).Take(LookedAt)
            .Select(c => new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).ToListAsync(cancellation);
        return
        [
            .. called.Where(c => !TeamsAddress.IsShare(c)).Select(TeamsAddress.ReferenceOf).OfType<ConversationReference>().Select(Whole)
                .DistinctBy(r => r.Conversation.Id).Take(Most),
        ];
    }

    /// <summary>A thread's id is its channel's, with the message that began it.</summary>
    private static ConversationReference Whole(ConversationReference reference) => reference with
    {
        Conversation = reference.Conversation with { Id = reference.Conversation.Id?.Split(';')[0] },
    };
}
