using StarBot.Practice.Daily;
using static StarBot.Tests.Daily.Days;

namespace StarBot.Tests.Daily;

/// <summary>Each wanted day has one question, at the local time that was chosen, wherever the person lives.</summary>
public class AQuestionComesAtItsHour
{
    /// <summary>Half-hour and 45-minute zones, both hemispheres, a change of half an hour (Lord Howe), one that changed its rules for good (Volgograd), none at all.</summary>
    public static TheoryData<string> Zones =>
    [
        "UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Adelaide",
        "Australia/Lord_Howe", "Pacific/Chatham", "America/Sao_Paulo", "Africa/Casablanca", "Europe/Volgograd", "Pacific/Apia",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Each_day_of_two_years_has_one_question_at_nine(string zone)
    {
        var days = new Days(At("09:00", zone), Utc(2019, 12, 31)).Until(Utc(2021, 12, 31, 23, 59), d => d.Answer());

        var local = days.Prompts.Select(p => Schedule.Local(zone, p)).ToList();
        local.ShouldAllBe(l => l.Time == new TimeOnly(9, 0));
        local.Select(l => l.Date).ShouldBeUnique();
        var first = local[0].Date;
        local.Select(l => l.Date).ShouldBe(Enumerable.Range(0, local.Count).Select(first.AddDays), "No day is left out.");
        local.Count.ShouldBeInRange(731, 732);
    }

    [Fact]
    public void A_time_that_the_clocks_leave_out_comes_as_much_later_as_they_jump()
    {
        var days = new Days(At("02:30", "Europe/Berlin"), Utc(2026, 3, 28, 12)).Until(Utc(2026, 3, 30, 12), d => d.Answer());

        days.Prompts.Select(p => Schedule.Local("Europe/Berlin", p).ToString())
            .ShouldBe([(new DateOnly(2026, 3, 29), new TimeOnly(3, 30)).ToString(), (new DateOnly(2026, 3, 30), new TimeOnly(2, 30)).ToString()]);
    }

    [Fact]
    public void A_time_that_comes_twice_has_one_question_the_first_time()
    {
        var days = new Days(At("02:30", "Europe/Berlin"), Utc(2026, 10, 24, 12)).Until(Utc(2026, 10, 26, 12), d => d.Answer());

        days.Prompts.ShouldBe([Utc(2026, 10, 25, 0, 30), Utc(2026, 10, 26, 1, 30)]);
    }

    [Fact]
    public void Only_the_days_of_the_week_that_are_wanted()
    {
        var days = new Days(At("09:00", "UTC", Weekdays.MondayToFriday), Utc(2026, 11, 20)).Until(Utc(2026, 11, 24, 23), d => d.Answer());

        days.Prompts.Select(p => p.Day).ShouldBe([20, 23, 24]);
    }

    [Fact]
    public void Neither_on_holidays_nor_in_a_pause()
    {
        var settings = At("09:00", "UTC") with
        {
            Holidays = [new DateSpan(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 26))],
            PausedUntil = new DateOnly(2026, 12, 23),
        };
        var days = new Days(settings, Utc(2026, 12, 20)).Until(Utc(2026, 12, 27, 23), d => d.Answer());

        days.Prompts.Select(p => p.Day).ShouldBe([23, 27]);
    }

    [Fact]
    public void Who_travels_has_the_question_at_nine_where_they_are_and_never_two_on_a_day()
    {
        var days = new Days(At("09:00", "Asia/Tokyo"), Utc(2026, 5, 3, 23)).Until(Utc(2026, 5, 5, 6), d => d.Answer());
        days.Tell(new DailyInput.Set(days.State.Settings with { Zone = "America/Los_Angeles" })).Until(Utc(2026, 5, 7, 20), d => d.Answer());

        days.Prompts.ShouldBe([Utc(2026, 5, 4), Utc(2026, 5, 5), Utc(2026, 5, 6, 16), Utc(2026, 5, 7, 16)]);
    }

    [Fact]
    public void A_day_that_a_zone_never_had_has_no_question()
    {
        // Samoa went from 29 to 31 December 2011.
        var days = new Days(At("09:00", "Pacific/Apia"), Utc(2011, 12, 28)).Until(Utc(2012, 1, 1, 23), d => d.Answer());

        days.Prompts.Select(p => Schedule.Local("Pacific/Apia", p).Date.Day).ShouldBe([28, 29, 31, 1, 2]);
    }
}
