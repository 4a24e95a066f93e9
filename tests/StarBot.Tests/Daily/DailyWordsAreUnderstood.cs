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
    [InlineData("daily tuesdays thursdays", null, Weekdays.Tuesday | Weekdays.Thursday)]
    public void A_time_and_days(string said, string? time, Weekdays? days)
    {
        var at = DailyPhrases.Parse(said.Replace("daily at ", "daily ", StringComparison.Ordinal)).ShouldBeOfType<DailyRequest.At>();

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
    public void A_day_as_people_say_it(string said, string date) =>
        DatePhrase.Parse(said)!.After(Tuesday).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("someday")]
    [InlineData("2 of the days")]
    [InlineData("31 feb")]
    [InlineData("mo")]
    public void What_is_no_day(string said) => DatePhrase.Parse(said).ShouldBeNull();

    [Fact]
    public void A_day_that_is_over_is_none() => DatePhrase.Parse("2026-11-24")!.After(Tuesday).ShouldBeNull();

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
    public void What_it_does_not_understand_it_says(string said) => DailyPhrases.Parse(said).ShouldBeOfType<DailyRequest.NotUnderstood>();

    [Fact]
    public void Other_words_are_not_its_business() => DailyPhrases.Parse("dailies are short meetings").ShouldBeNull();

    private static DatePhrase Day(int month, int day) => new(OfYear: (month, day));
}
