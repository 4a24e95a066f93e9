using StarBot.Practice.Daily;

namespace StarBot.Practice.Channels;

/// <summary>Reads what is asked of a channel's daily question: what a person may say of their own, and <c>daily digest 17:00</c>, <c>daily answers in thread</c>.</summary>
public static class ChannelPhrases
{
    /// <param name="text">Lower case, single spaces.</param>
    public static ChannelRequest Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "daily answers in thread" or "daily answers in the thread" => new ChannelRequest.Answers(InThread: true),
            "daily answers in private" or "daily answers private" or "daily answers privately" => new ChannelRequest.Answers(InThread: false),
            _ when Digest(text) is { } time => new ChannelRequest.DigestAt(time),
            _ => new ChannelRequest.Daily(Known(DailyPhrases.Parse(text))),
        };
    }

    private static TimeOnly? Digest(string text) =>
        text.Split(' ', 3) is ["daily", "digest", var said] ? TimePhrase.Parse(said.StartsWith("at ", StringComparison.Ordinal) ? said[3..] : said) : null;

    /// <summary>A channel has no interview to practise for, and nobody to remind.</summary>
    private static DailyRequest Known(DailyRequest? request) => request switch
    {
        null or DailyRequest.Later or DailyRequest.Answer or DailyRequest.Remind or DailyRequest.Interview => new DailyRequest.NotUnderstood(),
        DailyRequest.Settings => new DailyRequest.Show(),
        _ => request,
    };
}
