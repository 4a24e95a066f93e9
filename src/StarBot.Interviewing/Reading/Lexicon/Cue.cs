namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>What a phrase tells. The first five weigh for a STAR part; the others are findings of their own.</summary>
internal enum Cue
{
    Situation,
    Task,
    Action,
    Result,
    Other,
    Lesson,
    Example,
    Habit,
    Hypothetical,
    Refusal,
    Blame,
    Boss,
    Unsure,
    CustomerRight,
    Risk,
    Failure,
    Filler,
    Introduction,
    Then,
}
