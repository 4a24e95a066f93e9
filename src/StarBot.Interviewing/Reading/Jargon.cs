using System.Collections.Frozen;
using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>A term that someone from another department would not know, or only half, where it is first used.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Term(int Start, int End, int Weight);

/// <summary>
/// Finds terms and short forms that are not explained (the interview coach: "a recruiter or HR manager … has no idea what the
/// acronyms you're using mean"). One that is explained where it stands, or that everybody knows, does not count.
/// </summary>
internal static class Jargon
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common =
        JargonWords.CommonAcronyms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Strange =
        TradeTerms.Strange.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HalfKnown =
        TradeTerms.HalfKnown.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        TradeTerms.Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamesLikeWords =
        JargonWords.NamesLikeWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonNames =
        JargonWords.CommonNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a term weighs that an outsider does not know at all; one that is half known weighs 1.</summary>
    public const int StrangeWeight = 2;

    private const int MostWords = 4;
    private const int LongestTerm = 48;
    private const int TrunkLength = 6;

    /// <summary>Every unexplained term once, in order.</summary>
    public static List<Term> Find(AnswerText answer)
    {
        var found = new List<Term>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (IsShouted(answer))
            return found;

        Span<char> room = stackalloc char[LongestTerm];
        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var weight = WeightAt(answer, i, room, out var words);
            if (weight == 0)
                continue;
            var last = i + words - 1;
            var (start, end) = (answer.Tokens[i].Start, answer.Tokens[last].End);
            // What is explained once is explained for good; "deploy" and "deployed" are one term.
            if (seen.GetAlternateLookup<ReadOnlySpan<char>>().Add(words > 1 ? answer.Text.AsSpan(start, end - start) : Trunk(answer.Word(i)))
                && !IsExplained(answer, i, last))
                found.Add(new Term(start, end, weight));
            i = last;
        }

        return found;
    }

    private static ReadOnlySpan<char> Trunk(ReadOnlySpan<char> word) => Stems.Slice(word) is var stem && stem.Length > TrunkLength ? stem[..TrunkLength] : stem;

    // The longest term that begins here counts; a name or a short form that no list has is strange.
    private static int WeightAt(AnswerText answer, int i, Span<char> room, out int words)
    {
        for (words = Openers.Contains(answer.Word(i)) ? MostWords : 1; words > 0; words--)
        {
            var length = Joined(answer, i, words, room);
            if (length > 0 && Listed(room[..length]) is var weight and > 0)
                return weight;
        }

        words = 1;
        var token = answer.Tokens[i];
        var word = answer.Text.AsSpan(token.Start, token.End - token.Start);
        return IsToolName(answer, i) || IsAcronym(word, token) || HasInnerCapital(word) || word.Contains('_') ? StrangeWeight : 0;
    }

    private static int Listed(ReadOnlySpan<char> term)
    {
        // Of several, too: "unit tests", "webhooks".
        var one = term.Length > 3 && term[^1] == 's' ? term[..^1] : term;
        if (Strange.Contains(term) || Strange.Contains(one))
            return StrangeWeight;
        return HalfKnown.Contains(term) || HalfKnown.Contains(one) ? 1 : 0;
    }

    // The words in lower case with what stands between them, a hyphen as a space; 0 when they are not one expression.
    private static int Joined(AnswerText answer, int i, int words, Span<char> room)
    {
        if (i + words > answer.Tokens.Length)
            return 0;
        var length = 0;
        for (var w = i; w < i + words; w++)
        {
            if (w > i)
            {
                var between = answer.At(answer.Tokens[w].Start - 1);
                if (answer.Tokens[w].Start - answer.Tokens[w - 1].End != 1 || between is not (' ' or '-' or '&' or '/'))
                    return 0;
                room[length++] = between == '-' ? ' ' : between;
            }

            var word = answer.Word(w);
            if (length + word.Length >= room.Length)
                return 0;
            word.CopyTo(room[length..]);
            length += word.Length;
        }

        return length;
    }

    private static bool IsToolName(AnswerText answer, int i)
    {
        var start = answer.Tokens[i].Start;
        return char.IsUpper(answer.Text[start]) && i > 0 && (answer.At(start - 1) is ' ' or '/' or '(')
            && answer.At(start - 2) is not ('.' or '!' or '?' or ':') && NamesLikeWords.Contains(answer.Word(i));
    }

    private static bool IsAcronym(ReadOnlySpan<char> word, Token token)
    {
        if (word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]))
            word = word[..^1];
        if (word.Length is < 2 or > 6 || token.Is(Trait.Function))
            return false;
        var capitals = 0;
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && !char.IsAsciiDigit(c))
                return false;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        // A known English word in capitals is emphasis.
        return capitals >= 2 && !Common.Contains(word) && !token.Is(Trait.Known);
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
            return false;
        var (inner, lower) = (false, false);
        for (var i = 1; i < word.Length; i++)
        {
            inner |= char.IsUpper(word[i]) && char.IsLower(word[i - 1]);
            lower |= char.IsLower(word[i]);
        }

        return inner && lower && !CommonNames.Contains(word) && !word.StartsWith("Mc") && !word.StartsWith("Mac");
    }

    // "KPI (key performance indicator)", "key performance indicator (KPI)", "KPI, which means …", "KPI, a measure of …".
    private static bool IsExplained(AnswerText answer, int first, int i)
    {
        var token = answer.Tokens[i];
        var after = token.End;
        while (answer.At(after) is ' ' or '"' or '”' or '\'')
            after++;
        if (answer.At(after) == '(' && char.IsLetter(answer.At(after + 1)))
            return true;
        if (answer.At(answer.Tokens[first].Start - 1) == '(' && answer.At(token.End) == ')' && i > 1)
            return true;
        if (i + 1 >= answer.Tokens.Length)
            return false;
        var next = answer.Word(i + 1);
        if (next is "stands" or "means" or "meaning")
            return true;
        return answer.At(after) is ',' or '–' or '—' or '-' && answer.Tokens[i + 1].Start <= after + 3
            && (next is "which" or "meaning" or "namely" or "our" || (next is "a" or "an" or "the" && answer.At(after) != '-'));
    }

    private static bool IsShouted(AnswerText answer)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in answer.Text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > lower;
    }
}
