using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
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

    public static async Task InstallAsync(SlackHouse house)
    {
        var (state, browser) = await BeginAsync(house);
        (await BackAsync(house, state, browser)).Status.ShouldBe(200);
    }

    /// <summary>Somebody opens the page that installs; what goes to Slack and what stays in their browser.</summary>
    public static async Task<(string State, string Browser)> BeginAsync(SlackHouse house)
    {
        var http = new DefaultHttpContext();
        await house.Get<InstallPages>().InstallAsync(http);
        http.Response.StatusCode.ShouldBe(302);
        var to = new Uri(http.Response.Headers.Location.ToString());
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(to.Query);
        (query["client_id"].ToString(), query["redirect_uri"].ToString()).ShouldBe(("1.2", "https://starbot.example.org/slack/oauth"));
        var cookie = http.Response.Headers.SetCookie.ToString();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("secure");
        return (query["state"].ToString(), cookie.Split('=', ';')[1]);
    }

    /// <summary>Slack sends them back.</summary>
    public static async Task<(int Status, string Page)> BackAsync(SlackHouse house, string state, string? browser, string rest = "code=c1")
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString($"?{rest}&state={Uri.EscapeDataString(state)}");
        if (browser is not null)
            http.Request.Headers.Cookie = $"starbot-slack-install={browser}";
        using var page = new MemoryStream();
        http.Response.Body = page;
        await house.Get<InstallPages>().BackAsync(http);
        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(page.ToArray()));
    }

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
