namespace StarBot.Teams;

/// <summary>The section <c>Teams</c>: which bot this is, and how it proves that.</summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The app id of the Azure Bot (a GUID). Without it Teams is off.</summary>
    public string? AppId { get; init; }

    public TeamsAppType Type { get; init; } = TeamsAppType.SingleTenant;

    /// <summary>The tenant of a single-tenant bot.</summary>
    public string? TenantId { get; init; }

    /// <summary>Not for a managed identity.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Where the Bot Connector says which keys it signs with.</summary>
    public Uri OpenIdMetadataUrl { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Who issues the tokens of the Bot Connector; tokens for it are asked for by the same name.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where tokens for the Bot Connector come from.</summary>
    public Uri TokenUrl { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>For the Agents Playground on the same machine: no token is asked for, none is sent. Refused in Production.</summary>
    public bool DangerouslyAcceptUnauthenticatedActivities { get; init; }

    public bool IsOn => AppId is not null || DangerouslyAcceptUnauthenticatedActivities;
}

/// <summary>How the bot is registered.</summary>
public enum TeamsAppType
{
    SingleTenant,
    MultiTenant,
    ManagedIdentity,
}
