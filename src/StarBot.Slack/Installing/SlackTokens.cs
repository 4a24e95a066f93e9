using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Wire;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.Installing;

/// <summary>The bot token of a workspace, and who the bot is there.</summary>
public sealed record SlackBot(string Token, string? UserId);

/// <summary>Which token speaks in a workspace: the one of the settings, or that of the workspace's installation.</summary>
public sealed class SlackTokens(SlackOptions options, SlackWebApi api, SlackInstallations installations, ILogger<SlackTokens> log)
{
    private readonly ConcurrentDictionary<string, string> _botUsers = new();

    /// <summary>The bot of the one token in the settings, once Slack has said who it is.</summary>
    private string? _onlyBotUser;

    /// <returns>Null when the workspace has no installation (any more).</returns>
    public async Task<SlackBot?> FindAsync(string team, CancellationToken cancellation)
    {
        if (options.BotToken is { } token)
            return new SlackBot(token, _onlyBotUser);
        if (await installations.FindAsync(team, cancellation) is not { } installed)
            return null;
        if (installed.BotUserId is { } user)
            _botUsers[team] = user;
        return new SlackBot(installed.BotToken, installed.BotUserId);
    }

    /// <summary>Slack refused a token. Whether there is a newer one, so that it is worth to try again.</summary>
    public async Task<bool> IsReplacedAsync(string team, SlackBot bot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bot);
        return !IsFromSettings && await installations.IsReplacedAsync(team, bot.Token, cancellation);
    }

    /// <summary>There is one token, and it stands in the settings.</summary>
    public bool IsFromSettings => options.BotToken is not null;

    /// <summary>The bot's user in a workspace, as far as it is known without asking.</summary>
    public string? KnownBotUser(string team) => _onlyBotUser ?? _botUsers.GetValueOrDefault(team);

    /// <summary>Asks Slack whose token stands in the settings. What is wrong with it is logged plainly; the start goes on.</summary>
    public async Task IntroduceAsync(CancellationToken cancellation)
    {
        if (options.BotToken is not { } token)
            return;
        try
        {
            var me = await api.AuthTestAsync(token, cancellation);
            _onlyBotUser = me.Text("user_id");
            Log.Introduced(log, me.Text("team") ?? "?");
        }
        catch (SlackException e)
        {
            Log.TokenRefused(log, e.Error);
        }
        catch (Exception e) when (e is HttpRequestException or SlackRateLimitException or Polly.Timeout.TimeoutRejectedException)
        {
            Log.NotIntroduced(log, e.Message);
        }
    }
}
