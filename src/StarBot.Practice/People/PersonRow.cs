using StarBot.Practice.Privacy;

namespace StarBot.Practice.People;

/// <summary>What a platform says of a person and programs need: the hours they live by, their language, whether they run the place.</summary>
public sealed class PersonRow
{
    public required string Workspace { get; init; }

    public required string Person { get; init; }

    public required string Platform { get; init; }

    [Protected]
    public string? Name { get; init; }

    /// <summary>An IANA zone such as <c>Europe/Berlin</c>; null when the platform does not say.</summary>
    public string? TimeZone { get; init; }

    /// <summary>A language tag such as <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    public bool IsAdmin { get; init; }

    /// <summary>When the platform was last asked.</summary>
    public required DateTimeOffset RefreshedAt { get; init; }
}
