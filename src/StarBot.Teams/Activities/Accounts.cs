namespace StarBot.Teams.Activities;

/// <summary>A person or a bot, as the Bot Connector names them: people are <c>29:…</c>, bots <c>28:…</c>.</summary>
public sealed record ChannelAccount(string Id)
{
    public string? Name { get; init; }

    /// <summary>The person's id in their tenant, which is the same for every bot.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The tenant that the person belongs to; only the roster says it.</summary>
    public string? TenantId { get; init; }
}

/// <summary>A conversation: personal, a group chat or a channel's thread.</summary>
public sealed record ConversationAccount(string? Id)
{
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }
}

/// <summary>Everything that is needed to speak in a conversation later on. Refreshed on each activity, as the service URL can change.</summary>
/// <param name="Conversation">Its id is null while the conversation with a person has still to be created.</param>
public sealed record ConversationReference(string ServiceUrl, string ChannelId, ConversationAccount Conversation, ChannelAccount? Bot, ChannelAccount? User)
{
    public string? Locale { get; init; }

    /// <summary>The team that a channel belongs to, as the Bot Connector names it.</summary>
    public string? TeamId { get; init; }

    /// <summary>Where many read and the person called StarBot last; null when they have spoken in their own chat since.</summary>
    public LastCall? Call { get; init; }
}

/// <summary>A call of StarBot in a group chat or a channel.</summary>
public sealed record LastCall(ConversationAccount Where, DateTimeOffset At);
