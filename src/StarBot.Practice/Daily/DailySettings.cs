using System.Collections.Immutable;

namespace StarBot.Practice.Daily;

/// <summary>When a person, or a channel, wants its question. Local times and dates; <see cref="Schedule"/> turns them into moments.</summary>
/// <param name="Zone">An IANA zone such as <c>Europe/Berlin</c>.</param>
public sealed record DailySettings(TimeOnly At, Weekdays Days, string Zone)
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    /// <summary>For someone who has said nothing yet.</summary>
    public static DailySettings Usual(string zone) => new(new TimeOnly(9, 0), Weekdays.EveryDay, zone) { FollowsPlatform = true };

    /// <summary>The zone is what the platform says, and changes with it; false once the person has named one.</summary>
    public bool FollowsPlatform { get; init; }

    /// <summary>Nothing is said before; null leaves it to the time of the question.</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>Nothing is said from here on; null leaves it to the time of the question.</summary>
    public TimeOnly? NotAfter { get; init; }

    public ImmutableArray<DateSpan> Holidays { get; init; } = [];

    /// <summary>The first day with a question again; <see cref="DateOnly.MaxValue"/> until the person says so.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>How long after the question one reminder comes; null for none.</summary>
    public TimeSpan? RemindAfter { get; init; }

    /// <summary>The day of the interview that the practice is for.</summary>
    public DateOnly? InterviewOn { get; init; }

    /// <summary>The hours in which something may be said, the first included and the last not.</summary>
    public (TimeOnly From, TimeOnly To) Hours => (
        NotBefore ?? (At < Morning ? At : Morning),
        NotAfter ?? (At >= Evening ? TimeOnly.MaxValue : Evening));

    public bool Allows(TimeOnly time) => time >= Hours.From && time < Hours.To;

    /// <summary>A day that the person wants a question on: no holiday, not paused.</summary>
    public bool Wants(DateOnly date) =>
        Days.HasFlag(WeekdayOf(date)) && !IsOff(date);

    /// <summary>A day in a pause or a holiday, whatever day of the week it is.</summary>
    public bool IsOff(DateOnly date) => PausedUntil > date || Holidays.Any(h => h.Contains(date));

    private static Weekdays WeekdayOf(DateOnly date) => (Weekdays)(1 << (((int)date.DayOfWeek + 6) % 7));
}

/// <summary>Days from the first to the last, both included.</summary>
public sealed record DateSpan(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly date) => date >= First && date <= Last;
}

/// <summary>Days of the week, any of them together.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    EveryDay = MondayToFriday | Weekend,
}
