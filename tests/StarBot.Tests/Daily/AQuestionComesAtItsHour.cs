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

    [Theory]
    [MemberData(nameof(Zones))]
    public void So_has_each_night_of_two_years_at_half_past_two_or_as_much_later_as_the_clocks_jump(string zone)
    {
        var days = new Days(At("02:30", zone), Utc(2019, 12, 31)).Until(Utc(2021, 12, 31, 23, 59), d => d.Answer());

        var local = days.Prompts.Select(p => Schedule.Local(zone, p)).ToList();
        local.Select(l => l.Date).ShouldBe(Enumerable.Range(0, local.Count).Select(local[0].Date.AddDays), "No day is left out, and none has two.");
        local.Count.ShouldBeInRange(731, 732);
        local.Count(l => l.Time != new TimeOnly(2, 30)).ShouldBe(LeftOut(zone));
    }

    /// <summary>The nights of 2020 and 2021 on which the clocks of that place went forward over half past two.</summary>
    private static int LeftOut(string zone) => zone switch
    {
        "Europe/Berlin" or "America/New_York" or "America/St_Johns" or "Australia/Adelaide" => 2,
        // From two o'clock to half past two: half past two is there. In Chatham the clocks jump from 2:45.
        // In Casablanca they go forward at two as well, at the end of Ramadan.
        "Africa/Casablanca" => 2,
        _ => 0,
    };

    [Fact]
    public void Who_flies_where_the_day_is_further_on_has_that_days_question_there_and_the_next_at_nine()
    {
        var days = new Days(At("09:00", "Europe/Berlin"), Utc(2026, 5, 3)).Until(Utc(2026, 5, 5), d => d.Answer());
        days.Tell(new DailyInput.Moved("Asia/Tokyo")).Until(Utc(2026, 5, 6, 23), d => d.Answer());

        days.Prompts.ShouldBe([Utc(2026, 5, 3, 7), Utc(2026, 5, 4, 7), Utc(2026, 5, 5), Utc(2026, 5, 6)]);
    }

    [Fact]
    public void Who_lands_after_nine_is_asked_at_once_and_not_twice()
    {
        var days = new Days(At("09:00", "Europe/Berlin"), Utc(2026, 5, 4)).Until(Utc(2026, 5, 5, 3), d => d.Answer());
        days.Tell(new DailyInput.Moved("Asia/Tokyo")).Until(Utc(2026, 5, 6, 23), d => d.Answer());

        days.Prompts.ShouldBe([Utc(2026, 5, 4, 7), Utc(2026, 5, 5, 3), Utc(2026, 5, 6)]);
    }

    [Fact]
    public void Whose_zone_becomes_known_after_they_chose_their_hour_is_not_asked_for_the_hour_that_is_past()
    {
        // It is ten in Berlin, and so far they count as somebody in Greenwich, where it is nine.
        var days = new Days(At("09:00", "UTC"), Utc(2026, 1, 5, 9)).Tell(new DailyInput.Moved("Europe/Berlin")).Until(Utc(2026, 1, 6, 12));

        days.Prompts.ShouldBe([Utc(2026, 1, 6, 8)]);
    }

    [Fact]
    public void A_pause_over_a_change_of_clocks_ends_at_the_local_hour()
    {
        var days = new Days(At("09:00", "Europe/Berlin") with { PausedUntil = new DateOnly(2026, 3, 30) }, Utc(2026, 3, 20)).Until(Utc(2026, 3, 31));

        days.Prompts.ShouldBe([Utc(2026, 3, 30, 7)]);
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
