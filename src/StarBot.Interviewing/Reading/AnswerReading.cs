using System.Collections.Immutable;

namespace StarBot.Interviewing.Reading;

/// <summary>What a reader found in an answer. All offsets are UTF-16 units into <see cref="Text"/>; nothing here is invented.</summary>
/// <param name="Reader">Who read it: "rules" for StarBot's own reader, or the name of a model.</param>
public sealed record AnswerReading(
    string Reader,
    string Text,
    AnswerLanguage Language,
    ImmutableArray<SentenceReading> Sentences,
    StarParts Parts,
    ImmutableArray<Metric> Metrics,
    OwnershipReading Ownership,
    bool IsStory,
    WhenReading When,
    AnswerLength Length,
    ImmutableArray<Flag> Flags,
    ImmutableArray<PrincipleFit> Principles)
{
    /// <summary>The words of a sentence or a flag, verbatim.</summary>
    public string Quote(int start, int end) => Text[start..end];
}

/// <summary>Whether the answer can be rated: only English can.</summary>
public enum AnswerLanguage
{
    English,
    Other,
    NothingToRead,
}

/// <summary>The part of STAR that a sentence tells; <see cref="Other"/> is lead-in, general talk or padding.</summary>
public enum StarPart
{
    Situation,
    Task,
    Action,
    Result,
    Other,
}

/// <summary>One sentence, its STAR part and how sure the reader is (0 to 1).</summary>
public sealed record SentenceReading(int Start, int End, StarPart Part, double Confidence);

/// <summary>How likely a part is there at all (0 to 1, below 0.5 is missing), with its words and the seconds to say them.</summary>
public sealed record PartReading(double Presence, int Words, double SpeakingSeconds)
{
    public bool IsPresent => Presence >= 0.5;
}

/// <summary>The four parts of STAR.</summary>
public sealed record StarParts(PartReading Situation, PartReading Task, PartReading Action, PartReading Result)
{
    public PartReading this[StarPart part] => part switch
    {
        StarPart.Situation => Situation,
        StarPart.Task => Task,
        StarPart.Action => Action,
        StarPart.Result => Result,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Only the four STAR parts are measured."),
    };
}

/// <summary>A quantity in the answer. <see cref="InResult"/> says that it sizes the result and not the setting.</summary>
public sealed record Metric(int Start, int End, string Text, MetricKind Kind, bool InResult);

public enum MetricKind
{
    Percent,
    Money,
    Count,
    Duration,
    Rating,
    Ratio,
    BeforeAfter,
}

/// <summary>"I, my, me" against "we, our, us": counts over the whole telling, and whether "we" carries it.</summary>
public sealed record OwnershipReading(int I, int We, bool WeHeavy);

/// <summary>When it happened, in the answer's words; <see cref="Recent"/> is null when that cannot be told.</summary>
public sealed record WhenReading(string? Text, bool? Recent);

/// <summary>Words and the seconds to say them at an easy pace (150 words a minute).</summary>
public sealed record AnswerLength(int Words, double SpeakingSeconds);

/// <summary>Something to mend, where it stands (an empty span when it is about the whole), and what to do about it.</summary>
public sealed record Flag(FlagKind Kind, int Start, int End, string Text, string Advice);

public enum FlagKind
{
    Blame,
    HidingBehindBoss,
    UnsureHowToHandle,
    CustomerAlwaysRight,
    Jargon,
    Hypothetical,
    Rambling,
    OutOfOrder,
    ActionNotLongest,
    NoLesson,
    NoRisk,
    GeneralTalk,
    TooLong,
    TooDetailed,
    Refusal,
}

/// <summary>How well an answer or a question fits a principle (0 to 1), best first in a list.</summary>
public sealed record PrincipleFit(string Name, double Score);
