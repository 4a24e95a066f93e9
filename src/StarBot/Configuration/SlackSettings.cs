using StarBot.Slack;

namespace StarBot.Configuration;

/// <summary>The section <c>Slack</c>. Empty, Slack is off.</summary>
public static class SlackSettings
{
    /// <summary>The settings; what is wrong with them is noted with the reader.</summary>
    public static SlackOptions Read(SettingsReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var normal = new SlackOptions();
        var options = new SlackOptions
        {
            SigningSecret = reader.Secret(Key(nameof(SlackOptions.SigningSecret))),
            BotToken = reader.Secret(Key(nameof(SlackOptions.BotToken))),
            AppToken = reader.Secret(Key(nameof(SlackOptions.AppToken))),
            ClientId = reader.Text(Key(nameof(SlackOptions.ClientId))),
            ClientSecret = reader.Secret(Key(nameof(SlackOptions.ClientSecret))),
            ApiUrl = reader.Address(Key(nameof(SlackOptions.ApiUrl))) ?? normal.ApiUrl,
            AuthorizeUrl = reader.Address(Key(nameof(SlackOptions.AuthorizeUrl))) ?? normal.AuthorizeUrl,
            Command = reader.Text(Key(nameof(SlackOptions.Command))) ?? normal.Command,
            PublicUrl = reader.Address("Web:PublicUrl"),
        };
        foreach (var fault in Faults(options))
            reader.Add(fault);
        reader.RefuseUnknown(SlackOptions.Section);
        return options;
    }

    private static IEnumerable<string> Faults(SlackOptions options)
    {
        if (options is { IsOn: false } and not { SigningSecret: null, AppToken: null, ClientSecret: null })
            yield return "Slack is set up by half: set Slack:BotToken (one workspace), or Slack:ClientId and Slack:ClientSecret (many).";
        if (options is { IsOn: true, SigningSecret: null, AppToken: null })
            yield return "Slack:SigningSecret is empty, and without it anybody could speak in Slack's name. Copy it from the app's Basic Information, or set Slack:AppToken to use Socket Mode.";
        if (options is { BotToken: not null, ClientId: not null })
            yield return "Slack:BotToken and Slack:ClientId are both set. Keep the token for one workspace, or the client for many.";
        if (options is { ClientId: not null, ClientSecret: null })
            yield return "Slack:ClientSecret is empty. Copy it from the app's Basic Information.";
        if (options is { CanBeInstalled: true, PublicUrl: null })
            yield return "Web:PublicUrl is empty. Slack sends people back there after they have installed StarBot; set it to StarBot's address, such as https://starbot.example.org.";
        if (options.AppToken is { } app && !app.StartsWith("xapp-", StringComparison.Ordinal))
            yield return "Slack:AppToken is no app-level token; those begin with xapp-.";
        if (options.BotToken is { } bot && !bot.Contains("xoxb-", StringComparison.Ordinal))
            yield return "Slack:BotToken is no bot token; those begin with xoxb-.";
        if (!options.Command.StartsWith('/') || options.Command.Any(char.IsWhiteSpace))
            yield return $"Slack:Command is \"{options.Command}\". Make it a word with a slash in front, such as /starbot, as in the app's manifest.";
    }

    private static string Key(string name) => $"{SlackOptions.Section}:{name}";
}
