using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Slack.SocketMode;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>Socket Mode against a stand-in that follows Slack's protocol.</summary>
public class SocketTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed record Room(SlackHouse House, SocketServer Server, SlackSockets Sockets) : IAsyncDisposable
    {
        public static async Task<Room> OpenAsync(bool saysHello = true, Func<SlackCall, JsonObject?>? opening = null, Action<IServiceCollection>? also = null)
        {
            var server = await SocketServer.StartAsync();
            server.SaysHello = saysHello;
            var house = await SlackHouse.OpenAsync(o => o with { AppToken = "xapp-1", SigningSecret = null }, also);
            house.Slack.Answering = (call, _) => call.Method == "apps.connections.open" ? opening?.Invoke(call) ?? server.Ticket() : null;
            var sockets = house.Get<SlackSockets>();
            await sockets.StartAsync(Token);
            return new Room(house, server, sockets);
        }

        public static async Task<JsonElement> AcknowledgedAsync(SocketLink link, int count = 1)
        {
            await SocketServer.UntilAsync(() => link.Acknowledged.Count >= count);
            return link.Acknowledged.ElementAt(count - 1);
        }

        public async ValueTask DisposeAsync()
        {
            await Sockets.StopAsync(CancellationToken.None);
            await Server.DisposeAsync();
            await House.DisposeAsync();
        }
    }

    private sealed class MistakenTurns : ITurns
    {
        public Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation) => throw new InvalidOperationException("a mistake");

        public Task<ConversationView> LookAsync(Address address, CancellationToken cancellation) => throw new InvalidOperationException("a mistake");
    }

    [Fact]
    public async Task It_is_connected_when_slack_has_said_hello_and_not_before()
    {
        await using var room = await Room.OpenAsync(saysHello: false);
        var link = await room.Server.LinkAsync(0);
        await Task.Delay(100, Token);
        room.Sockets.IsConnected.ShouldBeFalse();
        await link.HelloAsync(1);
        await SocketServer.UntilAsync(() => room.Sockets.IsConnected);
        room.House.Slack.Of("apps.connections.open").First().Token.ShouldBe("xapp-1");
    }

    [Fact]
    public async Task Each_payload_is_acknowledged_on_the_socket_that_brought_it_in_any_number_of_frames()
    {
        await using var room = await Room.OpenAsync();
        var (first, second) = (await room.Server.LinkAsync(0), await room.Server.LinkAsync(1));
        await first.EnvelopeAsync("events_api", "e1", Said.Message("practice ownership", "1.000001"), frames: 7);
        (await Room.AcknowledgedAsync(first)).GetProperty("envelope_id").GetString().ShouldBe("e1");
        await second.EnvelopeAsync("slash_commands", "e2", new JsonObject([.. Said.Command("help").Select(f => KeyValuePair.Create(f.Item1, (JsonNode?)f.Item2))]).ToJsonString(), takesAnswer: true);
        (await Room.AcknowledgedAsync(second)).GetProperty("payload").GetProperty("text").GetString()!.ShouldContain("What I can do");
        await second.EnvelopeAsync("interactive", "e3", Said.Pressed("say/0", "stories"));
        (await Room.AcknowledgedAsync(second, 2)).TryGetProperty("payload", out _).ShouldBeFalse();
        first.Acknowledged.Count.ShouldBe(1);
        (await room.House.RowsAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task One_persons_messages_over_two_sockets_are_one_answer_and_a_copy_counts_once()
    {
        await using var room = await Room.OpenAsync();
        var links = new[] { await room.Server.LinkAsync(0), await room.Server.LinkAsync(1) };
        await links[0].EnvelopeAsync("events_api", "e0", Said.Message("practice ownership", "1.000001"));
        await Room.AcknowledgedAsync(links[0]);
        foreach (var i in Enumerable.Range(2, 8))
            await links[i % 2].EnvelopeAsync("events_api", $"e{i}", Said.Message($"I mended pump {i}.", $"{i}.000001"));
        await links[1].EnvelopeAsync("events_api", "again", Said.Message("I mended pump 2.", "2.000001"));
        await SocketServer.UntilAsync(() => links.Sum(l => l.Acknowledged.Count) == 10);
        (await room.House.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBe(Enumerable.Range(2, 8).Select(i => $"I mended pump {i}."));
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    public async Task Before_slack_closes_a_socket_the_new_one_has_said_hello(string reason)
    {
        await using var room = await Room.OpenAsync();
        await room.Server.LinkAsync(1);
        var old = await room.Server.LinkAsync(0);
        room.Server.SaysHello = false;
        await old.DisconnectAsync(reason);
        var successor = await room.Server.LinkAsync(2);
        // Still the old one's turn.
        await old.EnvelopeAsync("events_api", "late", Said.Message("stories", "1.000001"));
        await Room.AcknowledgedAsync(old);
        old.IsClosed.ShouldBeFalse();

        await successor.HelloAsync(3);
        await SocketServer.UntilAsync(() => old.IsClosed);
        await successor.EnvelopeAsync("events_api", "next", Said.Message("stories", "2.000001"));
        await Room.AcknowledgedAsync(successor);
    }

    [Fact]
    public async Task While_no_new_socket_is_to_be_had_the_old_one_goes_on_as_long_as_slack_lets_it()
    {
        var isRefused = false;
        var asked = 0;
        await using var room = await Room.OpenAsync(opening: _ =>
        {
            Interlocked.Increment(ref asked);
            return Volatile.Read(ref isRefused) ? new JsonObject { ["ok"] = false, ["error"] = "internal_error" } : null;
        });
        await room.Server.LinkAsync(1);
        var old = await room.Server.LinkAsync(0);
        Volatile.Write(ref isRefused, true);
        await old.DisconnectAsync("warning");
        await SocketServer.UntilAsync(() => Volatile.Read(ref asked) >= 4);
        await old.EnvelopeAsync("events_api", "late", Said.Message("stories", "1.000001"));
        await Room.AcknowledgedAsync(old);

        Volatile.Write(ref isRefused, false);
        await room.Server.LinkAsync(2);
        await SocketServer.UntilAsync(() => old.IsClosed);
    }

    [Fact]
    public async Task A_socket_that_breaks_is_replaced()
    {
        await using var room = await Room.OpenAsync();
        await room.Server.LinkAsync(1);
        (await room.Server.LinkAsync(0)).Abort();
        var successor = await room.Server.LinkAsync(2);
        await successor.EnvelopeAsync("events_api", "e", Said.Message("stories", "1.000001"));
        await Room.AcknowledgedAsync(successor);
    }

    [Fact]
    public async Task A_message_beyond_all_bounds_ends_the_socket_and_not_the_host()
    {
        await using var room = await Room.OpenAsync();
        await room.Server.LinkAsync(1);
        var link = await room.Server.LinkAsync(0);
        await link.EnvelopeAsync("events_api", "large", Said.Message(new string('a', 900_000), "1.000001"), frames: 50);
        await Room.AcknowledgedAsync(link);
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
        await Room.AcknowledgedAsync(successor);
    }

    [Fact]
    public async Task Socket_mode_switched_off_ends_it_with_a_reason()
    {
        await using var room = await Room.OpenAsync();
        await room.Server.LinkAsync(1);
        await (await room.Server.LinkAsync(0)).DisconnectAsync("link_disabled");
        await SocketServer.UntilAsync(() => room.Sockets.StoppedBecause is not null);
        room.Sockets.StoppedBecause!.ShouldContain("switched off");
        await SocketServer.UntilAsync(() => !room.Sockets.IsConnected);
        room.House.Logged.All.Count(l => l.Id == 325).ShouldBe(1);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    public async Task A_token_that_slack_refuses_ends_it_with_a_reason(string error)
    {
        await using var room = await Room.OpenAsync(opening: _ => new JsonObject { ["ok"] = false, ["error"] = error });
        await SocketServer.UntilAsync(() => room.Sockets.StoppedBecause is not null);
        room.Sockets.StoppedBecause!.ShouldContain("Slack:AppToken");
        room.Sockets.IsConnected.ShouldBeFalse();
    }

    [Fact]
    public async Task Slack_that_does_not_answer_is_asked_again()
    {
        var asked = 0;
        await using var room = await Room.OpenAsync(opening: _ => Interlocked.Increment(ref asked) < 4 ? new JsonObject { ["ok"] = false, ["error"] = "internal_error" } : null);
        await room.Server.LinkAsync(0);
        await SocketServer.UntilAsync(() => room.Sockets.IsConnected);
    }

    [Fact]
    public async Task Too_many_sockets_are_said_plainly()
    {
        await using var room = await Room.OpenAsync(saysHello: false);
        await (await room.Server.LinkAsync(0)).DisconnectAsync("too_many_websockets");
        await SocketServer.UntilAsync(() => room.House.Logged.All.Any(l => l.Id == 324));
    }

    [Fact]
    public async Task What_goes_wrong_here_is_logged_as_that_and_is_not_acknowledged()
    {
        await using var room = await Room.OpenAsync(also: services => services.AddSingleton<ITurns, MistakenTurns>());
        var link = await room.Server.LinkAsync(0);
        await link.EnvelopeAsync("events_api", "e", Said.Message("stories", "1.000001"));
        await SocketServer.UntilAsync(() => room.House.Logged.All.Any(l => l.Id is 308 or 326));
        room.House.Logged.All.ShouldContain(l => l.Id == 308);
        link.Acknowledged.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_saved_is_not_acknowledged_and_what_is_no_envelope_does_no_harm()
    {
        await using var room = await Room.OpenAsync();
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
