using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StarBot.Web;

namespace StarBot.Serving;

/// <summary>Says in the log where the page is, once the host listens.</summary>
internal sealed partial class WhereToGo(IServer server, IHostApplicationLifetime life, WebOptions web, ILogger<WhereToGo> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() =>
        {
            var address = web.PublicUrl?.AbsoluteUri ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            if (address is not null)
                OpenThis(log, address);
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(500, LogLevel.Information, "StarBot is ready. Open {Address} to practise.")]
    private static partial void OpenThis(ILogger log, string address);
}
