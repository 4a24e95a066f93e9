using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>What comes over Socket Mode, against a stand-in that follows Slack's protocol.</summary>
public class SocketTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class MistakenTurns : ITurns
    {
        public Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation) => throw new InvalidOperationException("a mistake");

        public Task<ConversationView> LookAsync(Address address, CancellationToken cancellation) => throw new InvalidOperationException("a mistake");
    }

    [Fact]
    public async Task Each_payload_is_acknowledged_on_the_socket_that_brought_it_in_any_number_of_frames()
    {
        await using var room = await SocketRoom.OpenAsync();
        var (first, second) = (await room.Server.LinkAsync(0), await room.Server.LinkAsync(1));
        await first.EnvelopeAsync("events_api", "e1", Said.Message("practice ownership", "1.000001"), frames: 7);
        (await SocketRoom.AcknowledgedAsync(first)).GetProperty("envelope_id").GetString().ShouldBe("e1");
        await second.EnvelopeAsync("slash_commands", "e2", new JsonObject([.. Said.Command("help").Select(f => KeyValuePair.Create(f.Item1, (JsonNode?)f.Item2))]).ToJsonString(), takesAnswer: true);
        (await SocketRoom.AcknowledgedAsync(second)).GetProperty("payload").GetProperty("text").GetString()!.ShouldContain("What I can do");
        await second.EnvelopeAsync("interactive", "e3", Said.Pressed("say/0", "stories"));
        (await SocketRoom.AcknowledgedAsync(second, 2)).TryGetProperty("payload", out _).ShouldBeFalse();
        first.Acknowledged.Count.ShouldBe(1);
        (await room.House.RowsAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task One_persons_messages_over_two_sockets_are_one_answer_and_a_copy_counts_once()
    {
        await using var room = await SocketRoom.OpenAsync();
        var links = new[] { await room.Server.LinkAsync(0), await room.Server.LinkAsync(1) };
        await links[0].EnvelopeAsync("events_api", "e0", Said.Message("practice ownership", "1.000001"));
        await SocketRoom.AcknowledgedAsync(links[0]);
        foreach (var i in Enumerable.Range(2, 8))
            await links[i % 2].EnvelopeAsync("events_api", $"e{i}", Said.Message($"I mended pump {i}.", $"{i}.000001"));
        await links[1].EnvelopeAsync("events_api", "again", Said.Message("I mended pump 2.", "2.000001"));
        await SocketServer.UntilAsync(() => links.Sum(l => l.Acknowledged.Count) == 10);
        (await room.House.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBe(Enumerable.Range(2, 8).Select(i => $"I mended pump {i}."));
    }

    [Fact]
    public async Task A_message_beyond_all_bounds_ends_the_socket_and_not_the_host()
    {
        await using var room = await SocketRoom.OpenAsync();
        await room.Server.LinkAsync(1);
        var link = await room.Server.LinkAsync(0);
        await link.EnvelopeAsync("events_api", "large", Said.Message(new string('a', 900_000), "1.000001"), frames: 50);
        await SocketRoom.AcknowledgedAsync(link);
        try
        {
            await link.SendAsync(new JsonObject { ["type"] = "events_api", ["x"] = new string('a', 5 << 20) }, frames: 20);
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            // It was cut off in the middle.
        }

        var successor = await room.Server.LinkAsync(2);
        await successor.EnvelopeAsync("events_api", "e", Said.Message("stories", "2.000001"));
        await SocketRoom.AcknowledgedAsync(successor);
    }

    [Fact]
    public async Task What_goes_wrong_here_is_logged_as_that_and_is_not_acknowledged()
    {
        await using var room = await SocketRoom.OpenAsync(also: services => services.AddSingleton<ITurns, MistakenTurns>());
        var link = await room.Server.LinkAsync(0);
        await link.EnvelopeAsync("events_api", "e", Said.Message("stories", "1.000001"));
        await SocketServer.UntilAsync(() => room.House.Logged.All.Any(l => l.Id is 308 or 326));
        room.House.Logged.All.ShouldContain(l => l.Id == 308);
        link.Acknowledged.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_saved_is_not_acknowledged_and_what_is_no_envelope_does_no_harm()
    {
        await using var room = await SocketRoom.OpenAsync();
        var link = await room.Server.LinkAsync(0);
        await link.SendAsync(new JsonObject { ["type"] = "something_new" });
        await link.SendAsync(new JsonObject { ["no"] = "type" });
        await link.EnvelopeAsync("events_api", "x", "5");
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={room.House.Database};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; INSERT INTO KeyChecks (Id, Sealed) VALUES (99, 'x');";
            await command.ExecuteNonQueryAsync(Token);
            await link.EnvelopeAsync("events_api", "refused", Said.Message("stories", "1.000001"));
            await SocketServer.UntilAsync(() => room.House.Logged.All.Any(l => l.Id == 301));
        }

        await link.EnvelopeAsync("events_api", "taken", Said.Message("stories", "1.000001"));
        await SocketServer.UntilAsync(() => link.Acknowledged.Any(a => a.GetProperty("envelope_id").GetString() == "taken"));
        link.Acknowledged.ShouldNotContain(a => a.GetProperty("envelope_id").GetString() == "refused");
    }
}
