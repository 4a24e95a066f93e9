using FsCheck;
using FsCheck.Fluent;
using StarBot.Practice.Daily;
using static StarBot.Tests.Daily.Days;

namespace StarBot.Tests.Daily;

/// <summary>Random schedules, pauses, moves between zones, answers and outages: whatever happens, the promises hold.</summary>
public class AnyLifeKeepsTheRules
{
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham"];

    [Fact]
    public void No_day_has_two_questions_none_comes_outside_the_hours_and_none_on_an_unwanted_day() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Live).QuickCheckThrowOnFailure();

    /// <summary>Of a life without outages the calendar says beforehand on which days there is a question.</summary>
    [Fact]
    public void Each_day_that_is_wanted_has_its_question_and_no_other_has() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var first = new DateOnly(2026, 1, 5).AddDays(random.Next(300));
        var holidays = Enumerable.Range(0, random.Next(4)).Select(_ => first.AddDays(random.Next(60))).Select(day => new DateSpan(day, day.AddDays(random.Next(12))));
        var settings = Settings(random) with { Holidays = [.. holidays], PausedUntil = random.Next(2) == 0 ? null : first.AddDays(random.Next(30)) };
        var days = new Days(settings, Schedule.Moment(settings.Zone, first, TimeOnly.MinValue).AddMinutes(-1));
        days.Until(Schedule.Moment(settings.Zone, first.AddDays(60), TimeOnly.MinValue).AddMinutes(-1), d => d.Answer());

        var wanted = Enumerable.Range(0, 60).Select(first.AddDays)
            .Where(day => settings.Days.HasFlag(Enum.Parse<Weekdays>($"{day.DayOfWeek}")))
            .Where(day => settings.Holidays.All(h => day < h.First || day > h.Last) && (settings.PausedUntil is not { } end || day >= end));
        days.Prompts.Select(p => Schedule.Local(settings.Zone, p).Date).ShouldBe(wanted);
    }).QuickCheckThrowOnFailure();

    private static void Live(int seed)
    {
        var random = new Random(seed);
        var settings = Settings(random);
        var days = new Days(settings, Utc(2026, 1, 1).AddMinutes(random.Next(525_600))) { Spread = random.NextDouble() };
        for (var i = 0; i < 40; i++)
            Happen(days, random);

        var counted = days.Told.Where(t => t.Effect is DailyEffect.Prompt).ToList();
        counted.Select(t => t.At).ShouldBe(counted.Select(t => t.At).Order(), "Time does not run back.");
    }

    private static void Happen(Days days, Random random)
    {
        var before = days.Told.Count;
        var lastDay = days.State.LastDay;
        switch (random.Next(8))
        {
            case 0:
                days.Down(days.Now.AddHours(random.Next(1, 120)));
                break;
            case 1:
                days.Tell(new DailyInput.Set(days.State.Settings with { Zone = Zones[random.Next(Zones.Length)] }));
                break;
            case 2:
                days.Tell(new DailyInput.Set(days.State.Settings with { PausedUntil = Schedule.Today(days.State.Settings.Zone, days.Now).AddDays(random.Next(1, 9)) }));
                break;
            case 3:
                days.Answer();
                break;
            case 4:
                // Who puts a question off in a pause wants to hear of it all the same.
                if (!days.State.Settings.IsOff(Schedule.Today(days.State.Settings.Zone, days.Now)))
                    days.Tell(new DailyInput.Later());
                break;
            default:
                days.Until(days.Now.AddHours(random.Next(1, 60)));
                break;
        }

        // A row that grew is the reply to an answer, and no word of its own.
        foreach (var (at, effect) in days.Told.Skip(before).Where(t => t.Effect is not DailyEffect.StreakGrew))
        {
            days.State.Settings.Allows(Schedule.Local(days.State.Settings.Zone, at).Time).ShouldBeTrue($"{effect} at {at}");
            if (effect is DailyEffect.Remind)
                days.State.Settings.IsOff(Schedule.Local(days.State.Settings.Zone, at).Date).ShouldBeFalse("A pause is silent.");
            if (effect is not DailyEffect.Prompt)
                continue;
            (days.State.LastDay > lastDay || lastDay is null).ShouldBeTrue("A day has one question.");
        }

        foreach (var day in days.State.Asked.Take(days.Told.Skip(before).Count(t => t.Effect is DailyEffect.Prompt)).Select(a => a.On))
            days.State.Settings.Wants(day).ShouldBeTrue($"{day} was not wanted.");
    }

    private static DailySettings Settings(Random random) =>
        At($"{random.Next(24):00}:{random.Next(4) * 15:00}", Zones[random.Next(Zones.Length)], (Weekdays)random.Next(1, 128)) with
        {
            RemindAfter = random.Next(2) == 0 ? null : TimeSpan.FromMinutes(random.Next(5, 600)),
        };
}
