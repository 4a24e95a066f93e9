using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// Splits an answer into sentences: prose, bullets, chat fragments a line each, and the headings that some people write
/// themselves. One pass; a boundary is decided by looking at the few characters around it.
/// </summary>
internal static class Sentences
{
    public static IReadOnlyList<Sentence> Of(AnswerText answer)
    {
        var found = new List<Sentence>();
        StarPart? heading = null;
        var token = 0;
        var start = 0;
        var isWrapped = LineBreaks.AreWrapped(answer.Text);
        for (var i = 0; i <= answer.Text.Length; i++)
        {
            var end = i == answer.Text.Length ? i : BoundaryAfter(answer.Text, i, start, isWrapped);
            if (end < 0)
                continue;

            Add(answer, start, end, found, ref token, ref heading);
            start = end;
            i = Math.Max(i, end - 1);
        }

        return found;
    }

    private static void Add(AnswerText answer, int start, int end, List<Sentence> found, ref int token, ref StarPart? heading)
    {
        while (token < answer.Tokens.Length && answer.Tokens[token].Start < start)
            token++;
        var first = token;
        while (token < answer.Tokens.Length && answer.Tokens[token].Start < end)
            token++;
        if (first == token)
            return;

        if (Headings.At(answer, first, end) is { } own)
        {
            heading = own.Part;
            first = own.FirstToken;
            if (first >= token)
                return;
            start = answer.Tokens[first].Start;
        }

        while (start < answer.Tokens[first].Start && IsBulletOrSpace(answer.Text[start]))
            start++;
        // "1. " and "2) " are bullets too.
        if (IsListNumber(answer, first) && first + 1 < token)
            start = answer.Tokens[++first].Start;
        while (end > start && char.IsWhiteSpace(answer.Text[end - 1]))
            end--;
        found.Add(new Sentence(start, end, first, token, heading));
    }

    /// <summary>The index just after the sentence when one ends at this character, or -1.</summary>
    private static int BoundaryAfter(string text, int i, int start, bool isWrapped)
    {
        var c = text[i];
        if (c is '\n' or '\r' or '\u2028' or '\u2029')
            return LineBreaks.EndSentence(text, i, start, isWrapped) ? i + 1 : -1;
        if (c is '•' or '●' or '▪' && i > start)
            return i;
        if (c is '。' or '！' or '？')
            return i + 1;
        // A run of stops was judged at its first one; judging it again would cost the square of its length.
        if (c is not ('.' or '!' or '?' or '…') || (i > start && text[i - 1] is '.' or '!' or '?' or '…'))
            return -1;

        var after = i + 1;
        while (after < text.Length && text[after] is '.' or '!' or '?' or '…')
            after++;
        var run = after;
        while (after < text.Length && text[after] is '"' or '”' or '\'' or '’' or ')' or ']' or '*' or '»')
            after++;
        if (after < text.Length && !char.IsWhiteSpace(text[after]))
            return c == '.' && run == i + 1 && after == run && MissingSpace(text, i) ? after : -1;

        var next = after;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        var nextIsLower = next < text.Length && char.IsLower(text[next]);
        // "Why now?" she asked. And a bracket that closes inside the sentence.
        if (nextIsLower && (after > run || c == '…' || run > i + 1))
            return -1;
        return c == '.' && run == i + 1 && IsAbbreviation(text, i, start, nextIsLower) ? -1 : after;
    }

    private static bool IsAbbreviation(string text, int dot, int start, bool nextIsLower)
    {
        var word = dot;
        while (word > start && (char.IsLetterOrDigit(text[word - 1]) || (text[word - 1] == '.' && dot - word < 6)))
            word--;
        var length = dot - word;
        if (length == 0)
            return false;

        Span<char> lower = stackalloc char[8];
        if (length <= lower.Length)
        {
            var written = text.AsSpan(word, length).ToLowerInvariant(lower);
            if (AlwaysAbbreviated.Contains(lower[..written]))
                return true;
            // "Lane no. 4", but "I said no."
            if (lower[..written] is "no" && dot + 2 < text.Length && char.IsAsciiDigit(text[dot + 2]))
                return true;
            if (nextIsLower && SometimesAbbreviated.Contains(lower[..written]))
                return true;
        }

        // An initial ("J. Smith") and a list number ("1. ") at the start of its line.
        if (length == 1 && char.IsUpper(text[word]) && text[word] != 'I' && word > start)
            return !nextIsLower && !char.IsPunctuation(text[word - 1]) && FollowedByName(text, dot);
        return length <= 2 && char.IsAsciiDigit(text[word]) && OnlyBulletsBetween(text, start, word);
    }

    private static bool FollowedByName(string text, int dot)
    {
        var next = dot + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        var end = next;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - next > 2 && !IsOpener(text.AsSpan(next, end - next));
    }

    // "It worked.Then we shipped" is two sentences; "Node.js" and "Console.WriteLine" are not.
    private static bool MissingSpace(string text, int dot)
    {
        if (dot == 0 || !char.IsLetterOrDigit(text[dot - 1]) || dot + 1 >= text.Length || !char.IsUpper(text[dot + 1]))
            return false;
        var end = dot + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return IsOpener(text.AsSpan(dot + 1, end - dot - 1));
    }

    private static bool IsOpener(ReadOnlySpan<char> word) => word is
        "I" or "We" or "The" or "It" or "This" or "That" or "They" or "He" or "She" or "Then" or "So" or "But" or "And" or "After"
        or "In" or "As" or "My" or "Our" or "When" or "However" or "There" or "At" or "On" or "A" or "An" or "First" or "Next";

    private static bool OnlyBulletsBetween(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsBulletOrSpace(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsListNumber(AnswerText answer, int token)
    {
        var t = answer.Tokens[token];
        return t.End - t.Start <= 2 && char.IsAsciiDigit(answer.Text[t.Start]) && answer.At(t.End) is '.' or ')'
            && char.IsWhiteSpace(answer.At(t.End + 1));
    }

    private static bool IsBulletOrSpace(char c) => char.IsWhiteSpace(c) || c is '-' or '*' or '•' or '●' or '▪' or '–' or '—' or '>' or '·' or '#';

    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlwaysAbbreviated =
        Abbreviations.Always.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SometimesAbbreviated =
        Abbreviations.Unless.GetAlternateLookup<ReadOnlySpan<char>>();
}
