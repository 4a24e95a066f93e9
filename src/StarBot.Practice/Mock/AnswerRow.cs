using StarBot.Practice.Privacy;

namespace StarBot.Practice.Mock;

/// <summary>One answer that was given, with what was said about it. Ratings are null when it was not read or not rated.</summary>
public sealed class AnswerRow
{
    public required string Workspace { get; init; }

    public required string Person { get; init; }

    public required Guid Id { get; init; }

    public required string PrincipleId { get; init; }

    public required string Principle { get; init; }

    public required string QuestionId { get; init; }

    [Protected]
    public required string Question { get; init; }

    [Protected]
    public required string Answer { get; init; }

    /// <summary>The critique as JSON; null when the interview ended before the answer was read.</summary>
    [Protected]
    public string? Critique { get; init; }

    public string? Reader { get; init; }

    public int? Structure { get; init; }

    public int? Ownership { get; init; }

    public int? Evidence { get; init; }

    public int? Action { get; init; }

    public int? Result { get; init; }

    public int? Fit { get; init; }

    public int? SelfRating { get; init; }

    public int Seconds { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}
