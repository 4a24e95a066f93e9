using Microsoft.Extensions.Logging;
using Polly.Timeout;
using StarBot.Practice.Installing;
using StarBot.Practice.Messages;
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

    /// <summary>A renewal takes a second or so.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <returns>The installation with a token that is good now; null when it has ended and cannot be had again.</returns>
    /// <exception cref="TryLaterException">It has ended, and a new one is on its way or could not be had just now.</exception>
    public async Task<SlackInstallation?> FreshAsync(InstallationRow row, SlackInstallation installed, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (installed.ExpiresAt is not { } end || end - now > Early)
            return installed;
        var isWaited = installed.RefreshFailed || installed.RefreshToken is null || installed.RefreshingUntil > now;
        // Who asked may give up waiting; what Slack gives must be kept all the same.
        var latest = isWaited ? installed : await RotateAsync(row, installed, now).WaitAsync(cancellation) ?? installed;
        if (latest.ExpiresAt is not { } latestEnd || latestEnd > now)
            return latest;
        return latest.RefreshFailed || latest.RefreshToken is null
            ? null
            : throw new TryLaterException(LookAgain, "The token has ended, and its successor is not here yet.");
    }

    /// <returns>As it is kept from now on; null when another host is at it, or it did not come about.</returns>
    private async Task<SlackInstallation?> RotateAsync(InstallationRow row, SlackInstallation installed, DateTimeOffset now)
    {
        var claimed = installed with { RefreshingUntil = now + Claim };
        if (!await kept.ChangeAsync(row, SlackInstallations.RowOf(row.Workspace, claimed, row.Version, now), CancellationToken.None))
            return null;
        var ours = SlackInstallations.RowOf(row.Workspace, claimed, row.Version + 1, now);
        try
        {
            var got = await api.OAuthV2AccessAsync(
                [("client_id", options.ClientId!), ("client_secret", options.ClientSecret!), ("grant_type", "refresh_token"), ("refresh_token", installed.RefreshToken!)],
                CancellationToken.None);
            var rotated = installed with
            {
                BotToken = got.Text("access_token") ?? installed.BotToken,
                RefreshToken = got.Text("refresh_token"),
                ExpiresAt = got.Whole("expires_in") is { } seconds ? now.AddSeconds(seconds) : null,
                RefreshingUntil = null,
            };
            return await KeepAsync(ours, rotated, now);
        }
        catch (SlackException e) when (SlackErrors.Spent.Contains(e.Error))
        {
            // A refresh token that is spent stays spent: there is nothing to try again.
            Log.RotationFailed(log, row.Workspace, e.Error);
            return await KeepAsync(ours, installed with { RefreshingUntil = null, RefreshFailed = true }, now);
        }
        catch (Exception e) when (e is SlackException or SlackRateLimitException or HttpRequestException or TimeoutRejectedException)
        {
            // The mark stays until its time is over: so long nobody asks again.
            Log.RotationPutOff(log, row.Workspace, e.Message);
            return null;
        }
    }

    /// <summary>Whoever installed anew in the meantime has a better token than this one.</summary>
    private async Task<SlackInstallation?> KeepAsync(InstallationRow ours, SlackInstallation changed, DateTimeOffset now) =>
        await kept.ChangeAsync(ours, SlackInstallations.RowOf(ours.Workspace, changed, ours.Version, now), CancellationToken.None) ? changed : null;
}
