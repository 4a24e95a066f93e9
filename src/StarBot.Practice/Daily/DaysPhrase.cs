namespace StarBot.Practice.Daily;

/// <summary>Days of the week as people say them: "weekdays", "every day", "mon, wed and fri", "tuesdays", "monday to thursday".</summary>
internal static class DaysPhrase
{
    /// <param name="said">Lower case, single spaces.</param>
    public static Weekdays? Parse(string said) => said switch
    {
        "weekdays" or "weekday" or "workdays" or "working days" or "every weekday" => Weekdays.MondayToFriday,
        "weekends" or "weekend" or "every weekend" => Weekdays.Weekend,
        "every day" or "everyday" or "all days" or "each day" => Weekdays.EveryDay,
        _ => Listed(said),
    };

    private static Weekdays? Listed(string said)
    {
        var joined = said.Replace(" to ", "-", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal).Replace('–', '-');
        var days = Weekdays.None;
        foreach (var part in joined.Split([' ', ',', '+'], StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("and" or "every")))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last)
                return null;
            for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days |= Enum.Parse<Weekdays>($"{day}");
                if (day == last)
                    break;
            }
        }

        return days == Weekdays.None ? null : days;
    }

    private static DayOfWeek? Day(string name) => Enum.GetValues<DayOfWeek>()
        .Where(d => DatePhrase.IsName(name.TrimEnd('s'), $"{d}") || DatePhrase.IsName(name, $"{d}")).Select(d => (DayOfWeek?)d).FirstOrDefault();
}
