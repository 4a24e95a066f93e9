using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Transcripts;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Transcripts;

/// <summary>Where a platform shows the whole conversation, what people say is kept beside what StarBot says, and goes with it.</summary>
public class TranscriptsAreKept
{
    private const string Answer = "I ran the night shift of a zeppelin bakery.";

    private static readonly Address At = new(ToldPlatform.PlatformName, "w", "c", "p");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_share_one_sequence_of_numbers()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host(new ShownPlatform());
        await host.SayAllAsync("practice ownership", Answer, "help");

        var entries = (await new TranscriptReader(host.Databases).LastAsync(At, 60, long.MaxValue, Token)).Entries;
        entries.Select(e => e.Number).ShouldBe([1, 2, 3, 4, 5, 6]);
        entries.OfType<TranscriptEntry.Told>().Select(t => (t.Number, t.Text)).ShouldBe([(1, "practice ownership"), (3, Answer), (5, "help")]);
        entries.OfType<TranscriptEntry.Said>().Select(t => t.Number).ShouldBe([2, 4, 6]);
        (await new TranscriptReader(host.Databases).AfterAsync(At, 4, Token)).Select(e => e.Number).ShouldBe([5, 6]);
        var last = await new TranscriptReader(host.Databases).LastAsync(At, 2, 5, Token);
        (last.HasEarlier, last.Entries.Select(e => e.Number)).ShouldSatisfyAllConditions(x => x.HasEarlier.ShouldBeTrue(), x => x.Item2.ShouldBe([3, 4]));
    }

    [Fact]
    public async Task A_chat_that_shows_its_own_messages_has_none_of_them_kept()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice ownership", Answer);

        (await host.LookAsync(db => db.Heard.CountAsync(Token))).ShouldBe(0);
    }

    [Fact]
    public async Task They_are_sealed_exported_and_forgotten_with_everything_else()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host(new ShownPlatform());
        await host.SayAllAsync("practice ownership", Answer);
        await host.SayAsync("practice ownership", "other", "ben");
        await using (var connection = room.Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT group_concat(Text) FROM Heard";
            ((string)(await command.ExecuteScalarAsync(Token))!).ShouldNotContain("zeppelin");
        }

        var file = (await host.SayAsync("export")).Posts.Single().Post.Blocks.OfType<PostBlock.Attachment>().Single();
        JsonDocument.Parse(file.Content).RootElement.GetProperty("heard").EnumerateArray().Select(h => h.GetProperty("Text").GetString())
            .ShouldBe(["practice ownership", Answer]);
        await host.SayAsync("forget me now");
        (await host.LookAsync(db => db.Heard.AsNoTracking().Select(h => h.Conversation).ToListAsync(Token))).ShouldBe(["other"]);
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_kept_once()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host(new ShownPlatform());
        await host.SayAsync("practice ownership");
        var message = RoomHost.Message(Answer, "same", 9);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.Turns.TakeAsync(message, Token)));

        (await host.LookAsync(db => db.Heard.CountAsync(Token))).ShouldBe(2);
    }

    /// <summary>Told under the same name as the chat of these tests, and shown from the beginning.</summary>
    private sealed class ShownPlatform : ICanShowTranscript
    {
        public string Name => ToldPlatform.PlatformName;

        public TimeSpan Patience => TimeSpan.Zero;
    }
}
