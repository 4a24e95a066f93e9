using StarBot.Practice.Privacy;

namespace StarBot.Practice.Daily;

/// <summary>The daily question of a conversation. It changes only in a turn of that conversation, whose version guards it.</summary>
public sealed class DailyRow
{
    public required string Workspace { get; init; }

    public required string Platform { get; init; }

    public required string Conversation { get; init; }

    public required string Person { get; init; }

    /// <summary>The <see cref="DailyState"/>, or the <see cref="Channels.ChannelState"/> of a channel, as JSON: the last question and the person's holidays are in it.</summary>
    [Protected]
    public required string State { get; init; }

    /// <summary>When the clock has to come back to it; null when it is off or paused for good.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Until then the due moment is with one host.</summary>
    public DateTimeOffset? DueLeaseUntil { get; init; }
}
