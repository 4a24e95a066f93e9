using Microsoft.Extensions.Logging;
using StarBot.Practice.Installing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.Installing;

/// <summary>
/// Tokens that rotate live for 12 hours, and a refresh token can be spent once. So one host marks the row before it asks Slack, and
/// saves what it gets before anyone uses it; the others go on with the old token, which is good for two hours more.
/// </summary>
public sealed class TokenRotation(Installations kept, SlackOptions options, SlackWebApi api, TimeProvider time, ILogger<TokenRotation> log)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(120);
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);

    /// <returns>The installation with a token that is good now; null when it has ended and cannot be had again.</returns>
    public async Task<SlackInstallation?> FreshAsync(InstallationRow row, SlackInstallation installed, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (installed.ExpiresAt is not { } end || end - now > Early)
            return installed;
        var isTaken = installed.RefreshFailed || installed.RefreshingUntil > now || installed.RefreshToken is null;
        if (!isTaken && await RotateAsync(row, installed, now, cancellation) is { } rotated)
            return rotated;
        return end > now ? installed : null;
    }

    /// <returns>Null when another host is at it, or Slack refused.</returns>
    private async Task<SlackInstallation?> RotateAsync(InstallationRow row, SlackInstallation installed, DateTimeOffset now, CancellationToken cancellation)
    {
        var claimed = installed with { RefreshingUntil = now + Claim };
        if (!await kept.ChangeAsync(row, SlackInstallations.RowOf(row.Workspace, claimed, row.Version, now), cancellation))
            return null;
        var ours = SlackInstallations.RowOf(row.Workspace, claimed, row.Version + 1, now);
        try
        {
            var got = await api.OAuthV2AccessAsync(
                [("client_id", options.ClientId!), ("client_secret", options.ClientSecret!), ("grant_type", "refresh_token"), ("refresh_token", installed.RefreshToken!)],
                cancellation);
            var rotated = installed with
            {
                BotToken = got.Text("access_token") ?? installed.BotToken,
                RefreshToken = got.Text("refresh_token"),
                ExpiresAt = now.AddSeconds(got.Whole("expires_in") ?? 0),
                RefreshingUntil = null,
            };
            // Whoever installed anew in the meantime has a better token than this one.
            return await kept.ChangeAsync(ours, SlackInstallations.RowOf(row.Workspace, rotated, ours.Version, now), CancellationToken.None) ? rotated : null;
        }
        catch (SlackException e)
        {
            // A refresh token that is spent stays spent: there is nothing to try again.
            Log.RotationFailed(log, row.Workspace, e.Error);
            var failed = installed with { RefreshingUntil = null, RefreshFailed = true };
            await kept.ChangeAsync(ours, SlackInstallations.RowOf(row.Workspace, failed, ours.Version, now), CancellationToken.None);
            return null;
        }
    }
}
