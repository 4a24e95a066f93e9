using StarBot.Practice.Messages;

namespace StarBot.Slack;

/// <summary>
/// Where a conversation is held in Slack. One with a person is named by the person, whose direct message is found by the channel in
/// the details (and the thread, when they write in one); one in a channel is named by channel and thread.
/// </summary>
public static class SlackAddress
{
    public const string Platform = "slack";

    private const string ToShare = "share";

    /// <param name="channel">The direct message's own channel (D…); null when it is not known yet.</param>
    public static Address Person(string team, string user, string? channel = null, string? thread = null) =>
        new(Platform, team, user, user, thread is null ? channel : $"{channel}/{thread}");

    public static Address Thread(string team, string channel, string thread, string user) => new(Platform, team, $"{channel}/{thread}", user);

    /// <summary>The conversation of a whole channel, whose daily question stands in it and not in a thread.</summary>
    public static Address Channel(string team, string channel) => new(Platform, team, channel, Address.Everybody);

    /// <summary>Where a person shares into a channel. Each person has a conversation of their own there, so that forgetting one forgets all of it.</summary>
    public static Address Share(string team, string channel, string user) => new(Platform, team, $"{channel}/{ToShare}/{user}", user);

    /// <summary>Channel and thread to post to. Slack takes a person's id for the direct message with them.</summary>
    public static (string Channel, string? Thread) PostTo(Address to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var parts = (to.Conversation == to.Person ? to.Details ?? to.Person : to.Conversation).Split('/');
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }

    public static bool IsShare(Address to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return to.Conversation.Contains($"/{ToShare}/", StringComparison.Ordinal);
    }
}
