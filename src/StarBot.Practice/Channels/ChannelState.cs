using StarBot.Interviewing.Interview;
using StarBot.Practice.Daily;

namespace StarBot.Practice.Channels;

/// <summary>A channel's daily question as it stands. Immutable, and stored as JSON in <see cref="Format"/> 1. What people shared is not in it.</summary>
/// <param name="Daily">When it comes and what was asked; the same reckoning as for a person.</param>
public sealed record ChannelState(DailyState Daily)
{
    public static readonly TimeOnly UsualDigest = new(17, 0);

    public int Format { get; init; } = 1;

    /// <summary>Whoever set it up; null when nobody did, or they were forgotten. Then anybody may.</summary>
    public string? SetBy { get; init; }

    /// <summary>The local time at which what people shared is posted.</summary>
    public TimeOnly DigestAt { get; init; } = UsualDigest;

    /// <summary>Answers are taken in the thread as well; otherwise in private only.</summary>
    public bool AnswersInThread { get; init; }

    /// <summary>The last question.</summary>
    public ChannelQuestion? Open { get; init; }

    /// <summary>When the digest of the last question is due; null once it is over, and nothing can be shared any more.</summary>
    public DateTimeOffset? DigestDue { get; init; }

    /// <summary>When the clock has to come back.</summary>
    public DateTimeOffset? DueAt => Daily.DueAt is not { } question || DigestDue < question ? DigestDue : question;

    /// <summary>The question with this code, when it is the last one.</summary>
    public ChannelQuestion? Asked(string code) => Open?.Code == code ? Open : null;

    /// <summary>Whether an answer to the question with this code can still be shared.</summary>
    public bool TakesShares(string code) => DigestDue is not null && Asked(code) is not null;
}

/// <summary>A question that was put to a channel.</summary>
/// <param name="Code">Known only to those who can press the button below it.</param>
/// <param name="Number">Of its post.</param>
public sealed record ChannelQuestion(PlannedQuestion Question, DateOnly Day, string Code, long Number);
