using StarBot.Practice.Daily;

namespace StarBot.Tests.Daily;

public class DailyWordsAreUnderstood
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("daily 09:00", "09:00", null)]
    [InlineData("daily 9", "09:00", null)]
    [InlineData("daily 9am weekdays", "09:00", Weekdays.MondayToFriday)]
    [InlineData("daily at 18.30 every day", "18:30", Weekdays.EveryDay)]
    [InlineData("daily 7:45 pm on weekends", "19:45", Weekdays.Weekend)]
    [InlineData("daily 08:15 mon, wed and fri", "08:15", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday)]
    [InlineData("daily at 9", "09:00", null)]
    [InlineData("daily 9.30", "09:30", null)]
    [InlineData("daily 9.30pm", "21:30", null)]
    [InlineData("daily 9:30 p.m.", "21:30", null)]
    [InlineData("daily 9 a.m weekends", "09:00", Weekdays.Weekend)]
    [InlineData("daily 12 am", "00:00", null)]
    [InlineData("daily 21h", "21:00", null)]
    [InlineData("daily 21h30", "21:30", null)]
    [InlineData("daily 0730", "07:30", null)]
    [InlineData("daily at 9 o'clock", "09:00", null)]
    [InlineData("daily noon", "12:00", null)]
    [InlineData("daily at midnight", "00:00", null)]
    [InlineData("daily weekdays at 9am", "09:00", Weekdays.MondayToFriday)]
    [InlineData("daily on weekdays 7 pm", "19:00", Weekdays.MondayToFriday)]
    [InlineData("daily every day at noon", "12:00", Weekdays.EveryDay)]
    [InlineData("daily every weekday", null, Weekdays.MondayToFriday)]
    [InlineData("daily 9 mon - thu", "09:00", Weekdays.MondayToFriday & ~Weekdays.Friday)]
    [InlineData("daily 9 tuesday to thursday, sat", "09:00", Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Saturday)]
    [InlineData("daily fri-mon", null, Weekdays.Friday | Weekdays.Weekend | Weekdays.Monday)]
    [InlineData("daily every monday", null, Weekdays.Monday)]
    [InlineData("daily tuesdays thursdays", null, Weekdays.Tuesday | Weekdays.Thursday)]
    public void A_time_and_days(string said, string? time, Weekdays? days)
    {
        var at = DailyPhrases.Parse(said).ShouldBeOfType<DailyRequest.At>();

        at.Time?.ToString("HH:mm", null).ShouldBe(time);
        at.Days.ShouldBe(days);
    }

    [Theory]
    [InlineData("monday", "2026-11-30")]
    [InlineData("tue", "2026-12-01")]
    [InlineData("tomorrow", "2026-11-25")]
    [InlineData("3 days", "2026-11-27")]
    [InlineData("2 weeks", "2026-12-08")]
    [InlineData("24 dec", "2026-12-24")]
    [InlineData("january 2", "2027-01-02")]
    [InlineData("24.11.", "2027-11-24")]
    [InlineData("29 feb", "2028-02-29")]
    [InlineData("3 march 2027", "2027-03-03")]
    [InlineData("2027-03-03", "2027-03-03")]
    [InlineData("next monday", "2026-11-30")]
    [InlineData("next week", "2026-11-30")]
    [InlineData("tuesday", "2026-12-01")]
    [InlineData("a week", "2026-12-01")]
    [InlineData("a month", "2026-12-24")]
    [InlineData("3rd feb", "2027-02-03")]
    [InlineData("the 1st of may", "2027-05-01")]
    [InlineData("december 24th, 2026", "2026-12-24")]
    public void A_day_as_people_say_it(string said, string date) =>
        DatePhrase.Parse(said)!.After(Tuesday).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("someday")]
    [InlineData("2 of the days")]
    [InlineData("31 feb")]
    [InlineData("mo")]
    public void What_is_no_day(string said) => DatePhrase.Parse(said).ShouldBeNull();

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("today")]
    public void A_day_that_is_over_is_none(string said) => DatePhrase.Parse(said)!.After(Tuesday).ShouldBeNull();

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("oslo", "Europe/Oslo")]
    [InlineData("buenos aires", "America/Argentina/Buenos_Aires")]
    [InlineData("utc+2", "UTC+02")]
    [InlineData("GMT + 5:30", "UTC+05:30")]
    [InlineData("gmt-3", "UTC-03")]
    [InlineData("utc+25", null)]
    [InlineData("springfield", null)]
    public void A_zone_by_its_name_its_city_or_its_hours_from_greenwich(string said, string? zone) => Schedule.FindZone(said).ShouldBe(zone);

    [Fact]
    public void Hours_east_of_greenwich_are_ahead_of_it() =>
        Schedule.Local(Schedule.FindZone("gmt+2")!, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)).Time.ShouldBe(new TimeOnly(11, 0));

    [Fact]
    public void Settings_in_words()
    {
        DailyPhrases.Parse("daily hours 8:00-18:00").ShouldBe(new DailyRequest.Hours(new TimeOnly(8, 0), new TimeOnly(18, 0)));
        DailyPhrases.Parse("daily remind me after 3 hours").ShouldBe(new DailyRequest.Remind(TimeSpan.FromHours(3)));
        DailyPhrases.Parse("daily remind 45 min").ShouldBe(new DailyRequest.Remind(TimeSpan.FromMinutes(45)));
        DailyPhrases.Parse("daily pause until monday").ShouldBe(new DailyRequest.Pause(new DatePhrase(Weekday: DayOfWeek.Monday)));
        DailyPhrases.Parse("daily interview on 3 feb").ShouldBe(new DailyRequest.Interview(new DatePhrase(OfYear: (2, 3))));
        DailyPhrases.Parse("daily zone europe/berlin").ShouldBe(new DailyRequest.Zone("europe/berlin"));
        DailyPhrases.Parse("daily holidays 24 dec to 26 dec, 1 jan").ShouldBeOfType<DailyRequest.Holidays>().Days
            .ShouldBe([(Day(12, 24), Day(12, 26)), (Day(1, 1), Day(1, 1))]);
    }

    [Theory]
    [InlineData("daily hours 18:00-8:00")]
    [InlineData("daily whenever")]
    [InlineData("daily 25:00")]
    [InlineData("daily 09:00 never")]
    [InlineData("daily 9 10")]
    [InlineData("daily 9 mon-never")]
    [InlineData("daily 13 pm")]
    [InlineData("daily at")]
    public void What_it_does_not_understand_it_says(string said) => DailyPhrases.Parse(said).ShouldBeOfType<DailyRequest.NotUnderstood>();

    [Fact]
    public void Other_words_are_not_its_business() => DailyPhrases.Parse("dailies are short meetings").ShouldBeNull();

    private static DatePhrase Day(int month, int day) => new(OfYear: (month, day));
}
