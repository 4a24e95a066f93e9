using StarBot.Practice.Daily;
using static StarBot.Tests.Daily.Days;

namespace StarBot.Tests.Daily;

/// <summary>A host that was down catches up without a flood and without a word at the wrong hour.</summary>
public class AfterAnOutage
{
    [Fact]
    public void Of_an_hour_the_late_question_comes_once_each_in_its_place_of_the_wave()
    {
        foreach (var spread in new[] { 0, 0.5, 0.99 })
        {
            var days = new Days(At("09:00", "UTC"), Utc(2026, 11, 23, 8)) { Spread = spread }.Down(Utc(2026, 11, 23, 10)).Until(Utc(2026, 11, 23, 23));

            days.Prompts.ShouldHaveSingleItem().ShouldBe(Utc(2026, 11, 23, 10).AddMinutes(10 * spread));
        }
    }

    [Fact]
    public void Of_three_days_only_the_latest_question_comes()
    {
        var days = new Days(At("09:00", "UTC"), Utc(2026, 11, 20, 8)).Down(Utc(2026, 11, 23, 10)).Until(Utc(2026, 11, 23, 23));

        days.Prompts.ShouldHaveSingleItem();
        days.State.LastDay.ShouldBe(new DateOnly(2026, 11, 23));
    }

    [Fact]
    public void When_the_next_one_is_near_the_late_one_is_let_go()
    {
        var days = new Days(At("09:00", "UTC"), Utc(2026, 11, 22, 8)).Down(Utc(2026, 11, 23, 8, 30)).Until(Utc(2026, 11, 23, 23));

        days.Prompts.ShouldHaveSingleItem().ShouldBe(Utc(2026, 11, 23, 9));
    }

    [Fact]
    public void A_weekly_question_comes_late_but_not_at_night()
    {
        var days = new Days(At("09:00", "UTC", Weekdays.Monday), Utc(2026, 11, 23, 8)).Down(Utc(2026, 11, 25, 22)).Until(Utc(2026, 11, 28));

        days.Prompts.ShouldHaveSingleItem().ShouldBe(Utc(2026, 11, 26, 8));
    }

    [Fact]
    public void Late_in_the_evening_of_a_daily_question_the_next_morning_is_near_enough()
    {
        var days = new Days(At("09:00", "UTC"), Utc(2026, 11, 23, 8)).Down(Utc(2026, 11, 23, 22)).Until(Utc(2026, 11, 24, 23));

        days.Prompts.ShouldHaveSingleItem().ShouldBe(Utc(2026, 11, 24, 9));
    }
}
