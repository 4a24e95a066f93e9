using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>When a principle's score (0 to 1) says something.</summary>
internal static class PrincipleMarks
{
    // Readers score differently: one gives each principle a mark of its own, one shares a whole among them all. So a
    // score is clear by itself, or beside the mean of the list.
    private const double Clear = 0.5;
    private const double ClearBesideMean = 1.5;
    private const double Touched = 0.25;

    /// <summary>The answer is clearly about it.</summary>
    public static bool IsClear(ImmutableArray<PrincipleFit> all, PrincipleFit fit) => fit.Score >= Clear || Lift(all, fit) >= ClearBesideMean;

    /// <summary>The answer touches it.</summary>
    public static bool IsTouched(ImmutableArray<PrincipleFit> all, PrincipleFit fit) => fit.Score >= Touched || Lift(all, fit) >= 1;

    // Beside a handful of others a mean says nothing.
    private static double Lift(ImmutableArray<PrincipleFit> all, PrincipleFit fit) =>
        all.Length < 8 ? 0 : fit.Score / Math.Max(all.Average(f => f.Score), 1e-9);

    private const int MostNamed = 3;

    /// <summary>Other principles that the same story could serve: one story prepared well answers several questions.</summary>
    public static ImmutableArray<string> AlsoServed(AnswerView view) =>
        !view.Reading.IsStory || view.Actions.IsEmpty
            ? []
            :
            [
                .. view.Reading.Principles
                    .Where(f => IsClear(view.Reading.Principles, f) && f.Name != view.Context.Principle?.Name)
                    .OrderByDescending(f => f.Score)
                    .Select(f => f.Name)
                    .Take(MostNamed),
            ];
}
