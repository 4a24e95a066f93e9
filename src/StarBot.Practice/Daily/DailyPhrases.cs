using System.Collections.Immutable;
using System.Globalization;

namespace StarBot.Practice.Daily;

/// <summary>Reads what a person asks of their daily question: <c>daily 09:00 weekdays</c>, <c>daily pause until monday</c> and the like.</summary>
public static class DailyPhrases
{
    private const string Word = "daily";

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
        if (After(said, "interview on ", "interview in ", "interview ") is { } on)
            return DatePhrase.Parse(on) is { } date ? new DailyRequest.Interview(date) : null;
        if (After(said, "zone ") is { } zone)
            return new DailyRequest.Zone(zone);
        if (After(said, "hours ") is { } hours)
            return Hours(hours);
        if (After(said, "holidays ", "holiday ") is { } days)
            return Holidays(days);
        return After(said, "remind after ", "remind me after ", "remind ") is { } remind ? Remind(remind) : null;
    }

    /// <summary>Time first or days first, or one of them alone.</summary>
    private static DailyRequest.At? At(string said)
    {
        string[] words = [.. said.Split(' ').Where(w => w is not ("at" or "on"))];
        for (var taken = Math.Min(2, words.Length); taken >= 1; taken--)
        {
            if (At(words[..taken], words[taken..]) is { } timeFirst)
                return timeFirst;
            if (At(words[^taken..], words[..^taken]) is { } daysFirst)
                return daysFirst;
        }

        return DaysPhrase.Parse(string.Join(' ', words)) is { } only ? new DailyRequest.At(null, only) : null;
    }

    private static DailyRequest.At? At(string[] time, string[] days) =>
        TimePhrase.Parse(string.Join(' ', time)) is not { } at ? null
        : days.Length == 0 ? new DailyRequest.At(at, null)
        : DaysPhrase.Parse(string.Join(' ', days)) is { } on ? new DailyRequest.At(at, on)
        : null;

    private static DailyRequest.Hours? Hours(string said) =>
        said.Split(["-", "–", " to "], StringSplitOptions.TrimEntries) is [var from, var to] && TimePhrase.Parse(from) is { } first && TimePhrase.Parse(to) is { } last && first < last
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
