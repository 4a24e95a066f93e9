using Microsoft.Extensions.Hosting;

namespace StarBot.Slack.Installing;

/// <summary>Asks at the start whose token it is, without holding the start up.</summary>
internal sealed class Introduction(SlackTokens tokens) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => tokens.IntroduceAsync(stoppingToken);
}
