using System.Text.Json.Serialization;

namespace StarBot.Slack.Installing;

/// <summary>What is kept, sealed, of one workspace's (or one whole organisation's) installation.</summary>
/// <param name="Organisation">The organisation whose installation speaks here: a workspace that belongs to an org-wide one has only this.</param>
/// <param name="ExpiresAt">When the token ends; null when the app does not rotate tokens.</param>
/// <param name="RefreshingUntil">Until then one host is spending the refresh token.</param>
public sealed record SlackInstallation(
    string BotToken,
    string? BotUserId,
    string? AppId,
    string? Scopes,
    string? RefreshToken = null,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? RefreshingUntil = null,
    bool RefreshFailed = false,
    string? Organisation = null)
{
    /// <summary>When it was installed; null of a workspace that belongs to an org-wide installation.</summary>
    public DateTimeOffset? InstalledAt { get; init; }
}

[JsonSerializable(typeof(SlackInstallation))]
internal sealed partial class InstallationJson : JsonSerializerContext;
