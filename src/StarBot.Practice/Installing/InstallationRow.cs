using StarBot.Practice.Privacy;

namespace StarBot.Practice.Installing;

/// <summary>A workspace that installed StarBot on a platform, with what is needed to speak there.</summary>
public sealed class InstallationRow
{
    public required string Platform { get; init; }

    public required string Workspace { get; init; }

    /// <summary>Tokens and ids as JSON, in the form of the platform's edge.</summary>
    [Protected]
    public required string Secrets { get; init; }

    /// <summary>Guards a token that can be spent only once: who refreshes it writes on the version that was read.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
