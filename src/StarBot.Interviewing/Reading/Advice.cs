namespace StarBot.Interviewing.Reading;

/// <summary>What StarBot advises for each flag: plain, short, to "you".</summary>
internal static class Advice
{
    public const string Refusal =
        "Take a smaller or older story, from study or volunteering too. Think of one day when something like this came up.";

    public const string Blame =
        "Tell what you did about it. When you put the fault on someone else, the listener hears little about you.";

    public const string HidingBehindBoss =
        "Say what you did yourself before or after your boss stepped in. Handing it over does not show how you deal with conflict.";

    public const string UnsureHowToHandle =
        "Say how you found out what to do. Being unsure is no action by itself.";

    public const string CustomerAlwaysRight =
        "Say how you kept both the customer and the company from harm. Giving in shows neither.";

    public const string Jargon =
        "Someone outside your field may not know this term. Explain it in a few words, or leave it out.";

    public const string Hypothetical =
        "Tell what you did, once, and not what you would do.";

    public const string LongSentence =
        "This sentence is hard to follow when spoken. Make two or three of it.";

    public const string Filler =
        "Leave these filler words out. They take time and say nothing.";

    public const string OutOfOrder =
        "Tell it in order: Situation, Task, Action, Result. This part comes too early or too late.";

    public const string ActionNotLongest =
        "Make the Action the longest part. Say step by step what you did, and shorten the rest.";

    public const string NoLesson =
        "Say what you learned and what you do differently now. A failure without a lesson is half a story.";

    public const string NoRisk =
        "Name the risk: what could have gone wrong, and why you went ahead.";

    public const string GeneralLeadIn =
        "This is general talk. Keep one sentence of it as a lead-in, then start with the example.";

    public const string GeneralThroughout =
        "This tells how you work in general. Choose one day when you did it and tell that.";

    public const string TooLongForSales =
        "Salespeople tend to talk long. Cut this answer in half and keep the action and the result.";

    public const string TooDetailed =
        "Take out at least half of the technical detail. Say in general terms what it was and why it mattered.";

    public static string TooLong(AnswerLength length, LengthTarget target) =>
        $"This takes about {Spoken(length.SpeakingSeconds)} to say. Aim for {Spoken(target.Seconds)}; {Spoken(target.AllowedSeconds)} is the limit.";

    private static string Spoken(double seconds)
    {
        var whole = (int)Math.Round(seconds);
        var (minutes, rest) = (whole / 60, whole % 60);
        return (minutes, rest) switch
        {
            (0, _) => $"{rest} seconds",
            (1, 0) => "one minute",
            (_, 0) => $"{minutes} minutes",
            _ => $"{minutes} min {rest} s",
        };
    }
}
