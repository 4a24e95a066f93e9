using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.SignIn;
using StarBot.Practice.Stories;
using StarBot.Practice.Transcripts;

namespace StarBot.Practice.Routing;

/// <summary>What a turn comes to, before it is committed: the new state, what is said, what is kept.</summary>
/// <param name="WithdrawProbe">The last follow-up has not gone out and must not.</param>
/// <param name="ForgetPerson">Everything of this person goes.</param>
public sealed record Decision(
    InterviewState? State,
    ImmutableArray<DecidedPost> Posts,
    ImmutableArray<AnswerRow> Answers,
    ImmutableArray<StoryRow> Stories,
    bool WithdrawProbe = false,
    bool ForgetPerson = false)
{
    /// <summary>The ticket behind a link that is said.</summary>
    public TicketRow? Ticket { get; init; }

    /// <summary>The daily question as it is from here on; null when it did not change.</summary>
    public DailyState? Daily { get; init; }

    /// <summary>What is wrong with a form that was filled in; then there is nothing to commit.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    /// <summary>The channel's daily question as it is from here on; null when it did not change.</summary>
    public ChannelState? Channel { get; init; }

    /// <summary>The post of these that holds what was shared.</summary>
    public WrittenDigest? Digest { get; init; }

    /// <summary>An answer for a channel's digest.</summary>
    public SharedAnswer? Share { get; init; }

    public static Decision Say(InterviewState? state, Post post) => new(state, [new DecidedPost(post, IsProbe: false)], [], []);

    public static Decision Nothing(InterviewState? state) => new(state, [], [], []);
}

/// <summary>A post that a turn decided on. A follow-up can be withdrawn for as long as it has not gone out.</summary>
public sealed record DecidedPost(Post Post, bool IsProbe);

/// <summary>What a decision may look at besides the conversation: loaded when the command needs it.</summary>
/// <param name="RecentQuestions">Ids of the questions asked before, the latest first.</param>
public sealed record Facts(ImmutableArray<string> RecentQuestions, ImmutableArray<AnswerRow> Answers, ImmutableArray<StoryRow> Stories)
{
    public static Facts None { get; } = new([], [], []);

    /// <summary>What the person said where it is kept.</summary>
    public ImmutableArray<HeardRow> Heard { get; init; } = [];

    /// <summary>The daily question, where there is one.</summary>
    public DailyState? Daily { get; init; }

    /// <summary>On the page: how the daily question stands in the person's chat; null when they have no chat.</summary>
    public ChatDaily? DailyInChat { get; init; }

    /// <summary>What was practised, the latest first, for the pick of a daily question.</summary>
    public ImmutableArray<PractisedQuestion> Past { get; init; } = [];

    /// <summary>The zone that the platform gives for the person.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>The platform takes nothing for this conversation.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>For a turn of a channel.</summary>
    public ChannelFacts? OfChannel { get; init; }

    /// <summary>How a channel's own daily question stands, in a turn of that channel.</summary>
    public ChannelState? Channel { get; init; }

    /// <summary>The channel whose question a person answers or shares.</summary>
    public AskingChannel? Asking { get; init; }

    /// <summary>What the platform calls the person.</summary>
    public string? Name { get; init; }

    /// <summary>A fresh link to the page, for the command that asks for it.</summary>
    public PageLink? PageLink { get; init; }
}

/// <summary>The daily question of a person's chat; null when none is set there.</summary>
public sealed record ChatDaily(DailyState? State);

/// <summary>A question that was answered: the mean of its six ratings, null when it was not rated, and when.</summary>
public sealed record PractisedQuestion(string PrincipleId, string QuestionId, double? Mean, DateTimeOffset At);
