using System.Globalization;

namespace StarBot.Practice.Daily;

/// <summary>A day as people say it: "monday", "24 dec", "2026-12-24", "tomorrow", "3 days", "2 weeks". It means a date once today is known.</summary>
public sealed record DatePhrase(DateOnly? Date = null, DayOfWeek? Weekday = null, int? InDays = null, (int Month, int Day)? OfYear = null)
{
    private static readonly string[] DayAndMonth = ["d MMM", "d MMMM", "MMM d", "MMMM d", "d.M.", "d. MMM", "d. MMMM"];
    private static readonly string[] Whole = ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d.M.yyyy"];

    public static DatePhrase? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim().Replace(",", "", StringComparison.Ordinal);
        if (DateOnly.TryParseExact(said, Whole, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new DatePhrase(Date: date);
        // A leap year, so that 29 February can be said.
        if (DateTime.TryParseExact($"2024 {said}", [.. DayAndMonth.Select(f => "yyyy " + f)], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DatePhrase(OfYear: (day.Month, day.Day));
        return said switch
        {
            "tomorrow" => new DatePhrase(InDays: 1),
            "next week" => new DatePhrase(Weekday: DayOfWeek.Monday),
            _ => Weekdays(said) ?? Count(said.Split(' ')),
        };
    }

    /// <summary>The date that is meant, always after today; null when there is none (30 February).</summary>
    public DateOnly? After(DateOnly today)
    {
        if (Date is { } date)
            return date > today ? date : null;
        if (InDays is { } days)
            return today.AddDays(days);
        if (Weekday is { } weekday)
            return today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);
        return Enumerable.Range(today.Year, 5).Select(year => On(year, OfYear!.Value)).FirstOrDefault(d => d > today);
    }

    private static DateOnly? On(int year, (int Month, int Day) day) =>
        day.Day <= DateTime.DaysInMonth(year, day.Month) ? new DateOnly(year, day.Month, day.Day) : null;

    private static DatePhrase? Weekdays(string said) =>
        Enum.GetValues<DayOfWeek>().Where(d => IsName(said, $"{d}")).Select(d => new DatePhrase(Weekday: d)).FirstOrDefault();

    internal static bool IsName(string said, string day) =>
        said.Length >= 3 && day.StartsWith(said, StringComparison.OrdinalIgnoreCase);

    private static DatePhrase? Count(string[] words) => words switch
    {
        [var number, "day" or "days"] when int.TryParse(number, out var days) && days is > 0 and <= 365 => new DatePhrase(InDays: days),
        [var number, "week" or "weeks"] when int.TryParse(number, out var weeks) && weeks is > 0 and <= 52 => new DatePhrase(InDays: 7 * weeks),
        _ => null,
    };
}
