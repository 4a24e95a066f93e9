using StarBot.Practice.Channels;
using static StarBot.Tests.Channels.AChannel;

namespace StarBot.Tests.Channels;

/// <summary>Zones, changes of clocks, holidays, pauses and outages: a channel's question keeps the same rules as a person's.</summary>
public class AChannelKeepsItsHours
{
    [Fact]
    public async Task Question_and_digest_keep_their_local_hours_over_a_change_of_clocks()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 every day");
        // In Berlin the clocks go forward on 29 March 2026.
        await channel.UntilAsync(Utc(28, 8));
        (await channel.StateAsync()).DigestDue.ShouldBe(Utc(28, 16));
        (await channel.StateAsync()).Daily.Next!.At.ShouldBe(Utc(29, 7));
        await channel.UntilAsync(Utc(29, 7));
        (await channel.StateAsync()).DigestDue.ShouldBe(Utc(29, 15));
    }

    [Fact]
    public async Task The_zone_is_that_of_whoever_set_it_up_until_it_is_changed_and_a_digest_of_today_moves_with_it()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily now");
        await channel.CallAsync("ann", "daily 09:00");
        (await channel.StateAsync()).DigestDue.ShouldBe(Utc(2, 16));
        await channel.CallAsync("ann", "daily zone new york");
        (await channel.StateAsync()).DigestDue.ShouldBe(Utc(2, 22));
        (await channel.StateAsync()).Daily.Next!.At.ShouldBe(Utc(3, 14));
        await channel.CallAsync("ann", "daily digest 15:30");
        (await channel.StateAsync()).DigestDue.ShouldBe(Utc(2, 20, 30));
    }

    [Fact]
    public async Task Weekends_holidays_and_pauses_have_no_question()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 weekdays");
        await channel.CallAsync("ann", "daily holidays 10 mar to 11 mar");
        await channel.CallAsync("ann", "daily pause until 9 mar");
        for (var hour = 0; hour < 24 * 11; hour++)
            await channel.UntilAsync(Utc(2, 9).AddHours(hour));
        channel.Questions.Count.ShouldBe(3, "On Monday the 9th, and on the 12th and the 13th.");

        await channel.CallAsync("ann", "daily off");
        await channel.UntilAsync(Utc(20, 12));
        channel.Questions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task After_an_outage_of_an_hour_the_question_comes_late_once_and_after_days_only_the_latest()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 every day");
        await channel.UntilAsync(Utc(3, 9));
        await channel.UntilAsync(Utc(3, 9, 11));
        channel.Questions.Count.ShouldBe(1);

        await channel.UntilAsync(Utc(7, 10));
        await channel.UntilAsync(Utc(7, 10, 11));
        channel.Questions.Count.ShouldBe(2);
        (await channel.StateAsync()).Open!.Day.ShouldBe(new DateOnly(2026, 3, 7));
    }

    [Fact]
    public async Task A_digest_that_an_outage_put_off_comes_before_the_next_question_and_not_at_night()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 every day");
        await channel.UntilAsync(Utc(3, 8));
        await channel.ShareAsync("bob", await channel.AnswerAsync("bob", channel.AnswerPrivately));
        await channel.UntilAsync(Utc(3, 23));
        channel.Digests.ShouldBeEmpty();
        (await channel.StateAsync()).DigestDue.ShouldBe(Utc(4, 7));

        // And the host is down once more until the next question is due.
        await channel.UntilAsync(Utc(4, 8));
        channel.Posts.TakeLast(2).Select(p => p.Summary[..4]).ShouldBe(["What", "The "]);
    }

    [Fact]
    public async Task A_question_at_once_ends_the_one_before_with_its_digest()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily now");
        await channel.ShareAsync("bob", await channel.AnswerAsync("bob", channel.AnswerPrivately));
        await channel.CallAsync("ann", "daily now");

        channel.Digests.ShouldHaveSingleItem();
        channel.Questions.Count.ShouldBe(2);
        (await channel.StateAsync()).Open!.Number.ShouldBe(3);
    }

    [Fact]
    public async Task No_question_comes_twice_in_a_hundred_days_and_every_principle_has_its_turn()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 every day");
        var asked = new List<ChannelQuestion>();
        for (var day = 0; day < 100; day++)
        {
            await channel.UntilAsync((await channel.StateAsync()).Daily.Next!.At);
            asked.Add((await channel.StateAsync()).Open!);
        }

        asked.Select(q => q.Question.QuestionId).ShouldBeUnique();
        asked.Select(q => q.Code).ShouldBeUnique();
        asked.Take(16).Select(q => q.Question.PrincipleId).ShouldBeUnique();
        channel.Questions.Count.ShouldBe(100);
    }

    [Fact]
    public async Task Of_two_hosts_one_asks_and_one_posts_the_digest()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00 every day");
        var other = channel.Room.Host(channel.Platform);
        channel.Time.Now = Utc(3, 8);
        await Task.WhenAll(channel.Host.Clock.TakeDueAsync(Token), other.Clock.TakeDueAsync(Token));
        await channel.Host.SendAllAsync();
        await channel.ShareAsync("bob", await channel.AnswerAsync("bob", channel.AnswerPrivately));
        channel.Time.Now = Utc(3, 16);
        await Task.WhenAll(channel.Host.Clock.TakeDueAsync(Token), other.Clock.TakeDueAsync(Token));
        await channel.Host.SendAllAsync();
        await other.SendAllAsync();

        channel.Questions.Count.ShouldBe(1);
        channel.Digests.Count.ShouldBe(1);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset Utc(int day, int hour, int minute = 0) => new(2026, 3, day, hour, minute, 0, TimeSpan.Zero);
}
