using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace StarBot.Practice.Daily;

/// <summary>
/// Turns local times into moments. A local time that a change of clocks leaves out is taken as much later as the clocks went
/// forward; one that comes twice is taken the first time. Pure; the rules of zones are those of the tz database.
/// </summary>
public static partial class Schedule
{
    /// <summary>Holidays and pauses can be long; beyond this nothing is planned.</summary>
    private const int FarthestDays = 800;

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>
    /// The zone that somebody typed, whatever the case, or its last word alone ("berlin"), or hours from Greenwich ("utc+2"); null when
    /// there is none, or more than one.
    /// </summary>
    public static string? FindZone(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var name = typed.Trim().Replace(' ', '_');
        // Before the names: the tz database counts the other way, its Etc/GMT+2 is two hours west.
        if (FromGreenwich().Match(name.Replace("_", "", StringComparison.Ordinal)) is { Success: true, Groups: var said })
            return DateTimeZoneProviders.Tzdb.GetZoneOrNull($"UTC{said["side"].Value}{said["hours"].Value.PadLeft(2, '0')}:{said["minutes"].Value.PadLeft(2, '0')}")?.Id;
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        return ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? Only([.. ids.Where(id => id.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>Some cities stand there twice, under an old name and a new one, and are one zone.</summary>
    private static string? Only(IReadOnlyList<string> ids) => ids.Count == 1 ? ids[0]
        : ids.Select(id => TzdbDateTimeZoneSource.Default.CanonicalIdMap[id]).Distinct().ToList() is [var only] ? only : null;

    [GeneratedRegex(
        "^(utc|gmt)(?<side>[+-])(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9]{2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromGreenwich();

    /// <summary>The first question after a moment whose day is later than the last one that had a question; null when none is in sight.</summary>
    public static Occurrence? Next(DailySettings settings, DateTimeOffset after, DateOnly? lastDay)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // A local day can begin before the same day of another zone has ended, so the search begins a day early.
        var day = Local(settings.Zone, after).Date.AddDays(-1);
        for (var i = 0; i < FarthestDays && day < DateOnly.MaxValue; i++, day = day.AddDays(1))
        {
            if (!(day <= lastDay) && On(settings, day) is { } moment && moment > after)
                return new Occurrence(day, moment);
        }

        return null;
    }

    /// <summary>The latest question that was due in a stretch of time, both ends included; null when none was.</summary>
    public static Occurrence? Latest(DailySettings settings, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var day = Local(settings.Zone, to).Date.AddDays(1);
        for (var i = 0; i < FarthestDays; i++, day = day.AddDays(-1))
        {
            if (On(settings, day) is not { } moment)
                continue;
            if (moment < from)
                return null;
            if (moment <= to)
                return new Occurrence(day, moment);
        }

        return null;
    }

    /// <summary>The moment itself when it is within the hours of the person, otherwise the next at which they begin.</summary>
    public static DateTimeOffset WithinHours(DailySettings settings, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (date, time) = Local(settings.Zone, moment);
        if (settings.Allows(time))
            return moment;
        var opening = Moment(settings.Zone, date, settings.Hours.From);
        return opening > moment ? opening : Moment(settings.Zone, date.AddDays(1), settings.Hours.From);
    }

    public static (DateOnly Date, TimeOnly Time) Local(string zone, DateTimeOffset moment)
    {
        var local = moment.ToInstant().InZone(Zone(zone)).LocalDateTime;
        return (local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());
    }

    public static DateOnly Today(string zone, DateTimeOffset now) => Local(zone, now).Date;

    /// <summary>The question of a day, or null when the person wants none then or the clocks push it out of their hours.</summary>
    public static DateTimeOffset? On(DailySettings settings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.Wants(day))
            return null;
        var moment = Moment(settings.Zone, day, settings.At);
        var (date, time) = Local(settings.Zone, moment);
        return date == day && settings.Allows(time) ? moment : null;
    }

    /// <summary>The moment at which it is so late there on that day.</summary>
    public static DateTimeOffset Moment(string zone, DateOnly date, TimeOnly time) =>
        Zone(zone).ResolveLocal(date.ToLocalDate().At(time.ToLocalTime()), Resolver).ToInstant().ToDateTimeOffset();

    private static DateTimeZone Zone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc;
}

/// <summary>A question that is due: the day that it counts for, in the person's zone, and the moment.</summary>
public sealed record Occurrence(DateOnly Day, DateTimeOffset At);
