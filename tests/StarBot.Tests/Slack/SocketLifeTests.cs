using System.Text.Json.Nodes;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>Sockets come and go, against a stand-in that follows Slack's protocol.</summary>
public class SocketLifeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_connected_when_slack_has_said_hello_and_not_before()
    {
        await using var room = await SocketRoom.OpenAsync(saysHello: false);
        var link = await room.Server.LinkAsync(0);
        await Task.Delay(100, Token);
        room.Sockets.IsConnected.ShouldBeFalse();
        await link.HelloAsync(1);
        await SocketServer.UntilAsync(() => room.Sockets.IsConnected);
        room.House.Slack.Of("apps.connections.open").First().Token.ShouldBe("xapp-1");
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    public async Task Before_slack_closes_a_socket_the_new_one_has_said_hello(string reason)
    {
        await using var room = await SocketRoom.OpenAsync();
        await room.Server.LinkAsync(1);
        var old = await room.Server.LinkAsync(0);
        room.Server.SaysHello = false;
        await old.DisconnectAsync(reason);
        var successor = await room.Server.LinkAsync(2);
        // Still the old one's turn.
        await old.EnvelopeAsync("events_api", "late", Said.Message("stories", "1.000001"));
        await SocketRoom.AcknowledgedAsync(old);
        old.IsClosed.ShouldBeFalse();

        await successor.HelloAsync(3);
        await SocketServer.UntilAsync(() => old.IsClosed);
        await successor.EnvelopeAsync("events_api", "next", Said.Message("stories", "2.000001"));
        await SocketRoom.AcknowledgedAsync(successor);
    }

    [Fact]
    public async Task While_no_new_socket_is_to_be_had_the_old_one_goes_on_as_long_as_slack_lets_it()
    {
        var isRefused = false;
        var asked = 0;
        await using var room = await SocketRoom.OpenAsync(opening: _ =>
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
        await SocketRoom.AcknowledgedAsync(old);

        Volatile.Write(ref isRefused, false);
        await room.Server.LinkAsync(2);
        await SocketServer.UntilAsync(() => old.IsClosed);
    }

    [Fact]
    public async Task A_socket_that_breaks_is_replaced()
    {
        await using var room = await SocketRoom.OpenAsync();
        await room.Server.LinkAsync(1);
        (await room.Server.LinkAsync(0)).Abort();
        var successor = await room.Server.LinkAsync(2);
        await successor.EnvelopeAsync("events_api", "e", Said.Message("stories", "1.000001"));
        await SocketRoom.AcknowledgedAsync(successor);
    }

    [Fact]
    public async Task Socket_mode_switched_off_ends_it_with_a_reason()
    {
        await using var room = await SocketRoom.OpenAsync();
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
        await using var room = await SocketRoom.OpenAsync(opening: _ => new JsonObject { ["ok"] = false, ["error"] = error });
        await SocketServer.UntilAsync(() => room.Sockets.StoppedBecause is not null);
        room.Sockets.StoppedBecause!.ShouldContain("Slack:AppToken");
        room.Sockets.IsConnected.ShouldBeFalse();
    }

    [Fact]
    public async Task Slack_that_does_not_answer_is_asked_again()
    {
        var asked = 0;
        await using var room = await SocketRoom.OpenAsync(opening: _ => Interlocked.Increment(ref asked) < 4 ? new JsonObject { ["ok"] = false, ["error"] = "internal_error" } : null);
        await room.Server.LinkAsync(0);
        await SocketServer.UntilAsync(() => room.Sockets.IsConnected);
    }

    [Fact]
    public async Task Too_many_sockets_are_said_plainly()
    {
        await using var room = await SocketRoom.OpenAsync(saysHello: false);
        await (await room.Server.LinkAsync(0)).DisconnectAsync("too_many_websockets");
        await SocketServer.UntilAsync(() => room.House.Logged.All.Any(l => l.Id == 324));
    }
}
