using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class MetricTests
{
    [Theory]
    [InlineData("As a result, waste fell by 12%.", "12%", MetricKind.Percent)]
    [InlineData("As a result, waste fell by twelve percent.", "twelve percent", MetricKind.Percent)]
    [InlineData("As a result, we saved $2.5 million.", "$2.5 million", MetricKind.Money)]
    [InlineData("As a result, we saved 300 euros.", "300 euros", MetricKind.Money)]
    [InlineData("As a result, we served 1,400 guests.", "1,400", MetricKind.Count)]
    [InlineData("As a result, it took three hours less.", "three hours", MetricKind.Duration)]
    [InlineData("As a result, we finished a week early.", "a week", MetricKind.Duration)]
    [InlineData("As a result, the page loads in 30ms.", "30ms", MetricKind.Duration)]
    [InlineData("As a result, guests gave us 9.5 out of 10.", "9.5 out of 10", MetricKind.Rating)]
    [InlineData("As a result, guests gave us 4.8/5.", "4.8/5", MetricKind.Rating)]
    [InlineData("As a result, scrap was at 3.2 % that week.", "3.2 %", MetricKind.Percent)]
    [InlineData("As a result, waste fell by almost a third.", "third", MetricKind.Ratio)]
    [InlineData("As a result, a quarter fewer cases came back.", "quarter", MetricKind.Ratio)]
    [InlineData("As a result, the bundle shrank by a fifth.", "fifth", MetricKind.Ratio)]
    [InlineData("As a result, the wait is half a day.", "half", MetricKind.Ratio)]
    [InlineData("As a result, they had an hour to spare.", "an hour", MetricKind.Duration)]
    [InlineData("As a result, the page was up in under a minute.", "a minute", MetricKind.Duration)]
    [InlineData("As a result, the search answers in less than one second.", "one second", MetricKind.Duration)]
    [InlineData("As a result, we pour away less than two litres.", "two", MetricKind.Count)]
    [InlineData("As a result, only one guest complained.", "one", MetricKind.Count)]
    [InlineData("As a result, sales doubled.", "doubled", MetricKind.Ratio)]
    [InlineData("As a result, it took half the time.", "half", MetricKind.Ratio)]
    [InlineData("As a result, it ran 10x faster.", "10x", MetricKind.Ratio)]
    [InlineData("As a result, the wait went from 12 days to 3.", "12 days to 3", MetricKind.BeforeAfter)]
    [InlineData("As a result, loading ended at ten instead of two.", "ten instead of two", MetricKind.BeforeAfter)]
    public void A_quantity_is_found_with_its_kind(string answer, string text, MetricKind kind)
    {
        var metric = Answers.Read(answer).Metrics.ShouldHaveSingleItem();

        metric.Text.ShouldBe(text);
        metric.Kind.ShouldBe(kind);
        metric.InResult.ShouldBeTrue();
    }

    [Theory]
    [InlineData("As a result, in 2021 they were happy.")]
    [InlineData("As a result, we met one on one.")]
    [InlineData("As a result, we moved to Windows 10.")]
    [InlineData("As a result, the shop opened at 9:30.")]
    [InlineData("As a result, help was there 24/7.")]
    [InlineData("As a result, it went live in phase 2.")]
    [InlineData("As a result, we came 1st.")]
    [InlineData("As a result, phase two was never begun.")]
    [InlineData("As a result, I learned to say so on day one.")]
    [InlineData("As a result, listening is half the battle.")]
    [InlineData("As a result, there was a half-day training.")]
    public void What_only_looks_like_a_quantity_is_none(string answer) =>
        Answers.Read(answer).Metrics.ShouldBeEmpty();

    [Theory]
    [InlineData("As a result, everybody was home by seven.")]
    [InlineData("As a result, the tuner could begin at half past twelve.")]
    [InlineData("As a result, the depot opened on 2 May.")]
    [InlineData("As a result, she went home at twenty past six with a medal.")]
    [InlineData("As a result, he took the car at 4 a.m. and got his flight.")]
    public void When_something_happened_sizes_no_result(string answer) =>
        Answers.Read(answer).Metrics.ShouldAllBe(m => !m.InResult);

    [Fact]
    public void How_much_later_is_a_size() =>
        Answers.Read("As a result, the supplies arrived just one hour later than planned.").Metrics.ShouldHaveSingleItem().InResult.ShouldBeTrue();

    [Fact]
    public void A_number_in_the_setting_sizes_no_result()
    {
        var reading = Answers.Read(Answers.Of("When I was a clerk, our office had 300 tenants.", Answers.Action, Answers.PlainResult));

        reading.Metrics.ShouldContain(m => m.Text == "300");
        reading.Metrics.ShouldAllBe(m => !m.InResult);
    }

    [Fact]
    public void A_result_without_a_number_has_no_result_metric() =>
        Answers.Read(Answers.Of(Answers.Situation, Answers.Task, Answers.Action, Answers.PlainResult))
            .Metrics.ShouldAllBe(m => !m.InResult);
}
