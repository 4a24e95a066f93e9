namespace StarBot.Practice.Channels;

/// <summary>An answer that goes into a channel's digest, or out of it again, with the turn that says so.</summary>
/// <param name="ChannelVersion">The channel's conversation has to stand so still, or the turn is decided again: a digest that is written meanwhile takes nothing more.</param>
public sealed record SharedAnswer(ChannelShareRow Row, long ChannelVersion, bool IsTakenBack);
