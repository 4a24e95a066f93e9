namespace StarBot.Slack;

/// <summary>The section <c>Slack</c>: which app this is, and how it is reached.</summary>
public sealed record SlackOptions
{
    public const string Section = "Slack";

    /// <summary>Proves that a request comes from Slack. Without it nothing is heard over HTTP.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The token of the one workspace that StarBot is in. Without it, workspaces install StarBot by <c>/slack/install</c>.</summary>
    public string? BotToken { get; init; }

    /// <summary>An app-level token (<c>xapp-</c>): StarBot calls Slack and listens on sockets, so that nothing has to be opened to the internet.</summary>
    public string? AppToken { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>The Web API; a stand-in in tests.</summary>
    public Uri ApiUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>Where a person agrees to install; a stand-in in tests.</summary>
    public Uri AuthorizeUrl { get; init; } = new("https://slack.com/oauth/v2/authorize");

    /// <summary>The slash command as it is named in the app's manifest.</summary>
    public string Command { get; init; } = "/starbot";

    /// <summary>Where StarBot is reached from outside, for the way back from an installation.</summary>
    public Uri? PublicUrl { get; init; }

    public bool IsOn => BotToken is not null || ClientId is not null;

    public bool ListensOverHttp => IsOn && SigningSecret is not null;

    public bool ListensOnSockets => IsOn && AppToken is not null;

    public bool CanBeInstalled => ClientId is not null && ClientSecret is not null;
}
