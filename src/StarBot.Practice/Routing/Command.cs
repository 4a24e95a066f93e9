using StarBot.Practice.Channels;
using StarBot.Practice.Daily;

namespace StarBot.Practice.Routing;

/// <summary>What a person's word asks for. A closed set; words are in <see cref="CommandWords"/>.</summary>
public abstract record Command
{
    private Command() { }

    public sealed record Practice(string? Focus) : Command;

    public sealed record Mock(int Questions, bool IsLive) : Command;

    public sealed record Start : Command;

    public sealed record Done : Command;

    public sealed record Hint : Command;

    public sealed record Skip : Command;

    public sealed record Another : Command;

    public sealed record Again : Command;

    public sealed record Next : Command;

    public sealed record NoNumbers : Command;

    public sealed record Rate(int Rating) : Command;

    public sealed record SaveStory : Command;

    public sealed record Pause : Command;

    public sealed record Resume : Command;

    public sealed record Stop : Command;

    public sealed record Stories : Command;

    public sealed record Progress : Command;

    public sealed record Export : Command;

    public sealed record ForgetMe(bool IsConfirmed) : Command;

    /// <summary>A link to the page.</summary>
    public sealed record Web : Command;

    /// <summary>Something about the daily question.</summary>
    public sealed record Daily(DailyRequest Request) : Command;

    /// <summary>A button about a channel's question.</summary>
    public sealed record OfChannel(ChannelPress Press) : Command;

    public sealed record Share : Command;

    public sealed record Help : Command;
}
