using System.Collections.Frozen;
using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>A term that someone from another department would not know, where it is first used.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Term(int Start, int End);

/// <summary>
/// Finds terms and short forms that are not explained (the interview coach: "a recruiter or HR manager … has no idea what the
/// acronyms you're using mean"). One that is explained where it stands, or that everybody knows, does not count.
/// </summary>
internal static class Jargon
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common =
        JargonWords.CommonAcronyms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Terms =
        JargonWords.Terms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamesLikeWords =
        JargonWords.NamesLikeWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonNames =
        JargonWords.CommonNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every unexplained term once, in order.</summary>
    public static List<Term> Find(AnswerText answer)
    {
        var found = new List<Term>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (IsShouted(answer))
            return found;

        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var token = answer.Tokens[i];
            var word = answer.Text.AsSpan(token.Start, token.End - token.Start);
            if (!(Terms.Contains(answer.Word(i)) || IsToolName(answer, i) || IsAcronym(word, token) || HasInnerCapital(word) || word.Contains('_')))
                continue;
            // What is explained once is explained for good.
            if (seen.GetAlternateLookup<ReadOnlySpan<char>>().Add(answer.Word(i)) && !IsExplained(answer, i))
                found.Add(new Term(token.Start, token.End));
        }

        return found;
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
    private static bool IsExplained(AnswerText answer, int i)
    {
        var token = answer.Tokens[i];
        var after = token.End;
        while (answer.At(after) is ' ' or '"' or '”' or '\'')
            after++;
        if (answer.At(after) == '(' && char.IsLetter(answer.At(after + 1)))
            return true;
        if (answer.At(token.Start - 1) == '(' && answer.At(token.End) == ')' && i > 1)
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
