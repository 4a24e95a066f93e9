using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Polly.Timeout;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.Installing;

/// <summary>The way into a workspace: <c>/slack/install</c> sends a browser to Slack, <c>/slack/oauth</c> takes it back with a code.</summary>
public sealed class InstallPages(
    SlackOptions options, InstallStates states, SlackInstallations installations, SlackWebApi api, Errands errands, TimeProvider time, ILogger<InstallPages> log)
{
    private const string Cookie = "starbot-slack-install";

    /// <summary>The scopes of <c>manifests/slack.yaml</c>; a test holds the two together.</summary>
    public const string Scopes = "app_mentions:read,assistant:write,chat:write,chat:write.public,commands,files:read,files:write,im:history,im:write,users:read";

    private string BackTo => new Uri(options.PublicUrl!, "slack/oauth").ToString();

    public Task InstallAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (state, browser) = states.Issue();
        http.Response.Cookies.Append(Cookie, browser, new CookieOptions
        {
            HttpOnly = true,
            Secure = options.PublicUrl!.Scheme == Uri.UriSchemeHttps,
            // Lax: the browser comes back from Slack's site by following a link.
            SameSite = SameSiteMode.Lax,
            Path = "/slack",
            MaxAge = InstallStates.Lifetime,
        });
        var to = options.AuthorizeUrl.ToString().TrimEnd('/');
        http.Response.Redirect(
            $"{to}?client_id={Uri.EscapeDataString(options.ClientId!)}&scope={Uri.EscapeDataString(Scopes)}&redirect_uri={Uri.EscapeDataString(BackTo)}&state={Uri.EscapeDataString(state)}");
        return Task.CompletedTask;
    }

    public async Task BackAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var query = http.Request.Query;
        var isOurs = await states.SpendAsync(query["state"], http.Request.Cookies[Cookie], http.RequestAborted);
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (!isOurs)
            await SayAsync(http, StatusCodes.Status400BadRequest, "This link was used already, is too old, or was opened in another browser. Begin again at /slack/install.");
        else if (query["error"].ToString() is { Length: > 0 } error)
            await SayAsync(http, StatusCodes.Status200OK, error == "access_denied" ? "StarBot was not installed." : $"Slack did not install StarBot ({error}).");
        else
            await ExchangeAsync(http, query["code"].ToString());
    }

    private async Task ExchangeAsync(HttpContext http, string code)
    {
        try
        {
            var got = await api.OAuthV2AccessAsync(
                [("client_id", options.ClientId!), ("client_secret", options.ClientSecret!), ("code", code), ("redirect_uri", BackTo)], http.RequestAborted);
            if (PlaceOf(got) is not { } place || got.Text("access_token") is not { } token)
            {
                await SayAsync(http, StatusCodes.Status502BadGateway, "Slack's answer was not complete. Try again at /slack/install.");
                return;
            }

            await installations.SaveAsync(
                place,
                new SlackInstallation(
                    token, got.Text("bot_user_id"), got.Text("app_id"), got.Text("scope"), got.Text("refresh_token"),
                    got.Whole("expires_in") is { } seconds ? time.GetUtcNow().AddSeconds(seconds) : null)
                {
                    InstalledAt = time.GetUtcNow(),
                },
                CancellationToken.None);
            errands.MayOffer(place);
            Log.Installed(log, place);
            await SayAsync(http, StatusCodes.Status200OK, "StarBot is installed. Open it among your apps in Slack, and type practice.");
        }
        catch (Exception e) when (e is SlackException or SlackRateLimitException or HttpRequestException or TimeoutRejectedException)
        {
            Log.ErrandFailed(log, e.Message);
            await SayAsync(http, StatusCodes.Status502BadGateway, "Slack did not complete the installation. Try again at /slack/install.");
        }
    }

    /// <summary>The organisation of an org-wide installation, else the workspace.</summary>
    private static string? PlaceOf(JsonElement got) =>
        got.IsTrue("is_enterprise_install") ? got.At("enterprise").Text("id") : got.At("team").Text("id");

    private static Task SayAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta name=\"viewport\" content=\"width=device-width\"><title>StarBot</title><main><h1>StarBot</h1><p>{WebUtility.HtmlEncode(sentence)}</p></main></html>");
    }
}
