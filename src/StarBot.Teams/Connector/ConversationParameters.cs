using System.Collections.Immutable;
using StarBot.Teams.Activities;

namespace StarBot.Teams.Connector;

/// <summary>What creates a conversation with one person. Doing it again gives the same conversation.</summary>
public sealed record ConversationParameters(ChannelAccount? Bot, ImmutableArray<ChannelAccount> Members, string? TenantId)
{
    public bool IsGroup { get; }
}
