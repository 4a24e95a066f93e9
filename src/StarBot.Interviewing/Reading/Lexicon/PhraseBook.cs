using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>A phrase that was met: its cue, its weight, and the tokens it covers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhraseMatch(Cue Cue, double Weight, int FirstToken, int EndToken);

/// <summary>
/// Finds phrases word by word. In a phrase "a|b" is either word, "*" any one word, "?" any one word or none;
/// the first word is always literal, so that each word of an answer opens few candidates.
/// </summary>
internal sealed class PhraseBook
{
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Phrase(Cue Cue, double Weight, string[] Words);

    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    public PhraseBook(IEnumerable<(Cue Cue, double Weight, string Phrases)> groups)
    {
        _byFirstWord = groups
            .SelectMany(g => WordList.Lines(g.Phrases).SelectMany(Spellings).Select(words => new Phrase(g.Cue, g.Weight, words)))
            .GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static PhraseBook Standard { get; } =
        new([.. StarCues.Groups, .. TellingCues.Groups, .. RedFlagCues.Groups]);

    /// <summary>Adds every phrase that stands within the tokens from first to end.</summary>
    public void Find(AnswerText text, int first, int end, List<PhraseMatch> found)
    {
        for (var i = first; i < end; i++)
        {
            if (!_byFirstWord.TryGetValue(text.Word(i), out var phrases))
                continue;

            foreach (var phrase in phrases)
            {
                var matched = Match(text, phrase.Words, i, end);
                if (matched > i)
                    found.Add(new PhraseMatch(phrase.Cue, phrase.Weight, i, matched));
            }
        }
    }

    private static int Match(AnswerText text, string[] words, int at, int end)
    {
        foreach (var word in words)
        {
            if (at >= end || (word != "*" && !text.Word(at).SequenceEqual(word)))
                return -1;
            at++;
        }

        return at;
    }

    // People type "didnt" as often as "didn't": both are spelled out once, here, and not at every comparison.
    private static IEnumerable<string[]> Spellings(string phrase)
    {
        IEnumerable<string[]> spellings = [[]];
        foreach (var choice in WordList.Split(phrase))
        {
            var words = choice == "?" ? ["*", ""] : choice.Split('|');
            spellings = spellings.SelectMany(head => words.Select(word => word.Length == 0 ? head : [.. head, word])).ToArray();
        }

        foreach (var words in spellings)
        {
            yield return words;
            if (words.Any(w => w.Contains('\'')))
                yield return [.. words.Select(w => w.Replace("'", "", StringComparison.Ordinal))];
        }
    }
}
