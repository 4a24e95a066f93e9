using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.People;
using StarBot.Practice.Turns;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Daily;

/// <summary>The daily question through turns, clock and outbox, on a real database file.</summary>
public class ADailyQuestionIsLived
{
    private const string Answer = "Last year our bakery lost its oven. I had to keep the shop open. I rang three firms, borrowed two small ovens and baked at night. "
        + "We sold 340 loaves a day and lost no customer.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_at_its_hour_is_answered_with_plain_words_and_counts()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily 09:00 weekdays");
        for (var day = 0; day < 2; day++)
        {
            await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
            LastPost(platform).Blocks.OfType<PostBlock.Paragraph>().First().Text.ToString().ShouldStartWith("Good morning. Today ");
            await host.SayAllAsync(Answer, "done", "skip", "skip", "skip", "skip");
            await host.SendAllAsync();
        }

        platform.Told.Select(t => t.Post.Summary).ShouldContain("2 daily questions answered in a row.");
        (await StateAsync(host)).Streak.ShouldBe(2);
    }

    [Fact]
    public async Task Its_hour_is_that_of_the_zone_which_the_platform_gives()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await new KnownPeople(host.Databases, host.Writer).RememberAsync(
            new PersonRow { Workspace = "w", Person = "p", Platform = ToldPlatform.PlatformName, TimeZone = "Asia/Kathmandu", RefreshedAt = room.Time.Now }, Token);
        await host.SayAsync("daily 09:00");

        (await RowAsync(host)).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 3, 15, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task When_the_platform_says_another_zone_the_hour_moves_unless_the_person_named_one()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await LivesInAsync(room, host, "Asia/Kathmandu");
        await host.SayAsync("daily 09:00", conversation: "p");
        await LivesInAsync(room, host, "Europe/Berlin");
        await WaitUntilAsync(room, host, room.Time.Now);
        (await RowAsync(host)).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero));

        await host.SayAsync("daily zone new york", conversation: "p");
        room.Time.Pass(60);
        await LivesInAsync(room, host, "Asia/Tokyo");
        await WaitUntilAsync(room, host, room.Time.Now);
        (await RowAsync(host)).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));
    }

    private static Task LivesInAsync(PracticeRoom room, RoomHost host, string zone) => new KnownPeople(host.Databases, host.Writer).RememberAsync(
        new PersonRow { Workspace = "w", Person = "p", Platform = ToldPlatform.PlatformName, TimeZone = zone, RefreshedAt = room.Time.Now }, Token);

    [Fact]
    public async Task What_is_put_off_comes_once_more_also_without_any_schedule()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily now");
        await host.SayAsync("daily later");
        await WaitUntilAsync(room, host, room.Time.Now.AddHours(3));

        LastPost(platform).Summary.ShouldStartWith("Today's question is still open.");
        (await RowAsync(host)).DueAt.ShouldBeNull();
    }

    [Fact]
    public async Task It_waits_while_another_answer_is_under_way()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily 10:00");
        room.Time.Pass(50 * 60);
        await host.SayAllAsync("practice frugality", "Last spring I ran the bakery on my own for a week.");
        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        platform.Told.Count(t => t.Post.Summary.StartsWith("Good", StringComparison.Ordinal)).ShouldBe(0);

        await host.SayAsync("stop");
        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        platform.Told.Count(t => t.Post.Summary.StartsWith("Good", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_an_earlier_answer_was_left_in_the_middle_it_says_where_the_words_go()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily 09:00");
        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        SmallPrint(LastPost(platform)).ShouldStartWith("Just write your answer when you like.");
        await host.SayAllAsync("Last year our bakery lost its oven.", "done");
        (await host.DraftAsync()).ShouldNotBeEmpty("A follow-up is open.");

        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        SmallPrint(LastPost(platform)).ShouldStartWith("Your earlier question is still open, and takes what you write.");
        await host.SayAsync("We sold 340 loaves a day.");
        (await host.DraftAsync()).ShouldBe(["Last year our bakery lost its oven.", "We sold 340 loaves a day."]);
        await host.SayAllAsync("daily answer", "I sealed the roof of the mill.");
        (await host.DraftAsync()).ShouldBe(["I sealed the roof of the mill."]);
        (await host.LookAsync(db => db.Answers.AsNoTracking().SingleAsync(Token))).Answer.ShouldBe("Last year our bakery lost its oven.\nWe sold 340 loaves a day.");
    }

    private static string SmallPrint(Post post) => post.Blocks.OfType<PostBlock.SmallPrint>().Single().Text.ToString();

    [Fact]
    public async Task Nothing_is_said_where_the_platform_takes_nothing_and_it_goes_on_when_something_comes_in()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily 09:00");
        platform.Failures.Enqueue(new SendRefusedException("blocked", isUnreachable: true));
        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        (await host.RowsAsync()).Count(r => r.State == SendState.Refused).ShouldBe(1);

        await host.SayAsync("help");
        await WaitUntilAsync(room, host, (await RowAsync(host)).DueAt!.Value);
        LastPost(platform).Summary.ShouldStartWith("Good morning.");
    }

    [Fact]
    public async Task Of_two_hosts_one_asks()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily 09:00");
        var other = room.Host(platform);
        room.Time.Now = (await RowAsync(host)).DueAt!.Value;
        await Task.WhenAll(host.Clock.TakeDueAsync(Token), other.Clock.TakeDueAsync(Token));
        await host.SendAllAsync();
        await other.SendAllAsync();

        platform.Told.Count(t => t.Post.Summary.StartsWith("Good morning", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task While_an_answer_comes_in_a_sentence_that_begins_with_daily_is_part_of_it()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice frugality", "Daily standups had grown to an hour.");

        (await host.DraftAsync()).ShouldBe(["Daily standups had grown to an hour."]);
    }

    [Fact]
    public async Task Forgetting_takes_it_away()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (_, host) = await SetAsync(room, "daily 09:00");
        await host.SayAsync("forget me now");

        (await host.LookAsync(db => db.Daily.CountAsync(Token))).ShouldBe(0);
    }

    [Fact]
    public async Task Forgetting_while_it_is_due_takes_it_away_and_nothing_is_asked()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var (platform, host) = await SetAsync(room, "daily 09:00");
        var due = (await RowAsync(host)).DueAt!.Value;
        room.Time.Now = due;
        await host.SayAsync("forget me now");
        // The clock of another host had claimed it before.
        var row = await host.LookAsync(db => db.Conversations.AsNoTracking().SingleAsync(Token));
        await host.Turns.TakeAsync(
            new Incoming(new Address(row.Platform, row.Workspace, row.Conversation, row.Person), "daily/claimed", due.ToUnixTimeMilliseconds() * 1000, new IncomingContent.DailyDue()), Token);
        await host.SendAllAsync();

        platform.Told.ShouldNotContain(t => t.Post.Summary.StartsWith("Good morning", StringComparison.Ordinal));
        (await host.LookAsync(db => db.Daily.CountAsync(Token))).ShouldBe(0);
    }

    private static async Task<(ToldPlatform Platform, RoomHost Host)> SetAsync(PracticeRoom room, string words)
    {
        var platform = new ToldPlatform();
        var host = room.Host(platform);
        await host.SayAsync(words);
        await host.SendAllAsync();
        return (platform, host);
    }

    private static async Task WaitUntilAsync(PracticeRoom room, RoomHost host, DateTimeOffset moment)
    {
        room.Time.Now = moment;
        while (await host.Clock.TakeDueAsync(Token) > 0)
        {
        }

        await host.SendAllAsync();
    }

    private static Post LastPost(ToldPlatform platform) => platform.Told.Last().Post;

    private static Task<DailyRow> RowAsync(RoomHost host) => host.LookAsync(db => db.Daily.AsNoTracking().SingleAsync(Token));

    private static async Task<DailyState> StateAsync(RoomHost host) => DailyJson.StateIn((await RowAsync(host)).State);
}
