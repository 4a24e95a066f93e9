using StarBot.Interviewing.Interview;

namespace StarBot.Practice.Daily;

/// <summary>What can happen to a daily question. A closed set.</summary>
public abstract record DailyInput
{
    private DailyInput() { }

    /// <summary>The clock came.</summary>
    public sealed record Due : DailyInput;

    /// <summary>The clock came, and an answer to something else is under way: the question waits a little.</summary>
    public sealed record DueWhileBusy : DailyInput;

    /// <summary>The clock came, and the platform takes nothing for this conversation: this one is let go.</summary>
    public sealed record DueUnreachable : DailyInput;

    /// <summary>The person asks for a question at once, or for another one in place of the open one.</summary>
    public sealed record Now : DailyInput;

    /// <summary>The platform says that the person lives by another zone now.</summary>
    public sealed record Moved(string Zone) : DailyInput;

    /// <summary>New settings; the daily question is on from here.</summary>
    public sealed record Set(DailySettings Settings) : DailyInput;

    public sealed record Off : DailyInput;

    /// <summary>Not now: the reminder comes later, or in three hours when none was asked for.</summary>
    public sealed record Later : DailyInput;

    /// <summary>An answer was given, to the open question or to any other.</summary>
    public sealed record Answered(string QuestionId) : DailyInput;
}

/// <summary>What is to be done. A closed set.</summary>
public abstract record DailyEffect
{
    private DailyEffect() { }

    public sealed record Prompt(PlannedQuestion Question, PickReason Why, int Streak) : DailyEffect;

    public sealed record Remind(OpenPrompt Open) : DailyEffect;

    public sealed record AskWhetherToGoOn(int Days) : DailyEffect;

    /// <summary>A question was answered and the row grew.</summary>
    public sealed record StreakGrew(int Streak, bool IsLongest) : DailyEffect;
}

/// <summary>The new state and what is to be done.</summary>
public sealed record DailyStep(DailyState State, IReadOnlyList<DailyEffect> Effects)
{
    public DailyStep(DailyState state)
        : this(state, [])
    {
    }
}

/// <summary>What a step may look at. The pick is made when a question is wanted.</summary>
/// <param name="Spread">0 to 1, the same for a conversation each time: where in a wave it stands.</param>
public sealed record DailyContext(DateTimeOffset Now, double Spread, Func<DailyState, Pick> Pick);
