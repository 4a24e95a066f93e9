using System.Collections.Frozen;

namespace StarBot.Slack.WebApi;

/// <summary>Slack's errors by what they mean for StarBot.</summary>
public static class SlackErrors
{
    /// <summary>The workspace, or whoever made the app, does not offer this; nothing gets better by trying again.</summary>
    public static FrozenSet<string> Lacking { get; } = Set(
        "unknown_method", "missing_scope", "not_allowed_token_type", "method_deprecated", "feature_not_enabled", "team_access_not_granted",
        "method_not_supported_for_channel_type", "not_enabled");

    /// <summary>The conversation takes no posts any more: it, its person or the whole installation is gone.</summary>
    public static FrozenSet<string> Unreachable { get; } = Set(
        "channel_not_found", "not_in_channel", "is_archived", "user_not_found", "user_disabled", "user_not_visible", "users_not_found", "cannot_dm_bot", "messages_tab_disabled",
        "restricted_action", "restricted_action_read_only_channel", "account_inactive", "token_revoked", "invalid_auth", "team_disabled", "app_uninstalled");

    /// <summary>The blocks were not to Slack's liking; the same words as plain text may be.</summary>
    public static FrozenSet<string> BadBlocks { get; } = Set("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long");

    /// <summary>Trying again is hopeless until somebody mends the settings; Slack's own clients stop on these too.</summary>
    public static FrozenSet<string> Fatal { get; } = Set(
        "not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "token_revoked", "token_expired",
        "missing_scope", "not_allowed_token_type", "no_permission");

    /// <summary>Slack's own trouble, which passes. Slack says that it may have done all the same what it was asked.</summary>
    public static FrozenSet<string> Passing { get; } = Set(
        "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org", "unknown_error");

    /// <summary>Too much at once: Slack spells it in two ways.</summary>
    public static FrozenSet<string> TooMuch { get; } = Set("ratelimited", "rate_limited");

    /// <summary>A refresh token that will never be taken again; only a new installation helps.</summary>
    public static FrozenSet<string> Spent { get; } = Set(
        "invalid_refresh_token", "invalid_grant", "token_revoked", "token_expired", "account_inactive", "team_disabled", "app_uninstalled");

    private static FrozenSet<string> Set(params string[] errors) => errors.ToFrozenSet();
}
