using System.Collections.Immutable;
using System.Globalization;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Channels;

/// <summary>A channel's daily question in StarBot's words, as the channel reads them.</summary>
public static class ChannelWords
{
    /// <summary>Of all answers in a digest together.</summary>
    private const int MostOfDigest = 9000;
    private const int LeastOfAnswer = 120;

    /// <summary>More stand without their words.</summary>
    private const int MostAnswers = 40;

    /// <param name="channel">The channel's conversation.</param>
    public static Post Prompt(ChannelState state, string channel)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (question, _, code, _) = state.Open!;
        var thread = state.AnswersInThread ? " Or answer in this thread, with my name at the beginning." : "";
        return new Post(
            $"The question of the day. {question.Text}",
            [
                new PostBlock.Paragraph((Line)"The question of the day, on " + Line.Italic(question.PrincipleName) + ":"),
                new PostBlock.Paragraph(Line.Bold(question.Text)),
                new PostBlock.SmallPrint(
                    $"In private, only you read your answer and what I say to it. What people choose to share stands here at {Time(state.DigestAt)}.{thread}"),
            ],
            [new Button("Answer privately", new ChannelPress(ChannelStep.Answer, code, channel).Word) { Style = ButtonStyle.Primary }]);
    }

    /// <summary>What people shared of one question, in the order in which they did.</summary>
    public static Post Digest(ImmutableArray<ChannelShareRow> shares)
    {
        var most = Math.Clamp(MostOfDigest / Math.Max(1, shares.Length), LeastOfAnswer, ShareWords.MostOfAnswer);
        var silent = shares.Skip(MostAnswers).Select(s => s.Name).ToList();
        return new Post(
            $"What people shared on the question of the day: {string.Join(", ", shares.Take(MostAnswers).Select(s => s.Name))}",
            [
                new PostBlock.Heading("What people shared"),
                new PostBlock.Paragraph(Line.Bold(shares[0].Question)),
                .. shares.Take(MostAnswers).Select(s => ShareWords.Shown(s, most)),
                .. silent.Count == 0 ? Array.Empty<PostBlock>() : [new PostBlock.SmallPrint($"Shared too, but there is no more room: {string.Join(", ", silent)}.")],
            ],
            []);
    }

    public static Post Status(ChannelState? state, DateTimeOffset now, bool knowsAdmins) => state is not { Daily.IsOn: true }
        ? new Post(
            "This channel has no daily question.",
            [new PostBlock.Paragraph("This channel has no daily question. Name me and say when you want one, such as " + Line.Italic("daily 09:00 weekdays") + ".")],
            [])
        : new Post(
            "This channel's daily question",
            [
                new PostBlock.Heading("This channel's daily question"),
                new PostBlock.Facts(
                [
                    new("When", DailyWords.When(state.Daily.Settings)),
                    new("Next", DailyWords.NextOf(state.Daily, now)),
                    .. DailyWords.Besides(state.Daily.Settings, now),
                    new("Answers", state.AnswersInThread ? "in private, or in the thread" : "in private"),
                    new("Digest", $"at {Time(state.DigestAt)}, of what people chose to share"),
                    new("Changes", Who(state, knowsAdmins)),
                ]),
            ],
            []);

    /// <summary>After a change: what holds now, and who may change it.</summary>
    public static Post Settled(ChannelState state, DateTimeOffset now, bool knowsAdmins)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (summary, when) = state.Daily.IsOn
            ? ("This channel's daily question is set.", (Line)$"{DailyWords.When(state.Daily.Settings)}, this channel has a question. {DailyWords.NextOf(state.Daily, now)}")
            : ("This channel's daily question is off.", (Line)"This channel's daily question is off. Name me and say " + Line.Italic("daily 09:00") + " to have it again.");
        var answers = state.AnswersInThread ? "Answers are taken in private or in the thread." : "Answers are private.";
        return new Post(
            summary,
            [
                new PostBlock.Paragraph(when),
                .. Besides(state, now),
                new PostBlock.Paragraph($"{answers} At {Time(state.DigestAt)} I post what people chose to share, and nothing when nobody did. {(state.Daily.IsOn ? Who(state, knowsAdmins) : "Anybody here can set it up")}."),
            ],
            []);
    }

    private static IEnumerable<PostBlock> Besides(ChannelState state, DateTimeOffset now) =>
        state.Daily.IsOn && DailyWords.Besides(state.Daily.Settings, now).ToList() is { Count: > 0 } facts ? [new PostBlock.Facts([.. facts])] : [];

    public static Post NotYours(bool knowsAdmins) =>
        InterviewWords.Plain($"Nothing has changed. {(knowsAdmins ? "Only whoever set up this channel's daily question, or an admin, can change it." : "Only whoever set up this channel's daily question can change it.")}");

    public static Post Why(OpenPrompt? open) => open is null
        ? InterviewWords.Plain("This channel has not had a question yet.")
        : new Post(
            $"Why {open.Question.PrincipleName}",
            [
                new PostBlock.Paragraph(Line.Italic(open.Question.PrincipleName) + (open.Why.LastDays is { } days
                    ? $" had its last turn here {(days == 1 ? "a day" : $"{days} days")} before, and nothing has waited longer."
                    : " had not had its turn here. New ground comes first.")),
            ],
            []);

    public static Post NotUnderstood(string? why = null) => new(
        why ?? "I did not understand that about this channel's daily question.",
        [
            new PostBlock.Paragraph(why ?? "I did not understand that about this channel's daily question. You can say:"),
            new PostBlock.Facts(
            [
                new("daily 09:00 weekdays", "a time, and days if you like: every day, mon wed fri"),
                new("daily pause until monday", "or for 2 weeks; daily on ends it"),
                new("daily now, daily why, daily off", "a question at once, why this one, no more of them"),
                new("daily digest 17:00", "when I post what people chose to share"),
                new("daily answers in thread", "answers are taken there too; daily answers in private ends it"),
                new("daily holidays 24 dec to 2 jan", "days without a question"),
                new("daily zone europe/berlin", "the time zone that all of this goes by"),
            ]),
        ],
        []);

    private static string Who(ChannelState state, bool knowsAdmins) => state.SetBy is null
        ? "Anybody here can change it"
        : knowsAdmins ? "Whoever set it up, or an admin, can change it" : "Whoever set it up can change it";

    internal static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
