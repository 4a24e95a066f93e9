using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Channels;

/// <summary>What a person is told in private about a channel's question: that nothing leaves, what would, and what did.</summary>
public static class ShareWords
{
    /// <summary>A longer answer is cut when it is shared; the person sees where.</summary>
    public const int MostOfAnswer = 1000;

    private static readonly Button Practise = new("Practice", "practice") { Style = ButtonStyle.Primary };

    /// <summary>Before the question.</summary>
    public static Post Beginning { get; } =
        InterviewWords.Plain("This is the channel's question of the day. What you answer and what I say to it stay here, unless you share it.");

    /// <summary>An answer came in from the channel's thread.</summary>
    public static Post TakenFromThread { get; } =
        InterviewWords.Plain("I have your answer from the thread. Add to it here if you like, or say *done*. What I say to it stays here.");

    public static Post Over { get; } = new(
        "That question is over.",
        [new PostBlock.Paragraph("That question is over; the channel has had another one, or none since. You can practise one of your own.")],
        [Practise]);

    public static Post TooLate { get; } = InterviewWords.Plain("Too late for the digest: it is posted, and nothing is added to it. Your answer stays here.");

    public static Post TakenBack { get; } = InterviewWords.Plain("Taken back. Nothing of yours will be in the digest.");

    public static Post AnswersArePrivate(ChannelPress press) => InterviewWords.Plain(
        "Answers to that channel's question are taken in private; what you wrote in the thread I leave alone.", Button(press with { Step = ChannelStep.Answer }, "Answer here", isMain: true));

    /// <summary>After the critique.</summary>
    public static Post Offer(ChannelPress press) => InterviewWords.Plain(
        "Do you want your answer in the channel's digest of today? You see first what would stand there. Without it, nothing goes there.",
        Button(press with { Step = ChannelStep.Look }, "Show me", isMain: false));

    /// <summary>What would be shared, word for word.</summary>
    public static Post Preview(ChannelShareRow share, ChannelPress press)
    {
        ArgumentNullException.ThrowIfNull(share);
        return new Post(
            "This is what they would see.",
            [
                new PostBlock.Paragraph("This is what they would see. Ratings and critique are not shared."),
                new PostBlock.Paragraph(Line.Bold(share.Question)),
                Shown(share, MostOfAnswer),
            ],
            [Button(press with { Step = ChannelStep.Share }, "Share it", isMain: true)]);
    }

    public static Post Shared(ChannelState state, ChannelPress press)
    {
        ArgumentNullException.ThrowIfNull(state);
        return InterviewWords.Plain(
            $"It will stand in the channel's digest at {ChannelWords.Time(state.DigestAt)}. Until then you can take it back.",
            Button(press with { Step = ChannelStep.Unshare, Answer = null }, "Take it back", isMain: false));
    }

    /// <summary>One shared answer as a digest and its preview show it.</summary>
    internal static PostBlock.Paragraph Shown(ChannelShareRow share, int most) =>
        new(Line.Bold(share.Name) + ": " + Line.Quote(Shortened(share.Answer, most)));

    internal static string Shortened(string answer, int most)
    {
        var line = string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var cut = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..cut] + "…";
    }

    private static Button Button(ChannelPress press, string label, bool isMain) =>
        new(label, press.Word) { Style = isMain ? ButtonStyle.Primary : ButtonStyle.Plain };
}
