using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Slack.SocketMode;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>StarBot on Socket Mode, with the stand-in on the other end.</summary>
internal sealed record SocketRoom(SlackHouse House, SocketServer Server, SlackSockets Sockets) : IAsyncDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SocketRoom> OpenAsync(bool saysHello = true, Func<SlackCall, JsonObject?>? opening = null, Action<IServiceCollection>? also = null)
    {
        var server = await SocketServer.StartAsync();
        server.SaysHello = saysHello;
        var house = await SlackHouse.OpenAsync(o => o with { AppToken = "xapp-1", SigningSecret = null }, also);
        house.Slack.Answering = (call, _) => call.Method == "apps.connections.open" ? opening?.Invoke(call) ?? server.Ticket() : null;
        var sockets = house.Get<SlackSockets>();
        await sockets.StartAsync(Token);
        return new SocketRoom(house, server, sockets);
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
