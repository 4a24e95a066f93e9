using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>Quotations: verbatim spans of the answer, short enough to be read at a glance.</summary>
internal static class Quoting
{
    private const int Longest = 140;
    private static readonly char[] ClauseEnds = [',', ';', ':', '–', '—'];

    /// <summary>The sentence, or of a long one the clauses from its start.</summary>
    public static string Of(ToldSentence sentence) => Around(sentence, sentence.Start);

    /// <summary>The sentence, or of a long one the clauses around a place in it, such as its figure.</summary>
    public static string Around(ToldSentence sentence, int offset)
    {
        if (sentence.Text.Length <= Longest)
            return sentence.Text;

        var text = sentence.Text;
        var focus = Math.Clamp(offset - sentence.Start, 0, text.Length - 1);
        var start = 0;
        if (focus > Longest * 2 / 3)
        {
            // Begin with the clause that holds the place; where that is too far back, with a word.
            start = text.LastIndexOfAny(ClauseEnds, focus) + 1;
            if (focus - start > Longest * 2 / 3)
                start = text.IndexOf(' ', focus - (Longest / 2)) is var space and >= 0 ? space + 1 : focus;
        }

        var end = Math.Min(text.Length, start + Longest);
        if (end < text.Length)
        {
            var clause = text.LastIndexOfAny(ClauseEnds, end - 1, Math.Max(0, end - 1 - Math.Max(focus, start + 40)));
            var word = text.LastIndexOf(' ', end - 1, Math.Max(0, end - 1 - Math.Max(focus, start)));
            end = clause > 0 && !IsInsideNumber(text, clause) ? clause : word > 0 ? word : end;
        }

        // Half a surrogate pair is no text.
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        return text[start..end].Trim();
    }

    /// <summary>The span of a flag, where it has one and the span lies in the answer.</summary>
    public static string? Of(AnswerReading reading, Flag flag)
    {
        if (flag.Start < 0 || flag.End <= flag.Start || flag.End > reading.Text.Length)
            return null;
        var span = reading.Quote(flag.Start, flag.End).Trim();
        if (span.Length == 0)
            return null;
        return span.Length <= Longest ? span : Of(new ToldSentence(flag.Start, flag.End, reading.Text[flag.Start..flag.End].Trim(), StarPart.Other, 1, 0, 0, 0));
    }

    // The comma of "4,000" ends no clause.
    private static bool IsInsideNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
