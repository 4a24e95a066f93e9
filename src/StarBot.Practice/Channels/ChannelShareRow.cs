using StarBot.Practice.Privacy;

namespace StarBot.Practice.Channels;

/// <summary>An answer that a person chose to share in a channel's digest. It goes with the person; what holds it is written anew then.</summary>
public sealed class ChannelShareRow
{
    public required string Workspace { get; init; }

    public required string Platform { get; init; }

    /// <summary>The channel's.</summary>
    public required string Conversation { get; init; }

    /// <summary>Of the question.</summary>
    public required string Code { get; init; }

    public required string Person { get; init; }

    [Protected]
    public required string Name { get; init; }

    public required string Question { get; init; }

    [Protected]
    public required string Answer { get; init; }

    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>The digest's post; null until it is written.</summary>
    public long? DigestNumber { get; init; }
}
