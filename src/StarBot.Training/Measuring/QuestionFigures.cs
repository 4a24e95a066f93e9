using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Training.Answers;
using StarBot.Training.Fitting;

namespace StarBot.Training.Measuring;

/// <summary>Which principle a bare question tests, for filed questions that were held out.</summary>
internal static class QuestionFigures
{
    private const int Folds = 5;

    public static IReadOnlyList<Figure> Of(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions)
    {
        var hits = new List<(bool First, bool Three)>();
        for (var fold = 0; fold < Folds && questions.Count > 0; fold++)
        {
            var model = Principles.FitQuestions(answers, [.. questions.Where((_, i) => i % Folds != fold)]);
            foreach (var question in questions.Where((_, i) => i % Folds == fold))
            {
                var fits = PrincipleFitter.OfQuestion(question.Text, BuiltInPacks.Amazon.Principles, model);
                hits.Add((question.Principles.Contains(fits[0].Name), fits.Take(3).Any(f => question.Principles.Contains(f.Name))));
            }
        }

        return
        [
            .. new[]
            {
                Figure.Share("principle of a question: the first", hits.Select(h => new[] { h.First })),
                Figure.Share("principle of a question: among the first three", hits.Select(h => new[] { h.Three })),
            }.OfType<Figure>(),
        ];
    }
}
