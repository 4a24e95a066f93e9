using StarBot.Practice.Daily;

namespace StarBot.Practice.Channels;

/// <summary>What is asked of a channel's daily question. A closed set; <see cref="ChannelPhrases"/> reads it from words.</summary>
public abstract record ChannelRequest
{
    private ChannelRequest() { }

    /// <summary>The same as a person asks of their own.</summary>
    public sealed record Daily(DailyRequest What) : ChannelRequest;

    public sealed record DigestAt(TimeOnly Time) : ChannelRequest;

    public sealed record Answers(bool InThread) : ChannelRequest;
}
