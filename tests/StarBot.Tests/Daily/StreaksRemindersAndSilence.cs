using StarBot.Practice.Daily;
using static StarBot.Tests.Daily.Days;

namespace StarBot.Tests.Daily;

public class StreaksRemindersAndSilence
{
    private static readonly DateTimeOffset Monday = Utc(2026, 11, 23, 8);

    [Fact]
    public void A_row_of_answers_grows_and_breaks_with_an_unanswered_question()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddDays(3), d => d.Answer());
        days.State.Streak.ShouldBe(3);

        days.Until(Monday.AddDays(5));
        (days.State.Streak, days.State.LongestStreak).ShouldBe((0, 3));
        days.Answer().State.Streak.ShouldBe(1);
    }

    [Fact]
    public void A_planned_pause_and_days_off_break_nothing()
    {
        var days = new Days(At("09:00", "UTC", Weekdays.MondayToFriday), Monday).Until(Monday.AddDays(2), d => d.Answer());
        days.Tell(new DailyInput.Set(days.State.Settings with { PausedUntil = new DateOnly(2026, 12, 7) }));
        days.Until(Utc(2026, 12, 7, 23), d => d.Answer());

        days.State.Streak.ShouldBe(3);
    }

    [Fact]
    public void Nor_does_the_question_that_is_open_when_the_pause_begins()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddDays(2), d => d.Answer()).Until(Monday.AddDays(2).AddHours(3));
        days.State.Open.ShouldNotBeNull();
        days.Tell(new DailyInput.Set(days.State.Settings with { PausedUntil = new DateOnly(2026, 12, 7) }));
        days.Until(Utc(2026, 12, 7, 10));
        days.Prompts.Last().ShouldBe(Utc(2026, 12, 7, 9));
        days.Answer().State.Streak.ShouldBe(3);

        days.Until(Utc(2026, 12, 9, 10)).State.Streak.ShouldBe(0, "Only the pause excuses.");
    }

    [Fact]
    public void A_pause_that_is_taken_back_on_its_day_excuses_nothing()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddDays(2), d => d.Answer()).Until(Monday.AddDays(2).AddHours(3));
        days.Tell(new DailyInput.Set(days.State.Settings with { PausedUntil = DateOnly.MaxValue }));
        days.Tell(new DailyInput.Set(days.State.Settings with { PausedUntil = null }));

        days.Until(Monday.AddDays(3).AddHours(3)).State.Streak.ShouldBe(0);
    }

    [Fact]
    public void An_answer_to_another_question_leaves_the_daily_one_open()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddHours(2)).Tell(new DailyInput.Answered("another"));

        days.State.Open.ShouldNotBeNull();
        days.State.Streak.ShouldBe(0);
    }

    [Fact]
    public void One_reminder_comes_on_the_day_and_none_after_an_answer()
    {
        var settings = At("09:00", "UTC") with { RemindAfter = TimeSpan.FromHours(4) };
        Reminders(new Days(settings, Monday).Until(Monday.AddHours(20))).ShouldBe([Utc(2026, 11, 23, 13)]);
        Reminders(new Days(settings, Monday).Until(Monday.AddHours(2)).Answer().Until(Monday.AddHours(20))).ShouldBeEmpty();
    }

    [Fact]
    public void A_pause_takes_away_the_reminder_that_was_still_to_come_and_so_does_no_wish_for_one()
    {
        var settings = At("09:00", "UTC") with { RemindAfter = TimeSpan.FromHours(4) };
        foreach (var changed in new[] { settings with { PausedUntil = new DateOnly(2026, 11, 30) }, settings with { RemindAfter = null } })
            Reminders(new Days(settings, Monday).Until(Monday.AddHours(2)).Tell(new DailyInput.Set(changed)).Until(Monday.AddHours(20))).ShouldBeEmpty();
    }

    [Fact]
    public void A_wish_for_a_reminder_counts_for_the_question_that_is_open()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddHours(2));
        days.Tell(new DailyInput.Set(days.State.Settings with { RemindAfter = TimeSpan.FromHours(3) }));

        Reminders(days.Until(Monday.AddHours(20))).ShouldBe([Utc(2026, 11, 23, 12)]);
    }

    [Fact]
    public void Another_question_on_the_same_day_has_no_second_reminder()
    {
        var settings = At("09:00", "UTC") with { RemindAfter = TimeSpan.FromHours(2) };
        var days = new Days(settings, Monday).Until(Monday.AddHours(4)).Tell(new DailyInput.Now()).Until(Monday.AddHours(20));

        Reminders(days).ShouldBe([Utc(2026, 11, 23, 11)]);
        Reminders(days.Until(Monday.AddHours(44))).Count().ShouldBe(2, "The next day has its own.");
    }

    [Fact]
    public void A_reminder_that_would_fall_outside_the_hours_is_left_out()
    {
        var settings = At("17:00", "UTC") with { RemindAfter = TimeSpan.FromHours(4), NotAfter = new TimeOnly(18, 0) };

        Reminders(new Days(settings, Monday).Until(Monday.AddDays(1))).ShouldBeEmpty();
    }

    [Fact]
    public void Later_brings_the_question_back_once_more()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddHours(2)).Tell(new DailyInput.Later());

        Reminders(days.Until(Monday.AddHours(20))).ShouldBe([Utc(2026, 11, 23, 13)]);
    }

    [Fact]
    public void After_a_fortnight_of_silence_it_asks_once_and_then_stops()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddDays(40));

        days.Prompts.Count().ShouldBe(14);
        days.Told.Count(t => t.Effect is DailyEffect.AskWhetherToGoOn).ShouldBe(1);
        (days.State.IsOn, days.State.DueAt).ShouldBe((false, null));
    }

    [Fact]
    public void A_planned_pause_is_no_silence()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddDays(3), d => d.Answer());
        days.Tell(new DailyInput.Set(days.State.Settings with { PausedUntil = new DateOnly(2026, 12, 21) }));
        days.Until(Utc(2026, 12, 21, 10));

        (days.Prompts.Last(), days.Prompts.Count()).ShouldBe((Utc(2026, 12, 21, 9), 4));
        days.State.Streak.ShouldBe(3);
        days.Until(Utc(2027, 2, 1)).Prompts.Count().ShouldBe(3 + 14, "From the end of the pause it is silence.");
        days.State.IsOn.ShouldBeFalse();
    }

    [Fact]
    public void Nor_are_holidays()
    {
        var settings = At("09:00", "UTC") with { Holidays = [new DateSpan(new DateOnly(2026, 11, 25), new DateOnly(2026, 12, 13))] };
        var days = new Days(settings, Monday).Until(Utc(2026, 12, 14, 10));

        days.Prompts.Select(p => p.Day).ShouldBe([23, 24, 14]);
    }

    [Fact]
    public void Who_says_yes_goes_on()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Until(Monday.AddDays(14).AddHours(2));
        days.Tell(new DailyInput.Now()).Until(Monday.AddDays(20));

        days.State.IsOn.ShouldBeTrue();
        days.Prompts.Count().ShouldBe(14 + 6);
    }

    [Fact]
    public void A_question_now_counts_for_today_and_is_the_only_one()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Tell(new DailyInput.Now()).Until(Monday.AddHours(12));

        days.Prompts.ShouldHaveSingleItem().ShouldBe(Monday);
    }

    [Fact]
    public void A_question_that_waits_for_the_end_of_an_answer_is_not_lost_over_another_setting()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Down(Monday.AddHours(1)).Tell(new DailyInput.DueWhileBusy());
        days.Tell(new DailyInput.Set(days.State.Settings with { InterviewOn = new DateOnly(2027, 2, 3) })).Until(Monday.AddHours(12));

        days.Prompts.ShouldBe([Utc(2026, 11, 23, 9, 30)]);
    }

    [Fact]
    public void Off_is_off()
    {
        var days = new Days(At("09:00", "UTC"), Monday).Tell(new DailyInput.Off()).Until(Monday.AddDays(9));

        days.Told.ShouldBeEmpty();
    }

    private static IEnumerable<DateTimeOffset> Reminders(Days days) => days.Told.Where(t => t.Effect is DailyEffect.Remind).Select(t => t.At);
}
