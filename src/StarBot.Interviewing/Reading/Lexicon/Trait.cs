namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>What a single word can tell, by itself. A word can have several traits.</summary>
[Flags]
internal enum Trait
{
    None = 0,
    I = 1 << 0,
    We = 1 << 1,
    Function = 1 << 2,
    Adverb = 1 << 3,
    Did = 1 << 4,
    State = 1 << 5,
    Base = 1 << 6,
    Change = 1 << 7,
    Praise = 1 << 8,
    Trouble = 1 << 9,
    Would = 1 << 10,
    Habit = 1 << 11,
    Sequence = 1 << 12,
    Role = 1 << 13,
    TimeUnit = 1 << 14,
    Number = 1 << 15,
    Present = 1 << 16,
    Auxiliary = 1 << 17,
    Mine = 1 << 18,
    Intent = 1 << 19,
    NotPast = 1 << 20,
    Known = 1 << 21,
    Outsider = 1 << 22,
    Outcome = 1 << 23,
    Ours = 1 << 24,
    Vague = 1 << 25,
}
