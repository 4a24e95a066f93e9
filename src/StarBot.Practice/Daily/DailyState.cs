using System.Collections.Immutable;
using StarBot.Interviewing.Interview;

namespace StarBot.Practice.Daily;

/// <summary>A daily question as it stands for one person or channel. Immutable, and stored as JSON in <see cref="Format"/> 1.</summary>
public sealed record DailyState(DailySettings Settings)
{
    /// <summary>Who never set a time can still ask for a question; it stays off.</summary>
    public static DailyState Unset(string zone, DateTimeOffset now) => new(DailySettings.Usual(zone)) { IsOn = false, HeardAt = now };

    public int Format { get; init; } = 1;

    public bool IsOn { get; init; } = true;

    /// <summary>The next question; null when none is in sight.</summary>
    public Occurrence? Next { get; init; }

    /// <summary>The last day that had a question, or was passed over: no day has two.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The last question, until it is answered or the next one comes.</summary>
    public OpenPrompt? Open { get; init; }

    /// <summary>What was asked, the latest first: an unanswered question does not come back at once either.</summary>
    public ImmutableArray<AskedQuestion> Asked { get; init; } = [];

    /// <summary>A late question waits until here, so that an outage does not end in a flood.</summary>
    public DateTimeOffset? PutOffTo { get; init; }

    /// <summary>Questions answered in a row.</summary>
    public int Streak { get; init; }

    public int LongestStreak { get; init; }

    /// <summary>When the person last answered, set something here, or practised.</summary>
    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>After a long silence it was asked whether to go on.</summary>
    public bool AskedWhetherToGoOn { get; init; }

    /// <summary>The day of the last question that a reminder came for: no day has two.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>When the clock has to come back. A question that was asked for can be put off without any schedule.</summary>
    public DateTimeOffset? DueAt => Earlier(IsOn ? PutOffTo ?? Next?.At : null, Open?.RemindAt);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;
}

/// <summary>A question that was sent on a day.</summary>
public sealed record AskedQuestion(string PrincipleId, string QuestionId, DateOnly On);

/// <summary>A question that was sent and not answered yet.</summary>
/// <param name="RemindAt">When the one reminder is due; null when there is none, or it was given.</param>
public sealed record OpenPrompt(PlannedQuestion Question, DateOnly Day, PickReason Why, DateTimeOffset? RemindAt)
{
    /// <summary>The person paused while it was open: that it is left breaks no row.</summary>
    public bool IsExcused { get; init; }
}
