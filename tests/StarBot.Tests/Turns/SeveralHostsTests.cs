using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Turns;

/// <summary>A host remembers what it committed last; what another host has done since counts all the same.</summary>
public class SeveralHostsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_of_two_hosts_by_turns_are_one_conversation()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var hosts = new[] { room.Host(), room.Host() };
        await hosts[0].SayAsync("practice ownership");
        foreach (var i in Enumerable.Range(1, 6))
            (await hosts[i % 2].Turns.TakeAsync(RoomHost.Message($"Sentence {i}.", $"k{i}", 100 + i), Token)).SeenBefore.ShouldBeFalse();

        foreach (var host in hosts)
            (await host.DraftAsync()).ShouldBe(Enumerable.Range(1, 6).Select(i => $"Sentence {i}."));
    }

    [Fact]
    public async Task An_event_that_another_host_took_is_taken_once()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var hosts = new[] { room.Host(), room.Host() };
        await hosts[0].SayAsync("practice ownership");
        await hosts[1].Turns.TakeAsync(RoomHost.Message("I ran a bakery.", "k", 10), Token);

        (await hosts[0].Turns.TakeAsync(RoomHost.Message("I ran a bakery.", "k", 10), Token)).SeenBefore.ShouldBeTrue();
        (await hosts[0].DraftAsync()).ShouldBe(["I ran a bakery."]);
    }

    [Fact]
    public async Task What_another_host_forgot_does_not_come_back()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var hosts = new[] { room.Host(), room.Host() };
        await hosts[0].SayAllAsync("practice ownership", "I ran a bakery.");
        await hosts[1].SayAsync("forget me now", "another");
        room.Time.Pass(1);
        // As many turns as the first host had, so that only the numbering of versions tells the two apart.
        await hosts[1].SayAllAsync("practice ownership", "I ran a ferry.");
        await hosts[0].SayAsync("It was wet.");

        (await hosts[1].DraftAsync()).ShouldBe(["I ran a ferry.", "It was wet."]);
    }

    [Fact]
    public async Task A_host_forgets_what_it_remembers()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice ownership", "I ran a bakery.");
        await host.SayAsync("forget me now", "another");
        await host.SayAllAsync("practice ownership", "I ran a ferry.");

        (await host.DraftAsync()).ShouldBe(["I ran a ferry."]);
        (await host.LookAsync(db => db.Conversations.CountAsync(Token))).ShouldBe(2);
    }

    [Fact]
    public async Task A_follow_up_that_leaves_before_the_commit_is_not_withdrawn()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new ToldPlatform();
        var hosts = new[] { room.Host(platform), room.Host(platform) };
        await hosts[0].SayAllAsync("practice ownership", "I ran a bakery.", "done");
        await hosts[1].SendAllAsync();
        await hosts[0].SayAsync("I called every client myself.");

        (await hosts[0].RowsAsync()).Single(r => r.IsProbe).State.ShouldBe(SendState.Sent);
        (await hosts[0].DraftAsync()).ShouldBe(["I ran a bakery.", "I called every client myself."]);
    }
}
