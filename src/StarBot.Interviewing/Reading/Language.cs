using System.Collections.Frozen;
using System.Text;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Tells English from other languages by script and by the small words; weak English is English still.</summary>
internal static class Language
{
    // Below so many words there are too few small ones to count on, and "Led a team" would be suspect.
    private const int TooFewToDoubt = 12;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Foreign = Build();

    public static AnswerLanguage Of(AnswerText answer)
    {
        var (latin, other) = (0, 0);
        foreach (var rune in answer.Text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;
            // Latin with its extensions ends at U+024F; Vietnamese adds a block of its own.
            if (rune.Value <= 0x24F || rune.Value is >= 0x1E00 and <= 0x1EFF)
                latin++;
            else if (rune.Value != 0xFFFD)
                other++;
        }

        if (latin + other == 0)
            return AnswerLanguage.NothingToRead;
        return other > latin || !ReadsAsEnglish(answer) ? AnswerLanguage.Other : AnswerLanguage.English;
    }

    private static bool ReadsAsEnglish(AnswerText answer)
    {
        Span<int> foreign = stackalloc int[FunctionWords.Foreign.Length];
        var (english, known, words) = (0, 0, 0);
        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var word = answer.Word(i);
            if (!char.IsLetter(word[0]))
                continue;
            words++;
            english += answer.Tokens[i].Is(Trait.Function) ? 1 : 0;
            known += answer.Tokens[i].Is(Trait.Known) ? 1 : 0;
            if (!Foreign.TryGetValue(word, out var languages))
                continue;
            for (var k = 0; k < foreign.Length; k++)
                foreign[k] += (languages >> k) & 1;
        }

        var best = 0;
        foreach (var count in foreign)
            best = Math.Max(best, count);
        if (best > english && best >= 0.12 * words && best > 1)
            return false;
        return words < TooFewToDoubt || known >= 0.12 * words;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var k = 0; k < FunctionWords.Foreign.Length; k++)
        {
            foreach (var word in WordList.Split(FunctionWords.Foreign[k]))
                table[word] = table.GetValueOrDefault(word) | (1 << k);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
