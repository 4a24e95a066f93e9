namespace StarBot.Practice.Channels;

/// <summary>What a person can press about a channel's question. What comes of it is in their own conversation.</summary>
public enum ChannelStep
{
    Answer,

    /// <summary>See what would be shared.</summary>
    Look,
    Share,
    Unshare,
}

/// <summary>A button about a channel's question: its word names the question by its code, and the answer that it is about.</summary>
/// <param name="Channel">The channel's conversation.</param>
public sealed record ChannelPress(ChannelStep Step, string Code, string Channel, Guid? Answer = null)
{
    private const string Beginning = "channel";

    public string Word => Answer is { } answer ? $"{Beginning} {Name(Step)} {Code} {answer:N} {Channel}" : $"{Beginning} {Name(Step)} {Code} {Channel}";

    /// <summary>Goes with the question through the interview, so that its answer finds the way back.</summary>
    public string Origin => (this with { Step = ChannelStep.Answer, Answer = null }).Word;

    /// <summary>Null when the text is none of these words.</summary>
    public static ChannelPress? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split(' ', 4) is not [Beginning, var name, var code, var rest] || Enum.GetValues<ChannelStep>().Where(s => Name(s) == name).ToList() is not [var step])
            return null;
        if (step is ChannelStep.Answer or ChannelStep.Unshare)
            return new ChannelPress(step, code, rest);
        return rest.Split(' ', 2) is [var id, var channel] && Guid.TryParseExact(id, "N", out var answer) ? new ChannelPress(step, code, channel, answer) : null;
    }

    private static string Name(ChannelStep step) => step switch
    {
        ChannelStep.Answer => "answer",
        ChannelStep.Look => "look",
        ChannelStep.Share => "share",
        _ => "unshare",
    };
}
