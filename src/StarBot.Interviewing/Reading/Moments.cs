namespace StarBot.Interviewing.Reading;

/// <summary>Numbers that say when and not how much: "at seven", "half past twelve", "by 2", "29 April".</summary>
internal static class Moments
{
    private const int LastHour = 24;

    public static bool Is(AnswerText answer, NumberSpan number, Sentence sentence)
    {
        var before = number.FirstToken > sentence.FirstToken ? answer.Word(number.FirstToken - 1) : default;
        var after = number.EndToken < sentence.EndToken ? answer.Word(number.EndToken) : default;
        if (before is "past" || after is "past" || IsMonth(before) || IsMonth(after))
            return true;
        // No clock shows 3.8 or 12 %.
        return number.Value <= LastHour && number.Value == Math.Floor(number.Value) && !IsShare(answer, number) && before is "at" or "by" or "till" or "until" or "before" or "after" && EndsThere(answer, number, after);
    }

    private static bool IsShare(AnswerText answer, NumberSpan number) =>
        answer.At(number.End) == '%' || (answer.At(number.End) == ' ' && answer.At(number.End + 1) == '%');

    // "At seven", "by six that evening": no noun follows that could be counted.
    private static bool EndsThere(AnswerText answer, NumberSpan number, ReadOnlySpan<char> after) =>
        after.IsEmpty
        || answer.At(number.End) is ',' or '.' or ';' or '!' or '?' or ':' or '\n'
        || after is "and" or "but" or "that" or "this" or "in" or "on" or "the" or "when" or "i" or "he" or "she" or "they" or "we" or "it" or "sharp" or "tomorrow" or "tonight";

    // "May" and "march" are words of other kinds as well; beside a number they are months.
    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december";
}
