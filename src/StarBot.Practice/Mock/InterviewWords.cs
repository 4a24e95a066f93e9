using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using Said = StarBot.Interviewing.Critique.Plain;

namespace StarBot.Practice.Mock;

/// <summary>What the interviewer says, put into words: each <see cref="Saying"/> becomes one post.</summary>
public static class InterviewWords
{
    public static Post Post(Saying saying) => saying switch
    {
        Saying.Ready ready => Ready(ready),
        Saying.Question question => Question(question),
        Saying.Probe probe => Probe(probe),
        Saying.HowToEstimate estimate => AsItIs(estimate.Text, Buttons.Skip, Buttons.Done),
        Saying.Hint hint => AsItIs(hint.Text),
        Saying.AskSelfRating => Plain("Before I say anything: how would you rate that answer?", Buttons.Ratings),
        Saying.Critique critique => Critique(critique),
        Saying.Debrief debrief => DebriefWords.Debrief(debrief.What),
        Saying.AskForQuestions => DebriefWords.AskForQuestions(),
        Saying.QuestionsReviewed reviewed => DebriefWords.Reviewed(reviewed.What),
        Saying.OfferNewReading => Plain("You changed your answer after I read it. Shall I read it again?", Buttons.ReadAgain, Buttons.Next("Next question")),
        Saying.StorySaved saved => AsItIs($"Saved to your stories, under {saved.Principle}."),
        Saying.NothingHeardYet => Plain("I have no words of yours yet. Send your answer in one message or in several."),
        Saying.NotNow notNow => NotNowWords.Post(notNow),
        Saying.AnswerUnderWay => Plain("You have begun to answer this question. Finish it with *done*, or end it with *stop*.", Buttons.Done, Buttons.Stop),
        Saying.TimeIsUp => Plain("Time is up for this question."),
        Saying.Paused => Plain("Paused. I keep what you said. Come back when you like.", Buttons.Resume, Buttons.Stop),
        Saying.Resumed resumed => Resumed(resumed),
        Saying.Stopped stopped => Stopped(stopped),
        Saying.Expired expired => Expired(expired),
        _ => throw new ArgumentOutOfRangeException(nameof(saying), saying, "There are no words for this."),
    };

    /// <summary>The same for a platform whose patience is this: without any, one message is the whole answer, and nothing ends it.</summary>
    public static Post Post(Saying saying, TimeSpan patience) => patience > TimeSpan.Zero ? Post(saying) : saying switch
    {
        Saying.Question question => Question(question, isOneMessage: true),
        Saying.NothingHeardYet => Plain("I have no words of yours yet. Send your answer in one go."),
        Saying.NotNow notNow => NotNowWords.Post(notNow, isOneMessage: true),
        _ => Post(saying),
    };

    /// <summary>A post of one paragraph, which is its own summary; a word between asterisks is set in italics.</summary>
    internal static Post Plain(string text, params ImmutableArray<Button> buttons) =>
        new(text.Replace("*", "", StringComparison.Ordinal), [new PostBlock.Paragraph(WithWords(text))], buttons);

    private static Post AsItIs(string text, params ImmutableArray<Button> buttons) => new(text, [new PostBlock.Paragraph(text)], buttons);

    // "Say *done*": every second piece is a word to type.
    private static Line WithWords(string text) =>
        new([.. text.Split('*').Select((piece, i) => new Run(piece, i % 2 == 0 ? RunStyle.Plain : RunStyle.Italic)).Where(r => r.Text.Length > 0)]);

    private static Post Ready(Saying.Ready ready)
    {
        var count = Said.Count(ready.Questions, "question", "questions");
        var text = $"{Said.Capital(count)}, {Minutes(ready.TimePerQuestion)} for each with its follow-ups. "
            + "As in a real interview: no hints, and what I think of your answers comes at the end. Say *start* when you are ready.";
        return Plain(text, Buttons.Start, Buttons.Stop) with { Summary = $"A live interview of {count} is ready." };
    }

    private static Post Question(Saying.Question question, bool isOneMessage = false)
    {
        var isLive = question.Mode == InterviewMode.Live;
        IEnumerable<string?> notes =
        [
            isLive ? "Live" : "Practice",
            question.Of > 1 ? $"question {question.Number} of {question.Of}" : null,
            question.IsRetry ? "the same question once more" : null,
            isLive && question.TimeLimit is { } limit ? $"{Minutes(limit)}, follow-ups included" : null,
            "take about two minutes’ worth (250–300 words)",
            isOneMessage ? "send it in one go" : "send it in as many messages as you like",
        ];
        ImmutableArray<Button> buttons = isLive ? [Buttons.Done, Buttons.Stop] : [Buttons.Done, Buttons.Hint, Buttons.Another, Buttons.Stop];
        return new Post(
            question.What.Text,
            [new PostBlock.Paragraph(Line.Bold(question.What.Text)), new PostBlock.SmallPrint(string.Join(" · ", notes.OfType<string>()))],
            isOneMessage ? buttons.Remove(Buttons.Done) : buttons);
    }

    private static Post Probe(Saying.Probe probe)
    {
        Line line = probe.Heard is { } heard ? (Line)"You told me: " + Line.Quote(heard) + $". {probe.Text}" : probe.Text;
        return new Post(
            probe.Text,
            [new PostBlock.Paragraph(line)],
            probe.Gap is Gap.Metric or Gap.Result ? [Buttons.NoNumbers, Buttons.Skip] : [Buttons.Skip]);
    }

    private static Post Critique(Saying.Critique critique)
    {
        var next = Buttons.Next(critique.MoreToCome ? "Next" : "Next question");
        var post = CritiqueWords.Post(
            critique.What,
            critique.SelfRating,
            critique.What.NotRated is null ? [Buttons.Again, next, Buttons.SaveStory] : [Buttons.Again, next],
            critique.Answer);
        return critique.Before is { } before && SinceLastTry.Of(critique.What, before) is { } change
            ? post with { Blocks = post.Blocks.Insert(AfterRatings(post), new PostBlock.Paragraph(change)) }
            : post;
    }

    private static int AfterRatings(Post post) => post.Blocks.TakeWhile(b => b is not PostBlock.Ratings).Count() + 1;

    private static Post Resumed(Saying.Resumed resumed) => new(
        $"Let us go on: {resumed.LastAsked}",
        [
            new PostBlock.Paragraph(resumed.IsProbe ? "Let us go on. I had asked you this:" : "Let us go on. The question was:"),
            new PostBlock.Paragraph(Line.Bold(resumed.LastAsked)),
        ],
        resumed.IsProbe ? [Buttons.Skip, Buttons.Done, Buttons.Stop] : [Buttons.Done, Buttons.Stop]);

    private static Post Stopped(Saying.Stopped stopped)
    {
        var answered = stopped.Answered > 0 ? $" I read {Said.Count(stopped.Answered, "answer", "answers")} of yours." : "";
        var kept = stopped.KeptUnread ? " I kept what you had said to this question, unread." : "";
        return Plain($"Stopped.{answered}{kept} Say *practice* for another question.", Buttons.Help);
    }

    private static Post Expired(Saying.Expired expired)
    {
        var kept = expired.HadAnswer ? "I kept what you had said to it." : "Nothing is lost; there was no answer yet.";
        return new Post(
            "I closed a question that has waited long.",
            [
                new PostBlock.Paragraph("I closed this question, because it has waited long:"),
                new PostBlock.Paragraph(Line.Bold(expired.QuestionText)),
                new PostBlock.Paragraph((Line)$"{kept} Say " + Line.Italic("practice") + " when you want another."),
            ],
            [Buttons.Help]);
    }

    private static string Minutes(TimeSpan time) =>
        time.Seconds == 0 && time >= TimeSpan.FromMinutes(1)
            ? Said.Count((int)time.TotalMinutes, "minute", "minutes")
            : Said.Duration(time.TotalSeconds);
}
