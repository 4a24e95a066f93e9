using System.Collections.Immutable;

namespace StarBot.Practice.Daily;

/// <summary>Settings as one request changes them, or why they cannot be changed so. Words and the form's fields go the same way. Pure.</summary>
/// <param name="Settings">Null when it cannot be done.</param>
internal sealed record SettingsChange(DailySettings? Settings, string Why = "")
{
    private const string NotInTheFuture = "That day is not in the future.";

    /// <param name="home">The zone that the platform gives for the person.</param>
    public static SettingsChange Of(DailySettings settings, DailyRequest request, DateTimeOffset now, string home)
    {
        var today = Schedule.Today(settings.Zone, now);
        return request switch
        {
            DailyRequest.At(var time, var days) => new(WithFittingHours(settings with { At = time ?? settings.At, Days = days ?? settings.Days })),
            DailyRequest.Resume => new(settings with { PausedUntil = null }),
            DailyRequest.Pause(null) => new(settings with { PausedUntil = DateOnly.MaxValue }),
            DailyRequest.Pause({ } until) when until.After(today) is { } date => new(settings with { PausedUntil = date }),
            DailyRequest.Hours(var from, var to) => Hours(settings with { NotBefore = from, NotAfter = to }),
            DailyRequest.Remind(var after) => new(settings with { RemindAfter = after }),
            DailyRequest.Interview(null) => new(settings with { InterviewOn = null }),
            DailyRequest.Interview({ } on) when on.After(today) is { } date => new(settings with { InterviewOn = date }),
            DailyRequest.Zone(null) => new(settings with { Zone = home, FollowsPlatform = true }),
            DailyRequest.Zone({ } name) when Schedule.FindZone(name) is { } zone => new(settings with { Zone = zone, FollowsPlatform = false }),
            DailyRequest.Zone => new(null, "I do not know that time zone. Zones look like Europe/Berlin or America/New_York."),
            DailyRequest.Holidays(var days) => Holidays(settings, days, today),
            _ => new(null, NotInTheFuture),
        };
    }

    /// <summary>A new time outside of the hours says that the hours have changed.</summary>
    private static DailySettings WithFittingHours(DailySettings settings) =>
        settings.Allows(settings.At) ? settings : settings with { NotBefore = null, NotAfter = null };

    private static SettingsChange Hours(DailySettings settings) => settings.Allows(settings.At)
        ? new(settings)
        : new(null, "Your question would fall outside those hours. Change its time first.");

    private static SettingsChange Holidays(DailySettings settings, ImmutableArray<(DatePhrase First, DatePhrase Last)> days, DateOnly today)
    {
        var spans = ImmutableArray.CreateBuilder<DateSpan>();
        foreach (var (first, last) in days)
        {
            if ((Begun(first, last, today) ?? Span(first, last, today, today)) is not { } span)
                return new(null, "One of those days is not in the future.");
            spans.Add(span);
        }

        return new(settings with { Holidays = spans.ToImmutable() });
    }

    /// <summary>Days off that began before today and are not over begin today.</summary>
    private static DateSpan? Begun(DatePhrase first, DatePhrase last, DateOnly today) =>
        first.Before(today) is { } begin && Span(first, last, begin, today) is { } span && span.Last >= today ? span with { First = today } : null;

    private static DateSpan? Span(DatePhrase first, DatePhrase last, DateOnly earliest, DateOnly today) =>
        first.From(earliest, today) is { } begin && last.From(begin, today) is { } end ? new DateSpan(begin, end) : null;
}
