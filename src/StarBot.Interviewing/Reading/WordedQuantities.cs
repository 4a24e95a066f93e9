using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Quantities that are told without a number: "doubled", "by a third", "half a day", "a week early".</summary>
internal static class WordedQuantities
{
    /// <summary>Adds the quantity that begins at this token and says where to go on; the same token when there is none.</summary>
    public static int ReadAt(AnswerText answer, int i, int sentence, List<Quantity> found)
    {
        if (IsRatio(answer, i, answer.Sentences[sentence]))
        {
            found.Add(new Quantity(answer.Tokens[i].Start, answer.Tokens[i].End, MetricKind.Ratio, sentence, Weak: false, i, i + 1));
            return i + 1;
        }

        if (DurationEnd(answer, i, answer.Sentences[sentence]) is not { } end)
            return i;
        found.Add(new Quantity(answer.Tokens[i].Start, answer.Tokens[end - 1].End, MetricKind.Duration, sentence, Weak: false, i, end));
        return end;
    }

    private static bool IsRatio(AnswerText answer, int i, Sentence sentence)
    {
        var before = i > 0 ? answer.Word(i - 1) : default;
        var after = i + 1 < answer.Tokens.Length ? answer.Word(i + 1) : default;
        return answer.Word(i) switch
        {
            "half" => IsHalf(answer, i, before, after),
            // A third or a quarter of something; not the third floor, not the last quarter.
            "third" or "quarter" or "fifth" or "tenth" => (after is "of" && before is not "the")
                || (before is "a" && (after is "less" or "fewer" or "more" or "faster" or "lower" or "higher" || IsByHowMuch(answer, i - 2))),
            "thirds" or "quarters" => before is "two" or "three",
            // "Twice a week" is how often, not how much.
            "twice" => after is "as" or "the",
            // "Double orders" are a kind of order.
            "double" or "triple" => before is not ("a" or "to" or "and") && i > sentence.FirstToken,
            var word => NumberWords.Ratios.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word),
        };
    }

    // "Half a day", "by half", "half of them"; not the second half, a half-day training, half the battle.
    private static bool IsHalf(AnswerText answer, int i, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after is "a" or "an" && i + 2 < answer.Tokens.Length && answer.Tokens[i + 2].Is(Trait.TimeUnit))
            return true;
        if (before is "second" or "first" || after is "term" or "past" or "day" || (after is "the" && answer.WordIs(i + 2, "battle")))
            return false;
        return before is "by" or "in" or "a" or "to" or "than" or "over" or "nearly" or "about" or "almost" || after is "of" or "the" or "as";
    }

    // "By a third", "by almost a quarter", "down a third".
    private static bool IsByHowMuch(AnswerText answer, int at) =>
        answer.WordIs(at, "by") || answer.WordIs(at, "down") || answer.WordIs(at, "up")
        || (at > 0 && answer.Word(at) is "almost" or "nearly" or "about" or "around" or "over" or "roughly" or "approximately" && answer.WordIs(at - 1, "by"));

    // "A week early", "a couple of days faster", "an hour to spare", "in under a minute": a duration without a number.
    private static int? DurationEnd(AnswerText answer, int i, Sentence sentence)
    {
        if (answer.Word(i) is not ("a" or "an"))
            return null;
        var unit = answer.WordIs(i + 1, "couple") && answer.WordIs(i + 2, "of") ? i + 3 : answer.WordIs(i + 1, "few") || answer.WordIs(i + 1, "full") ? i + 2 : i + 1;
        if (unit >= sentence.EndToken || !answer.Tokens[unit].Is(Trait.TimeUnit))
            return null;
        var isBounded = i > sentence.FirstToken && answer.Word(i - 1) is "under" or "within";
        return isBounded || SaysHowMuch(answer, unit + 1, sentence) ? unit + 1 : null;
    }

    private static bool SaysHowMuch(AnswerText answer, int after, Sentence sentence) =>
        after < sentence.EndToken
        && (answer.Word(after) is "early" or "earlier" or "ahead" or "sooner" or "faster" or "before" or "quicker"
            || (answer.WordIs(after, "to") && answer.WordIs(after + 1, "spare")));
}
