using System.Text.Json.Nodes;
using StarBot.Practice.Turns;
using StarBot.Slack.Installing;

namespace StarBot.Tests.Slack;

/// <summary>StarBot as workspaces install it, without a token in its settings, and what Slack grants them.</summary>
internal static class ManyWorkspaces
{
    public static Task<SlackHouse> OpenAsync() => SlackHouse.OpenAsync(o => o with
    {
        BotToken = null,
        ClientId = "1.2",
        ClientSecret = "secret",
        PublicUrl = new Uri("https://starbot.example.org/"),
    });

    public static JsonObject Granted(string team, string token, string? refresh = null, int? expires = null, bool isOrganisation = false) => new()
    {
        ["ok"] = true,
        ["app_id"] = "A1",
        ["access_token"] = token,
        ["token_type"] = "bot",
        ["scope"] = InstallPages.Scopes,
        ["bot_user_id"] = "UBOT",
        ["team"] = isOrganisation ? null : new JsonObject { ["id"] = team, ["name"] = "Pumps" },
        ["enterprise"] = isOrganisation ? new JsonObject { ["id"] = team } : null,
        ["is_enterprise_install"] = isOrganisation,
        ["refresh_token"] = refresh,
        ["expires_in"] = expires,
    };

    /// <summary>What another host has of its own: no memory of what this one has looked up.</summary>
    public static SlackInstallations Host(SlackHouse house) =>
        new(house.Get<Installations>(), house.Get<TokenRotation>(), house.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<SlackInstallations>.Instance);
}
