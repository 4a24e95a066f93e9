using StarBot.Practice.Privacy;

namespace StarBot.Practice.Stories;

/// <summary>An answer that a person keeps to tell again.</summary>
public sealed class StoryRow
{
    public required string Workspace { get; init; }

    public required string Person { get; init; }

    public required Guid Id { get; init; }

    public required string PrincipleId { get; init; }

    public required string Principle { get; init; }

    [Protected]
    public required string Question { get; init; }

    [Protected]
    public required string Answer { get; init; }

    /// <summary>Other principles that the story could serve, separated by a bar.</summary>
    public required string AlsoServes { get; init; }

    /// <summary>The mean of the six ratings, 1 to 5; null when it was not rated.</summary>
    public double? Mean { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}
