using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Interview;

/// <summary>What an interview may know besides its state. The time is handed in; nothing here looks at a clock.</summary>
public sealed record InterviewContext(PackLibrary Library, InterviewSettings Settings, DateTimeOffset Now, Trade Trade = Trade.Other)
{
    /// <summary>The quick reader, whose readings are folded into the turn; it may remember what it has read.</summary>
    public Func<string, ReadingContext, PackLibrary, AnswerReading> Reader { get; init; } = AnswerReader.Read;

    /// <summary>The same reader, for an answer that is still coming in; the principles it could serve are left out, as nobody asks for them yet.</summary>
    public Func<string, ReadingContext, AnswerReading> Glancer { get; init; } = RulesReader.Read;

    /// <summary>The principle of a question, or null when its pack or the principle has gone since.</summary>
    public Principle? PrincipleOf(PlannedQuestion question) =>
        Library.PrincipleById(question.PrincipleId);

    public ReadingContext ReadingOf(PlannedQuestion question) =>
        new(question.Text, question.Kind, Trade, Now.Year, Settings.Length);
}

/// <summary>How interviews are held. The patience differs by platform, the rest is the installation's choice.</summary>
public sealed record InterviewSettings
{
    /// <summary>Follow-ups a question, 0 to 6.</summary>
    public int MaxProbes { get; init; } = 3;

    public LengthTarget Length { get; init; } = LengthTarget.Default;

    /// <summary>How long after the last message an answer is taken as given; zero takes each message as a whole answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The same when what was read so far is complete.</summary>
    public TimeSpan PatienceWhenComplete { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Time for one question in live mode, follow-ups included.</summary>
    public TimeSpan LiveLimit { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>How long a question waits for an answer before the interview expires.</summary>
    public TimeSpan Expiry { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a paused interview is kept.</summary>
    public TimeSpan PausedExpiry { get; init; } = TimeSpan.FromDays(60);

    /// <summary>How long a reading may take before it is asked for again.</summary>
    public TimeSpan ReadingWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the self-rating is waited for before the critique comes without it.</summary>
    public TimeSpan SelfRatingWait { get; init; } = TimeSpan.FromHours(12);
}
