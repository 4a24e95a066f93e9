using System.Collections.Immutable;
using System.Globalization;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Daily;

/// <summary>The settings of a daily question as a form. What a field holds is what people say after its word: <c>daily hours 8:00-18:00</c>.</summary>
public static class DailyForm
{
    public const string Id = "daily";

    internal const string Time = "time";
    internal const string Days = "days";
    internal const string Zone = "zone";
    internal const string Hours = "hours";
    internal const string Remind = "remind";
    internal const string Pause = "pause";
    internal const string Holidays = "holidays";
    internal const string Interview = "interview";

    /// <summary>How a pause without an end reads in its field.</summary>
    internal const string ForGood = "I say so";
    internal const string NoReminder = "off";

    private static readonly int[] ReminderHours = [1, 2, 3, 4, 6, 8];

    /// <param name="state">Null for someone who has none yet: the fields then hold what is usual.</param>
    /// <param name="home">The zone that the platform gives for the person.</param>
    public static Form Of(DailyState? state, DateTimeOffset now, string home)
    {
        var settings = state?.Settings ?? DailySettings.Usual(home);
        var today = Schedule.Today(settings.Zone, now);
        return new Form(
            Id,
            "Your daily question",
            [
                new FormField(Time, "At what time?", Clock(settings.At), []) { IsTime = true },
                new FormField(Days, "On which days?", DaysIn(settings.Days), [.. Each.Select(d => new FormChoice($"{d}", $"{d}"))]) { TakesSeveral = true },
                new FormField(Zone, "Time zone", settings.Zone, [], $"A city will do, such as Berlin or Asia/Kathmandu. Leave it empty for {home}."),
                new FormField(
                    Hours, "Say nothing outside of", HoursIn(settings), [], "Hours such as 8:00-18:00. Leave it empty for 8:00 to 20:00, or longer if your time needs it."),
                new FormField(Remind, "Remind me", ReminderIn(settings.RemindAfter), Reminders(settings.RemindAfter), "Once on the day, if the question is still open."),
                new FormField(
                    Pause, "Paused until", PauseIn(settings.PausedUntil, today), [],
                    $"The first day with a question again, such as Monday, 24 Dec or 2 weeks; or: {ForGood}. Leave it empty for no pause."),
                new FormField(Holidays, "No question on", HolidaysIn(settings.Holidays, today), [], "Such as 24 Dec to 2 Jan, 1 May."),
                new FormField(
                    Interview, "Your interview is on", settings.InterviewOn > today ? Date(settings.InterviewOn.Value) : "", [],
                    "Such as 3 Feb. It sets how soon things come back. Leave it empty if there is no date."),
            ],
            "Save");
    }

    internal static IEnumerable<DayOfWeek> Each => Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7));

    private static string DaysIn(Weekdays days) => string.Join(',', Each.Where(d => days.HasFlag(Enum.Parse<Weekdays>($"{d}"))));

    private static string HoursIn(DailySettings settings) =>
        settings.NotBefore is null && settings.NotAfter is null ? "" : $"{Clock(settings.Hours.From)}-{Clock(settings.Hours.To)}";

    private static string PauseIn(DateOnly? until, DateOnly today) =>
        until == DateOnly.MaxValue ? ForGood : until > today ? Date(until.Value) : "";

    /// <summary>What is over is left out, and what has begun begins today.</summary>
    private static string HolidaysIn(ImmutableArray<DateSpan> holidays, DateOnly today) => string.Join(", ", holidays.Where(h => h.Last >= today)
        .Select(h => h with { First = h.First > today ? h.First : today })
        .Select(h => h.First == h.Last ? Date(h.First) : $"{Date(h.First)} to {Date(h.Last)}"));

    private static ImmutableArray<FormChoice> Reminders(TimeSpan? now) =>
    [
        new(NoReminder, "Never"),
        .. ReminderHours.Select(h => TimeSpan.FromHours(h)).Concat(now is { } own ? [own] : []).Distinct().Order()
            .Select(after => new FormChoice(ReminderIn(after), $"After {DailyWords.Span(after)}")),
    ];

    private static string ReminderIn(TimeSpan? after) => after is { } span ? $"{span.TotalMinutes:0} minutes" : NoReminder;

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
