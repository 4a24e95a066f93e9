using System.Collections.Immutable;
using System.Globalization;

namespace StarBot.Practice.Daily;

/// <summary>Reads what a person asks of their daily question: <c>daily 09:00 weekdays</c>, <c>daily pause until monday</c> and the like.</summary>
public static class DailyPhrases
{
    private const string Word = "daily";
    private static readonly string[] Times = ["H:mm", "H.mm", "h:mmtt", "htt", "h:mm tt", "h tt", "%H"];

    /// <summary>Null when it is not about the daily question at all.</summary>
    /// <param name="text">Lower case, single spaces.</param>
    public static DailyRequest? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == Word)
            return new DailyRequest.Show();
        if (!text.StartsWith(Word + " ", StringComparison.Ordinal))
            return null;
        var said = text[(Word.Length + 1)..];
        return Plain(said) ?? Setting(said) ?? (DailyRequest?)At(said) ?? new DailyRequest.NotUnderstood();
    }

    private static DailyRequest? Plain(string said) => said switch
    {
        "settings" or "change" => new DailyRequest.Settings(),
        "off" or "stop" => new DailyRequest.Off(),
        "on" or "resume" or "go on" => new DailyRequest.Resume(),
        "now" or "another" => new DailyRequest.Now(),
        "later" => new DailyRequest.Later(),
        "answer" => new DailyRequest.Answer(),
        "why" => new DailyRequest.Why(),
        "pause" => new DailyRequest.Pause(null),
        "zone auto" => new DailyRequest.Zone(null),
        "remind off" or "reminder off" => new DailyRequest.Remind(null),
        "hours off" => new DailyRequest.Hours(null, null),
        "holidays off" => new DailyRequest.Holidays([]),
        "interview off" => new DailyRequest.Interview(null),
        _ => null,
    };

    private static DailyRequest? Setting(string said)
    {
        if (After(said, "pause until ", "pause for ", "pause ") is { } until)
            return DatePhrase.Parse(until) is { } date ? new DailyRequest.Pause(date) : null;
        if (After(said, "interview on ", "interview ") is { } on)
            return DatePhrase.Parse(on) is { } date ? new DailyRequest.Interview(date) : null;
        if (After(said, "zone ") is { } zone)
            return new DailyRequest.Zone(zone);
        if (After(said, "hours ") is { } hours)
            return Hours(hours);
        if (After(said, "holidays ", "holiday ") is { } days)
            return Holidays(days);
        return After(said, "remind after ", "remind me after ", "remind ") is { } remind ? Remind(remind) : null;
    }

    private static DailyRequest.At? At(string said)
    {
        var words = said.Replace(" at ", " ", StringComparison.Ordinal).Split(' ');
        for (var taken = Math.Min(2, words.Length); taken >= 1; taken--)
        {
            if (Time(string.Join(' ', words[..taken])) is { } time)
                return DaysOf(string.Join(' ', words[taken..])) is var days && (days is not null || taken == words.Length) ? new DailyRequest.At(time, days) : null;
        }

        return DaysOf(said) is { } only ? new DailyRequest.At(null, only) : null;
    }

    internal static TimeOnly? Time(string said) =>
        TimeOnly.TryParseExact(said, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static Weekdays? DaysOf(string said) => said switch
    {
        "weekdays" or "on weekdays" or "workdays" or "mon-fri" or "monday to friday" => Weekdays.MondayToFriday,
        "weekends" or "on weekends" or "weekend" => Weekdays.Weekend,
        "every day" or "everyday" or "all days" or "each day" => Weekdays.EveryDay,
        _ => Listed(said.Split([' ', ',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    };

    private static Weekdays? Listed(string[] names)
    {
        Weekdays days = Weekdays.None;
        foreach (var name in names.Where(n => n is not ("and" or "on")))
        {
            var day = Enum.GetValues<DayOfWeek>().Select(d => $"{d}").FirstOrDefault(d => DatePhrase.IsName(name.TrimEnd('s'), d) || DatePhrase.IsName(name, d));
            if (day is null)
                return null;
            days |= Enum.Parse<Weekdays>(day);
        }

        return days == Weekdays.None ? null : days;
    }

    private static DailyRequest.Hours? Hours(string said) =>
        said.Split(["-", "–", " to "], StringSplitOptions.TrimEntries) is [var from, var to] && Time(from) is { } first && Time(to) is { } last && first < last
            ? new DailyRequest.Hours(first, last)
            : null;

    private static DailyRequest.Holidays? Holidays(string said)
    {
        var spans = ImmutableArray.CreateBuilder<(DatePhrase, DatePhrase)>();
        foreach (var part in said.Split([",", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(["..", " to ", " - ", "–"], StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || DatePhrase.Parse(ends[0]) is not { } first || DatePhrase.Parse(ends[^1]) is not { } last)
                return null;
            spans.Add((first, last));
        }

        return new DailyRequest.Holidays(spans.ToImmutable());
    }

    private static DailyRequest.Remind? Remind(string said) => said.Split(' ') switch
    {
        [var number, "h" or "hour" or "hours"] when Number(number, 12) is { } hours => new DailyRequest.Remind(TimeSpan.FromHours(hours)),
        [var number, "min" or "minute" or "minutes"] when Number(number, 720) is { } minutes => new DailyRequest.Remind(TimeSpan.FromMinutes(minutes)),
        _ => null,
    };

    private static int? Number(string said, int most) =>
        said is "a" or "an" ? 1 : int.TryParse(said, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number : null;

    private static string? After(string said, params string[] beginnings) =>
        beginnings.FirstOrDefault(b => said.StartsWith(b, StringComparison.Ordinal)) is { } beginning ? said[beginning.Length..] : null;
}
