using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Turns;

/// <summary>What is due is taken when it is due, once.</summary>
public class ClockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_in_a_chat_are_read_when_patience_is_over_and_not_before()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice ownership", "I ran a bakery.");
        room.Time.Pass(11.9);
        (await host.Clock.TakeDueAsync(Token)).ShouldBe(0);
        (await host.RowsAsync()).Length.ShouldBe(1);

        room.Time.Pass(0.2);
        (await host.Clock.TakeDueAsync(Token)).ShouldBe(1);
        (await host.RowsAsync())[^1].IsProbe.ShouldBeTrue();
        (await host.Clock.TakeDueAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_clocks_take_a_due_moment_once()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var hosts = new[] { room.Host(), room.Host() };
        foreach (var i in Enumerable.Range(0, 10))
        {
            await hosts[0].SayAsync("practice ownership", $"c{i}");
            await hosts[0].SayAsync("I ran a bakery.", $"c{i}");
        }

        room.Time.Pass(13);
        var taken = await Task.WhenAll(hosts.Select(h => Task.Run(() => h.Clock.TakeDueAsync(Token), Token)));

        taken.Sum().ShouldBe(10);
        (await hosts[0].RowsAsync()).Count(r => r.IsProbe).ShouldBe(10);
    }

    [Fact]
    public async Task A_due_moment_that_a_host_died_with_is_taken_when_its_lease_is_over()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice ownership", "I ran a bakery.");
        room.Time.Pass(13);
        DateTimeOffset? lease = room.Time.Now.AddMinutes(1);
        await host.Writer.WriteAsync(
            (db, token) => db.Conversations.ExecuteUpdateAsync(set => set.SetProperty(c => c.DueLeaseUntil, lease), token), Token);
        (await host.Clock.TakeDueAsync(Token)).ShouldBe(0);

        room.Time.Pass(61);
        (await host.Clock.TakeDueAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_conversation_that_began_anew_is_due_again()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await host.SayAllAsync("practice ownership", "I ran a bakery.");
            room.Time.Pass(13);
            await host.Clock.TakeDueAsync(Token);
            (await host.RowsAsync())[^1].IsProbe.ShouldBeTrue();
            await host.SayAsync("forget me now", "another");
            (await host.LookAsync(db => db.Conversations.CountAsync(c => c.Conversation == "c", Token))).ShouldBe(0);
        }
    }

    [Fact]
    public async Task An_unsent_follow_up_is_withdrawn_when_words_come_before_it_goes_out()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        var host = room.Host(platform);
        await host.SayAllAsync("practice ownership", "I ran a bakery.");
        room.Time.Pass(13);
        await host.Clock.TakeDueAsync(Token);
        var probe = (await host.RowsAsync()).Single(r => r.IsProbe);
        await host.SayAsync("I called every client myself.");

        (await host.RowsAsync()).ShouldNotContain(r => r.Number == probe.Number);
        await host.SendAllAsync();
        platform.Told.Count.ShouldBe(1);
        (await host.DraftAsync()).ShouldBe(["I ran a bakery.", "I called every client myself."]);
    }

    [Fact]
    public async Task A_follow_up_that_has_gone_out_stays()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        var host = room.Host(platform);
        await host.SayAllAsync("practice ownership", "I ran a bakery.");
        room.Time.Pass(13);
        await host.Clock.TakeDueAsync(Token);
        await host.SendAllAsync();
        await host.SayAsync("I called every client myself.");

        (await host.RowsAsync()).Single(r => r.IsProbe).State.ShouldBe(SendState.Sent);
    }
}
