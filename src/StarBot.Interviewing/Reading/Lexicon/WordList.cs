using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Reads the lexicons, which are written as plain running words so that a reviewer can read them.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    public static string[] Split(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    public static string[] Lines(string phrases) =>
        phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
