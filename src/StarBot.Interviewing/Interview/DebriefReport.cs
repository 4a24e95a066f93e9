using System.Collections.Immutable;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Interview;

/// <summary>A mock interview as a whole: each answer's mean, each dimension's mean, what was missing more than once, what to work on.</summary>
public sealed record DebriefReport(
    int Asked,
    ImmutableArray<AnsweredQuestion> Answers,
    ImmutableArray<DimensionMean> Dimensions,
    ImmutableArray<MissedPart> MissedOften,
    Dimension? Strongest,
    Dimension? Weakest,
    string? NextStep)
{
    /// <summary>The last try at each question counts. Answers that were not rated are listed without a mean.</summary>
    public static DebriefReport Of(ImmutableArray<Outcome> outcomes, int asked)
    {
        ImmutableArray<Outcome> last = [.. outcomes.GroupBy(o => o.Question.QuestionId).Select(g => g.Last())];
        ImmutableArray<DimensionMean> means =
        [
            .. last.SelectMany(o => o.Critique.Ratings).GroupBy(r => r.Dimension).OrderBy(g => g.Key)
                .Select(g => new DimensionMean(g.Key, g.Average(r => r.Rating))),
        ];
        var weakest = means.IsEmpty ? null : means.MinBy(m => m.Mean);
        var strongest = means.IsEmpty ? null : means.MaxBy(m => m.Mean);
        var isFlat = strongest?.Mean == weakest?.Mean;
        return new DebriefReport(
            asked,
            [.. last.Select(o => new AnsweredQuestion(o.Question, MeanOf(o), o.Seconds))],
            means,
            [.. last.SelectMany(o => o.Critique.Missing).GroupBy(p => p).Where(g => g.Count() > 1).Select(g => new MissedPart(g.Key, g.Count()))],
            isFlat ? null : strongest?.Dimension,
            isFlat ? null : weakest?.Dimension,
            weakest is null ? null : NextStepFor(last, weakest.Dimension));
    }

    private static double? MeanOf(Outcome outcome) =>
        outcome.Critique.Ratings.IsDefaultOrEmpty ? null : outcome.Critique.Ratings.Average(r => r.Rating);

    private static string? NextStepFor(ImmutableArray<Outcome> outcomes, Dimension weakest) =>
        outcomes.SelectMany(o => o.Critique.Ratings).Where(r => r.Dimension == weakest).MinBy(r => r.Rating)?.NextStep;
}

/// <summary>One question of a debrief; the mean of the six ratings, 1 to 5.</summary>
public sealed record AnsweredQuestion(PlannedQuestion Question, double? Mean, int Seconds);

public sealed record DimensionMean(Dimension Dimension, double Mean);

/// <summary>A STAR part that was missing in more than one answer.</summary>
public sealed record MissedPart(StarPart Part, int Answers);
