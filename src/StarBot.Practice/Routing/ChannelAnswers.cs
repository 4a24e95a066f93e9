using StarBot.Interviewing.Interview;
using StarBot.Practice.Channels;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Routing;

/// <summary>A channel that put a question, as a turn of a person looks at it.</summary>
/// <param name="Version">Of the channel's conversation: what is shared is written only if it still stands so.</param>
public sealed record AskingChannel(string Conversation, long Version, ChannelState State);

/// <summary>A person's side of a channel's question: answering it in private, and sharing the answer. Pure, like the router that asks it.</summary>
internal sealed record ChannelAnswers(Address From, Facts Facts, DateTimeOffset Now)
{
    /// <summary>The question behind a press, with its way back; null when it is over.</summary>
    public PlannedQuestion? Question(ChannelPress press) => Facts.Asking?.State.Asked(press.Code) is { } asked ? Planned(asked, press) : null;

    /// <summary>The question that the thread is about, where answers are taken in threads.</summary>
    public PlannedQuestion? InThread => Facts.Asking is { State: { AnswersInThread: true, Open: { } asked } } asking ? Planned(asked, Answering(asking, asked)) : null;

    /// <summary>Answers are private there: what stood in the thread is left alone.</summary>
    public Post? NotInThread => Facts.Asking is { State.Open: { } asked } asking ? ShareWords.AnswersArePrivate(Answering(asking, asked)) : null;

    /// <summary>What is said after the critique of an answer to a channel's question; null for any other.</summary>
    public static Post? Offer(PlannedQuestion question, Guid answer) =>
        question.Origin is { } origin && ChannelPress.Parse(origin) is { } press ? ShareWords.Offer(press with { Answer = answer }) : null;

    public Decision Share(InterviewState? state, ChannelPress press)
    {
        if (Facts.Asking is not { } asking || !asking.State.TakesShares(press.Code))
            return Decision.Say(state, ShareWords.TooLate);
        if (press.Step == ChannelStep.Unshare)
            return Decision.Say(state, ShareWords.TakenBack) with { Share = new SharedAnswer(Row(asking, press, "", ""), asking.Version, IsTakenBack: true) };
        // Only one's own answer is found, and it never changes once it is kept: what is shared is what was seen.
        if (Facts.Answers is not [var answer])
            return Decision.Say(state, ShareWords.Over);
        var row = Row(asking, press, answer.Question, ShareWords.Shortened(answer.Answer, ShareWords.MostOfAnswer));
        return press.Step == ChannelStep.Look
            ? Decision.Say(state, ShareWords.Preview(row, press))
            : Decision.Say(state, ShareWords.Shared(asking.State, press)) with { Share = new SharedAnswer(row, asking.Version, IsTakenBack: false) };
    }

    private static ChannelPress Answering(AskingChannel asking, ChannelQuestion asked) => new(ChannelStep.Answer, asked.Code, asking.Conversation);

    private static PlannedQuestion Planned(ChannelQuestion asked, ChannelPress press) => asked.Question with { Origin = press.Origin };

    private ChannelShareRow Row(AskingChannel asking, ChannelPress press, string question, string answer) => new()
    {
        Workspace = From.Workspace,
        Platform = From.Platform,
        Conversation = asking.Conversation,
        Code = press.Code,
        Person = From.Person,
        Name = Facts.Name ?? "A colleague",
        Question = question,
        Answer = answer,
        SharedAt = Now,
    };
}
