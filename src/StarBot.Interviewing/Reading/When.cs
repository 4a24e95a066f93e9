using System.Globalization;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>When it happened (Amazon's STAR page: "reference recent situations whenever possible").</summary>
internal static class When
{
    /// <summary>Older than this many years is no longer called recent.</summary>
    private const int RecentYears = 3;

    public static WhenReading Of(AnswerText answer, int? thisYear)
    {
        WhenReading? vague = null;
        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var exact = Year(answer, i, thisYear) ?? Ago(answer, i) ?? LastOrThis(answer, i);
            if (exact is not null)
                return exact;
            vague ??= Vague(answer, i);
        }

        return vague ?? new WhenReading(null, null);
    }

    private static WhenReading? Year(AnswerText answer, int i, int? thisYear)
    {
        var word = answer.Word(i);
        if (word.Length != 4 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1950 or > 2049)
            return null;
        // A year stands after "in", a month, a season; "2000 users" does not.
        var first = i;
        while (first > 0 && i - first < 3 && (answer.Word(first - 1) is "in" or "since" or "of" or "early" or "late" or "mid" or "during" or "around"
            or "summer" or "spring" or "autumn" or "fall" or "winter" or "q1" or "q2" or "q3" or "q4" or "back" || IsMonth(answer.Word(first - 1))))
            first--;
        if (first == i)
            return null;
        return Found(answer, first, i + 1, thisYear is { } now && year <= now ? now - year <= RecentYears : null);
    }

    private static WhenReading? Ago(AnswerText answer, int i)
    {
        if (!answer.WordIs(i, "ago") || i < 2 || !answer.Tokens[i - 1].Is(Trait.TimeUnit))
            return null;

        var unit = answer.Word(i - 1);
        var first = i - 2;
        var count = answer.Word(first);
        if (first > 1 && count is "of" && answer.WordIs(first - 1, "couple"))
            first -= 1;
        if (first > 0 && answer.WordIs(first - 1, "a"))
            first--;

        var years = unit.StartsWith("y");
        if (unit.StartsWith("decade"))
            return Found(answer, first, i + 1, recent: false);
        if (!years)
            return Found(answer, first, i + 1, recent: !unit.StartsWith("month") || Small(count, 36));
        bool? recent = count is "few" or "some" ? null : count is "many" or "several" ? false : Small(count, RecentYears);
        return Found(answer, first, i + 1, recent);
    }

    private static bool Small(ReadOnlySpan<char> count, int most)
    {
        if (double.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
            return figure <= most;
        return !NumberWords.Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(count, out var value) || value <= most;
    }

    private static WhenReading? LastOrThis(AnswerText answer, int i)
    {
        if (i + 1 >= answer.Tokens.Length)
            return null;
        var word = answer.Word(i);
        if (word is "yesterday" or "recently")
            return Found(answer, i, i + 1, recent: true);
        if (word is not ("last" or "this" or "past"))
            return null;
        var next = answer.Word(i + 1);
        var dated = next is "week" or "month" or "year" or "quarter" or "summer" or "spring" or "autumn" or "fall" or "winter" or "semester" or "term"
            || IsMonth(next) || IsWeekday(next);
        return dated && !(word is "this" && next is "quarter" or "term") ? Found(answer, i, i + 2, recent: true) : null;
    }

    private static WhenReading? Vague(AnswerText answer, int i)
    {
        if (i + 1 >= answer.Tokens.Length)
            return null;
        var word = answer.Word(i);
        var next = answer.Word(i + 1);
        if (word is "in" or "last" or "early" or "late" && IsMonth(next))
            return Found(answer, i, i + 2, recent: null);
        if (word is "during" or "in" or "at" or "when" && answer.Tokens.Length > i + 3)
        {
            for (var k = i + 1; k < i + 5 && k < answer.Tokens.Length; k++)
            {
                if (answer.Word(k) is "internship" or "university" or "college" or "studies" or "degree" or "semester" or "school" or "pandemic" or "apprenticeship")
                    return Found(answer, i, k + 1, recent: null);
                if (answer.Word(k) is "job" or "role" or "position" or "company" or "employer" && k > i + 1 && answer.Word(k - 1) is "last" or "previous" or "first" or "old" or "current" or "former")
                    return Found(answer, i, k + 1, answer.WordIs(k - 1, "current") ? true : null);
            }
        }

        return null;
    }

    private static WhenReading Found(AnswerText answer, int first, int end, bool? recent) =>
        new(answer.Text[answer.Tokens[first].Start..answer.Tokens[end - 1].End], recent);

    private static bool IsMonth(ReadOnlySpan<char> word) => word is
        "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december";

    private static bool IsWeekday(ReadOnlySpan<char> word) => word is
        "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";
}
