using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Turns;

/// <summary>What was committed goes out: in order, once where that can be known, and later when it could not go now.</summary>
public class OutboxTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_of_a_conversation_go_out_in_order_and_once_with_two_hosts()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform { OnItsWay = () => Task.Delay(3, Token) };
        var hosts = new[] { room.Host(platform), room.Host(platform) };
        foreach (var i in Enumerable.Range(0, 36))
            await hosts[0].SayAsync("help", $"c{i % 6}");
        await Task.WhenAll(hosts.Select(h => Task.Run(h.SendAllAsync, Token)));
        await hosts[0].SendAllAsync();

        platform.Told.Count.ShouldBe(36);
        platform.RowIds.ShouldBeUnique();
        foreach (var conversation in platform.RowIds.GroupBy(id => id.Split('/')[1]))
            conversation.Select(id => int.Parse(id.Split('/')[2], null)).ShouldBe(Enumerable.Range(1, 6));
        (await hosts[0].RowsAsync()).ShouldAllBe(r => r.State == SendState.Sent && r.PlatformId == $"id-{OutboxSender.RowId(r)}");
    }

    [Fact]
    public async Task A_post_that_was_not_taken_is_sent_later_and_those_behind_it_wait()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        platform.Failures.Enqueue(new HttpRequestException("no"));
        var host = room.Host(platform);
        await host.SayAllAsync("help", "stories");
        (await host.Outbox.SendDueAsync(Token)).ShouldBe(1);
        platform.Told.ShouldBeEmpty();
        (await host.Outbox.SendDueAsync(Token)).ShouldBe(0, "Nothing is due, so the outbox must not spin.");

        room.Time.Pass(1.1);
        await host.SendAllAsync();
        platform.RowIds.ShouldBe(["w/c/1", "w/c/2"]);
    }

    [Theory]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(System.Text.Json.JsonException))]
    public async Task Whatever_a_platform_throws_the_post_is_sent_later_and_other_conversations_go_on(Type failure)
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        platform.Failures.Enqueue((Exception)Activator.CreateInstance(failure)!);
        var host = room.Host(platform);
        await host.SayAsync("help", "c1");
        await host.SayAsync("help", "c2");
        await host.SendAllAsync();
        platform.Told.Count.ShouldBe(1);

        room.Time.Pass(1.1);
        await host.SendAllAsync();
        platform.Told.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_post_that_must_wait_goes_when_the_platform_said_and_is_not_in_doubt()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new AskedPlatform();
        platform.Failures.Enqueue(new TryLaterException(TimeSpan.FromSeconds(30), "ratelimited"));
        var host = room.Host(platform);
        await host.SayAsync("help");
        await host.SendAllAsync();
        room.Time.Pass(29);
        await host.SendAllAsync();
        platform.Told.ShouldBeEmpty();

        room.Time.Pass(1.1);
        await host.SendAllAsync();
        platform.RowIds.ShouldBe(["w/c/1"]);
        platform.Asked.ShouldBe(0);
        (await host.RowsAsync())[0].Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task A_post_that_is_refused_for_good_holds_up_nothing()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        platform.Failures.Enqueue(new SendRefusedException("msg_too_long"));
        var host = room.Host(platform);
        await host.SayAllAsync("help", "stories");
        await host.SendAllAsync();

        platform.RowIds.ShouldBe(["w/c/2"]);
        (await host.RowsAsync()).Select(r => r.State).ShouldBe([SendState.Refused, SendState.Sent]);
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_reached_is_left_alone_until_something_comes_in()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        platform.Failures.Enqueue(new SendRefusedException("blocked", isUnreachable: true));
        var host = room.Host(platform);
        await host.SayAllAsync("help", "stories");
        await host.SendAllAsync();
        platform.Told.ShouldBeEmpty();
        (await UnreachableSinceAsync(host)).ShouldBe(room.Time.Now);

        await host.SayAsync("help");
        await host.SendAllAsync();
        platform.RowIds.ShouldBe(["w/c/3"]);
        (await UnreachableSinceAsync(host)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_in_doubt_is_asked_about_where_that_can_be_done(bool wasTaken)
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new AskedPlatform();
        var host = room.Host(platform);
        await host.SayAsync("help");
        if (wasTaken)
            await platform.SendAsync(RoomHost.Message("", "", 0).From, TurnTaker.PostOf((await host.RowsAsync())[0]), "w/c/1", Token);
        await LeaveInDoubtAsync(host);
        await host.SendAllAsync();

        platform.Asked.ShouldBe(1);
        platform.RowIds.ShouldBe(["w/c/1"]);
        (await host.RowsAsync())[0].State.ShouldBe(SendState.Sent);
        host.Outbox.SentAgainInDoubt.ShouldBe(0);
    }

    [Fact]
    public async Task A_row_in_doubt_is_sent_again_and_counted_where_nobody_can_be_asked()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        var host = room.Host(platform);
        await host.SayAsync("help");
        await LeaveInDoubtAsync(host);
        await host.SendAllAsync();

        platform.RowIds.ShouldBe(["w/c/1"]);
        host.Outbox.SentAgainInDoubt.ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_stops_while_a_post_is_on_its_way_leaves_no_doubt()
    {
        await using var room = await PracticeRoom.OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var platform = new ToldPlatform { OnItsWay = stop.CancelAsync };
        var host = room.Host(platform);
        await host.SayAllAsync("help", "stories");
        await host.Outbox.SendDueAsync(stop.Token);

        (await host.RowsAsync()).Select(r => r.State).ShouldBe([SendState.Sent, SendState.Ready]);
        await room.Host(platform).SendAllAsync();
        platform.RowIds.ShouldBe(["w/c/1", "w/c/2"]);
    }

    [Fact]
    public async Task A_lease_is_released_only_by_the_host_that_has_it()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var others = room.Time.Now.AddHours(1);
        var platform = new ToldPlatform();
        var host = room.Host(platform);
        platform.OnItsWay = async () => await SetLeaseAsync(host, others);
        await host.SayAsync("help");
        await host.Outbox.SendDueAsync(Token);

        (await host.LookAsync(db => db.Conversations.AsNoTracking().SingleAsync(Token))).SendLeaseUntil.ShouldBe(others);
    }

    [Fact]
    public async Task A_lease_is_renewed_while_a_long_conversation_goes_out()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        var hosts = new[] { room.Host(platform), room.Host(new ToldPlatform()) };
        var taken = 0;
        platform.OnItsWay = async () =>
        {
            room.Time.Pass(19);
            taken += await hosts[1].Outbox.SendDueAsync(Token);
        };
        await hosts[0].SayAllAsync([.. Enumerable.Repeat("help", 8)]);
        await hosts[0].SendAllAsync();

        taken.ShouldBe(0);
        platform.RowIds.ShouldBe(Enumerable.Range(1, 8).Select(i => $"w/c/{i}"));
    }

    private static Task<DateTimeOffset?> UnreachableSinceAsync(RoomHost host) =>
        host.LookAsync(async db => (await db.Conversations.AsNoTracking().SingleAsync(Token)).UnreachableSince);

    /// <summary>As a host leaves a row that died between handing it over and noting that.</summary>
    private static Task<int> LeaveInDoubtAsync(RoomHost host) => host.Writer.WriteAsync(
        (db, token) => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(o => o.State, SendState.Sending), token), Token);

    private static Task<int> SetLeaseAsync(RoomHost host, DateTimeOffset? until) => host.Writer.WriteAsync(
        (db, token) => db.Conversations.ExecuteUpdateAsync(set => set.SetProperty(c => c.SendLeaseUntil, until), token), Token);
}
