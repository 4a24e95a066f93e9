using System.Globalization;
using System.Text.RegularExpressions;

namespace StarBot.Practice.Daily;

/// <summary>
/// A day as people say it: "monday", "24 dec", "dec 24th", "2026-12-24", "tomorrow", "3 days", "2 weeks", "a month". It means a date once today is known.
/// </summary>
public sealed partial record DatePhrase(
    DateOnly? Date = null, DayOfWeek? Weekday = null, int? InDays = null, (int Month, int Day)? OfYear = null, int? InMonths = null)
{
    private static readonly string[] DayAndMonth = ["d MMM", "d MMMM", "MMM d", "MMMM d", "d.M.", "d.M", "d. MMM", "d. MMMM"];
    private static readonly string[] Whole = ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d.M.yyyy"];

    public static DatePhrase? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = Ordinal().Replace(text.Trim(), "${day}").Replace(",", "", StringComparison.Ordinal).Replace(" of ", " ", StringComparison.Ordinal);
        said = said.StartsWith("the ", StringComparison.Ordinal) ? said[4..] : said;
        if (DateOnly.TryParseExact(said, Whole, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new DatePhrase(Date: date);
        // A leap year, so that 29 February can be said.
        if (DateTime.TryParseExact($"2024 {said}", [.. DayAndMonth.Select(f => "yyyy " + f)], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DatePhrase(OfYear: (day.Month, day.Day));
        return said switch
        {
            "today" => new DatePhrase(InDays: 0),
            "tomorrow" => new DatePhrase(InDays: 1),
            "next week" => new DatePhrase(Weekday: DayOfWeek.Monday),
            _ => Weekdays(said.StartsWith("next ", StringComparison.Ordinal) ? said[5..] : said) ?? Count(said.Split(' ')),
        };
    }

    /// <summary>The date that is meant, always after today; null when there is none (30 February).</summary>
    public DateOnly? After(DateOnly today) => From(today.AddDays(1), today);

    /// <summary>The first date that is meant and not before the earliest.</summary>
    public DateOnly? From(DateOnly earliest, DateOnly today)
    {
        var date = Date ?? (InDays is { } days ? today.AddDays(days) : InMonths is { } months ? today.AddMonths(months) : null);
        if (date is not null)
            return date >= earliest ? date : null;
        if (Weekday is { } weekday)
            return earliest.AddDays(((int)weekday - (int)earliest.DayOfWeek + 7) % 7);
        return Enumerable.Range(earliest.Year, 5).Select(year => On(year, OfYear!.Value)).FirstOrDefault(d => d >= earliest);
    }

    /// <summary>The last date before today that can be meant: what began then may not be over. Null for what is counted from today.</summary>
    public DateOnly? Before(DateOnly today) => OfYear is { } day
        ? Enumerable.Range(0, 5).Select(back => On(today.Year - back, day)).FirstOrDefault(d => d < today)
        : Date < today ? Date : null;

    private static DateOnly? On(int year, (int Month, int Day) day) =>
        day.Day <= DateTime.DaysInMonth(year, day.Month) ? new DateOnly(year, day.Month, day.Day) : null;

    private static DatePhrase? Weekdays(string said) =>
        Enum.GetValues<DayOfWeek>().Where(d => IsName(said, $"{d}")).Select(d => new DatePhrase(Weekday: d)).FirstOrDefault();

    internal static bool IsName(string said, string day) =>
        said.Length >= 3 && day.StartsWith(said, StringComparison.OrdinalIgnoreCase);

    private static DatePhrase? Count(string[] words) => words switch
    {
        [var number, "day" or "days"] when Number(number, 365) is { } days => new DatePhrase(InDays: days),
        [var number, "week" or "weeks"] when Number(number, 52) is { } weeks => new DatePhrase(InDays: 7 * weeks),
        [var number, "month" or "months"] when Number(number, 12) is { } months => new DatePhrase(InMonths: months),
        _ => null,
    };

    private static int? Number(string said, int most) =>
        said is "a" or "one" ? 1 : int.TryParse(said, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number : null;

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(st|nd|rd|th)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinal();
}
