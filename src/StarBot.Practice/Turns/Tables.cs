using StarBot.Practice.Privacy;

namespace StarBot.Practice.Turns;

/// <summary>A conversation and where it stands. The version guards it: one conversation, one order.</summary>
public sealed class ConversationRow
{
    public required string Workspace { get; init; }

    public required string Platform { get; init; }

    public required string Conversation { get; init; }

    public required string Person { get; init; }

    /// <summary>What only the platform's edge understands of the address, such as a service URL.</summary>
    [Protected]
    public string? AddressDetails { get; init; }

    public required long Version { get; init; }

    /// <summary>The number of the next post; never used twice.</summary>
    public required long NextNumber { get; init; }

    /// <summary>The interview under way as JSON (its format version is inside); null when there is none.</summary>
    [Protected]
    public string? State { get; init; }

    /// <summary>When the clock has to come back to it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Until then the due moment is with one host.</summary>
    public DateTimeOffset? DueLeaseUntil { get; init; }

    /// <summary>Until then its posts are being sent by one host: this is what keeps their order.</summary>
    public DateTimeOffset? SendLeaseUntil { get; init; }

    /// <summary>Since then the platform takes nothing for it; null again as soon as something comes in.</summary>
    public DateTimeOffset? UnreachableSince { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>The key of something that came in, so that it is taken once. No body is kept.</summary>
public sealed class SeenEventRow
{
    public required string Workspace { get; init; }

    public required string Key { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>A post: written in the commit that decided on it, then sent in order.</summary>
public sealed class OutboxRow
{
    public required string Workspace { get; init; }

    public required string Platform { get; init; }

    public required string Conversation { get; init; }

    public required long Number { get; init; }

    public required SendState State { get; init; }

    /// <summary>A follow-up can be withdrawn while it is ready.</summary>
    public required bool IsProbe { get; init; }

    /// <summary>The post as JSON.</summary>
    [Protected]
    public required string Body { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The platform's own id of the message, once sent.</summary>
    public string? PlatformId { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>Where a post is on its way. <see cref="Sending"/> found after a crash means: perhaps sent.</summary>
public enum SendState
{
    Ready,
    Sending,
    Sent,

    /// <summary>The platform refuses it for good; the reason is in the log.</summary>
    Refused,
}

/// <summary>A sentence sealed with the key ring: a start refuses when it cannot be opened.</summary>
public sealed class KeyCheckRow
{
    public required int Id { get; init; }

    [Protected]
    public required string Sealed { get; init; }
}
