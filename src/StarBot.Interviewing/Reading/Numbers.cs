using System.Globalization;
using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>A number in an answer, in figures or in words, with the unit that is written onto it ("10x", "30ms") when there is one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberSpan(int Start, int End, int FirstToken, int EndToken, double Value, bool IsWord, MetricKind? Unit);

/// <summary>Reads numbers, and leaves alone what only looks like one.</summary>
internal static class Numbers
{
    public static NumberSpan? ReadAt(AnswerText answer, int i, Sentence sentence)
    {
        if (char.IsAsciiDigit(answer.Text[answer.Tokens[i].Start]))
            return InFigures(answer, i, sentence);
        return answer.Tokens[i].Is(Trait.Number) ? InWords(answer, i, sentence) : null;
    }

    private static NumberSpan? InFigures(AnswerText answer, int i, Sentence sentence)
    {
        var word = answer.Word(i);
        var (start, end) = (answer.Tokens[i].Start, answer.Tokens[i].End);
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ','))
            digits++;
        var suffix = word[digits..];
        if (suffix is "st" or "nd" or "rd" or "th" or "d" or "pm" or "am" || suffix.Length > 5)
            return null;
        if (!double.TryParse(word[..digits], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return null;

        var isMoney = answer.At(start - 1) is '$' or '€' or '£' or '₹' or '¥';
        if (suffix.Length == 0 && !isMoney && (LooksLikeYear(answer, i, value, word) || LooksLikeTime(answer, i, sentence) || IsName(answer, i, sentence)))
            return null;

        MetricKind? unit = suffix switch
        {
            "x" => MetricKind.Ratio,
            "ms" or "s" or "h" or "hr" or "hrs" or "min" or "mins" => MetricKind.Duration,
            _ => null,
        };
        var next = i + 1;
        // "$2.5 million", "3 hundred"; a plus sign belongs to the number ("200+").
        while (next < sentence.EndToken && answer.Word(next) is "million" or "billion" or "thousand" or "hundred" or "k" or "m" or "bn" or "mn" or "lakh" or "crore")
            end = answer.Tokens[next++].End;
        if (answer.At(end) == '+')
            end++;
        return new NumberSpan(isMoney ? start - 1 : start, end, i, next, value, IsWord: false, isMoney ? MetricKind.Money : unit);
    }

    private static NumberSpan? InWords(AnswerText answer, int i, Sentence sentence)
    {
        var next = i;
        double value = 0;
        while (next < sentence.EndToken && (answer.Tokens[next].Is(Trait.Number) || JoinsHundreds(answer, next, sentence, value)))
        {
            if (NumberWords.Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(answer.Word(next), out var part))
                value = value > 0 && part >= 100 ? value * part : value + part;
            next++;
        }

        if ((value == 1 && !OneIsCounted(answer, i, sentence)) || IsNamed(answer, i, value, sentence))
            return null;
        return new NumberSpan(answer.Tokens[i].Start, answer.Tokens[next - 1].End, i, next, value, IsWord: true, Unit: null);
    }

    // "Phase two", "day one", "room ten", "wave three": which one, not how many.
    private static bool IsNamed(AnswerText answer, int i, double value, Sentence sentence) =>
        value <= 20 && i > sentence.FirstToken && answer.At(answer.Tokens[i].Start - 1) is ' ' or '-'
        && (NumberWords.Naming.GetAlternateLookup<ReadOnlySpan<char>>().Contains(answer.Word(i - 1))
            || NumberWords.NamingInWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(answer.Word(i - 1)))
        && answer.Word(i - 1) is not ("top" or "no" or "round");

    // "two hundred and ten" is one number; "two and ten" are two.
    private static bool JoinsHundreds(AnswerText answer, int i, Sentence sentence, double value) =>
        value >= 100 && answer.WordIs(i, "and") && i + 1 < sentence.EndToken && answer.Tokens[i + 1].Is(Trait.Number);

    // "One" alone is mostly no number: one of them, one day, one on one. Counted down to one, it is.
    private static bool OneIsCounted(AnswerText answer, int i, Sentence sentence) =>
        (i > sentence.FirstToken && answer.Word(i - 1) is "only" or "to" && (answer.Word(i - 1) is "only" || IsCountedDown(answer, i, sentence)))
        || i + 1 < sentence.EndToken
        && answer.Word(i + 1) is "hour" or "week" or "month" or "minute" or "second" or "point" or "year" or "percent" or "third" or "hundred" or "thousand" or "million";

    // "Down to one", "fell from six to one".
    private static bool IsCountedDown(AnswerText answer, int i, Sentence sentence)
    {
        for (var k = i - 2; k >= Math.Max(sentence.FirstToken, i - 5); k--)
        {
            if (answer.Word(k) is "from" or "down" or "reduced" or "fell" or "dropped" or "cut")
                return true;
        }

        return false;
    }

    private static bool LooksLikeYear(AnswerText answer, int i, double value, ReadOnlySpan<char> word) =>
        word.Length == 4 && value is >= 1950 and <= 2049
        && !(i + 1 < answer.Tokens.Length && (answer.Tokens[i + 1].Is(Trait.TimeUnit) || answer.Word(i + 1) is "users" or "customers" or "people" or "units"));

    private static bool LooksLikeTime(AnswerText answer, int i, Sentence sentence)
    {
        var token = answer.Tokens[i];
        if ((answer.At(token.End) == ':' && char.IsAsciiDigit(answer.At(token.End + 1)))
            || (answer.At(token.Start - 1) == ':' && char.IsAsciiDigit(answer.At(token.Start - 2))))
            return true;
        if (i + 1 < sentence.EndToken && (answer.Word(i + 1) is "am" or "pm" or "o'clock" || (answer.Word(i + 1) is "a" or "p" && answer.WordIs(i + 2, "m"))))
            return true;
        // 24/7
        return answer.WordIs(i, "24") && answer.WordIs(i + 1, "7") || (answer.WordIs(i, "7") && answer.WordIs(i - 1, "24"));
    }

    // "Windows 10", "phase 2", "#3", "Terminal 5": the number is part of a name. "January 5" is a date.
    private static bool IsName(AnswerText answer, int i, Sentence sentence)
    {
        if (answer.At(answer.Tokens[i].Start - 1) == '#')
            return true;
        if (i == sentence.FirstToken)
            return false;
        var previous = answer.Tokens[i - 1];
        if (previous.End + 2 < answer.Tokens[i].Start)
            return false;
        if (NumberWords.Naming.GetAlternateLookup<ReadOnlySpan<char>>().Contains(answer.Word(i - 1)))
            return true;
        return i - 1 > sentence.FirstToken && char.IsUpper(answer.Text[previous.Start]) && !previous.Is(Trait.I)
            && answer.At(answer.Tokens[i].End) != '%' && previous.End + 1 == answer.Tokens[i].Start && answer.At(previous.End) is ' ' or '-';
    }
}
