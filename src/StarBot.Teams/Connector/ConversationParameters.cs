using System.Collections.Immutable;
using StarBot.Teams.Activities;

namespace StarBot.Teams.Connector;

/// <summary>What creates a conversation with one person. Doing it again gives the same conversation.</summary>
public sealed record ConversationParameters(ChannelAccount? Bot, ImmutableArray<ChannelAccount> Members, string? TenantId)
{
    public bool IsGroup { get; }
}

/// <summary>What begins a thread in a channel. It needs the first message.</summary>
public sealed record ThreadParameters(ChannelAccount? Bot, ThreadPlace ChannelData, Activity Activity, string? TenantId)
{
    public bool IsGroup { get; } = true;
}

public sealed record ThreadPlace(ThreadChannel Channel);

public sealed record ThreadChannel(string Id);
