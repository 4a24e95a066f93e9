using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Turns;

/// <summary>One thing that comes in is one turn: taken once, committed whole or not at all.</summary>
public class TurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_event_key_is_taken_once()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAsync("practice ownership");
        var first = await host.Turns.TakeAsync(RoomHost.Message("I ran a bakery.", "k", 10), Token);
        var again = await host.Turns.TakeAsync(RoomHost.Message("I ran a bakery.", "k", 10) with { Stamp = 11 }, Token);

        first.SeenBefore.ShouldBeFalse();
        again.SeenBefore.ShouldBeTrue();
        again.Posts.ShouldBeEmpty();
        (await host.DraftAsync()).ShouldBe(["I ran a bakery."]);
    }

    [Fact]
    public async Task The_second_key_of_an_event_counts_too()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAsync("practice ownership");
        await host.Turns.TakeAsync(RoomHost.Message("I ran a bakery.", "event-1", 10, also: "channel/10"), Token);
        var again = await host.Turns.TakeAsync(RoomHost.Message("I ran a bakery.", "event-2", 10, also: "channel/10"), Token);

        again.SeenBefore.ShouldBeTrue();
        (await host.DraftAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_messages_at_once_are_all_in_the_answer_in_the_order_of_their_stamps()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAsync("practice ownership");
        var stamps = Enumerable.Range(1, 20).OrderBy(i => i * 7 % 20).ToList();
        await Task.WhenAll(stamps.Select(i => Task.Run(
            () => host.Turns.TakeAsync(RoomHost.Message($"Sentence {i}.", $"k{i}", 100 + i), Token), Token)));

        (await host.DraftAsync()).ShouldBe(Enumerable.Range(1, 20).Select(i => $"Sentence {i}."));
    }

    [Fact]
    public async Task Two_hosts_on_one_database_hold_one_conversation()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var hosts = new[] { room.Host(), room.Host() };
        await hosts[0].SayAsync("practice ownership");
        await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Task.Run(
            () => hosts[i % 2].Turns.TakeAsync(RoomHost.Message($"Sentence {i}.", $"k{i}", 100 + i), Token), Token)));
        await hosts[1].SayAsync("done");

        (await hosts[0].LookAsync(db => db.Conversations.CountAsync(Token))).ShouldBe(1);
        (await hosts[0].DraftAsync()).ShouldBe(Enumerable.Range(1, 10).Select(i => $"Sentence {i}."));
        (await hosts[1].RowsAsync()).Select(r => r.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_turn_that_cannot_commit_in_time_leaves_nothing_behind_and_succeeds_when_it_is_sent_again()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAsync("practice ownership");
        var turn = RoomHost.Message("I ran a bakery.", "k", 10);
        await using (var other = room.Connect())
        {
            await HoldTheLockAsync(other);
            var taken = host.Turns.TakeAsync(turn, Token);
            room.Time.Pass(1.9);
            await Task.WhenAny(taken, Task.Delay(100, Token));
            taken.IsCompleted.ShouldBeFalse("Two seconds are not over.");
            room.Time.Pass(0.2);
            await Should.ThrowAsync<TurnNotCommittedException>(() => taken);
        }

        // What was given up must not come in late: the writer is free again, and idle after this write.
        await host.Writer.WriteAsync((db, token) => db.Outbox.CountAsync(token), Token);
        (await host.DraftAsync()).ShouldBeEmpty();
        (await host.LookAsync(db => db.SeenEvents.CountAsync(s => s.Key == "k", Token))).ShouldBe(0);

        (await host.Turns.TakeAsync(turn, Token)).SeenBefore.ShouldBeFalse();
        (await host.DraftAsync()).ShouldBe(["I ran a bakery."]);
    }

    [Fact]
    public async Task A_turn_waits_out_a_short_lock()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAsync("practice ownership");
        await using var other = room.Connect();
        await HoldTheLockAsync(other);
        var turn = host.SayAsync("I ran a bakery.");
        await Task.Delay(1200, Token);
        await other.CloseAsync();

        (await turn).SeenBefore.ShouldBeFalse();
        (await host.DraftAsync()).ShouldBe(["I ran a bakery."]);
    }

    [Fact]
    public async Task A_write_that_throws_harms_no_other_and_the_writer_goes_on()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        var bad = Enumerable.Range(0, 3).Select(_ => host.Writer.WriteAsync<int>((_, _) => throw new FormatException("bad"), Token)).ToList();
        var good = host.SayAsync("practice ownership");
        foreach (var one in bad)
            await Should.ThrowAsync<FormatException>(() => one);

        (await good.WaitAsync(TimeSpan.FromSeconds(10), Token)).Posts.Length.ShouldBe(1);
        (await host.SayAsync("I ran a bakery.").WaitAsync(TimeSpan.FromSeconds(10), Token)).SeenBefore.ShouldBeFalse();
    }

    private static async Task HoldTheLockAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; UPDATE Conversations SET Version = Version + 100;";
        await command.ExecuteNonQueryAsync(Token);
    }
}
