using System.Collections.Immutable;

namespace StarBot.Interviewing.Critique;

/// <summary>From where on a principle's score (0 to 1) says something.</summary>
internal static class PrincipleMarks
{
    /// <summary>The answer is clearly about it.</summary>
    public const double Clear = 0.5;

    /// <summary>The answer touches it.</summary>
    public const double Touched = 0.2;

    private const int MostNamed = 3;

    /// <summary>Other principles that the same story could serve: one story prepared well answers several questions.</summary>
    public static ImmutableArray<string> AlsoServed(AnswerView view) =>
        !view.Reading.IsStory || view.Actions.IsEmpty
            ? []
            :
            [
                .. view.Reading.Principles
                    .Where(f => f.Score >= Clear && f.Name != view.Context.Principle?.Name)
                    .OrderByDescending(f => f.Score)
                    .Select(f => f.Name)
                    .Take(MostNamed),
            ];
}
