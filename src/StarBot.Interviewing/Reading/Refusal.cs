using System.Collections.Frozen;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Whether the candidate declines to answer: "pass", "I don't have an example".</summary>
internal static class Refusal
{
    // A longer answer that starts with "I can't think of…" mostly goes on to tell something.
    private const int MostWords = 40;

    private static readonly FrozenSet<string> SingleWords = WordList.Of("pass skip none nothing no nope n/a na idk dunno next");

    public static bool IsIn(AnswerText answer, Clues[] clues, List<PhraseMatch> phrases)
    {
        if (answer.Tokens.Length == 0 || answer.Tokens.Length > MostWords)
            return false;
        if (answer.Tokens.Length <= 2 && SingleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(answer.Word(0)))
            return true;
        return phrases.Exists(p => p.Cue == Cue.Refusal) && !clues.Any(c => c.IDid + c.WeDid > 0);
    }
}
