using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;

namespace StarBot.Teams.Installing;

/// <summary>The conversations of whole channels in a group chat or a team. Teams tells of a team once, in its first channel, and means all of them.</summary>
public sealed class ChannelsThere(IDbContextFactory<PracticeDb> databases)
{
    public async Task<ImmutableArray<Address>> OfAsync(Activity activity, CancellationToken cancellation)
    {
        if (TeamsAddress.ChannelOf(activity) is not { } there)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var channels = await db.Conversations.AsNoTracking()
            .Where(c => c.Workspace == there.Workspace && c.Platform == TeamsAddress.Platform && c.Person == Address.Everybody)
            .Select(c => new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).ToListAsync(cancellation);
        return [.. channels.Where(c => c.Conversation == there.Conversation || IsOfOneTeam(c, there))];
    }

    private static bool IsOfOneTeam(Address one, Address other) =>
        TeamsAddress.ReferenceOf(one)?.TeamId is { } team && team == TeamsAddress.ReferenceOf(other)?.TeamId;
}
