using Microsoft.Extensions.DependencyInjection;
using StarBot.Load.Edges;
using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Load.Slack;

/// <summary>StarBot's Slack edge. Slack's Web API is nobody.</summary>
internal static class SlackHost
{
    public static Task<int> RunAsync(int port, string folder, CancellationToken cancellation)
    {
        var options = new SlackOptions { SigningSecret = SlackEdge.Secret, BotToken = "xoxb-1", ApiUrl = new Uri($"http://127.0.0.1:{port}/api/") };
        return EdgeHost.RunAsync(
            port,
            folder,
            services => services.AddSingleton<Installations>().AddSlack(options),
            app =>
            {
                app.MapSlack();
                return null;
            },
            cancellation);
    }
}
