using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>How the whole reader is fitted.</summary>
internal sealed record ReaderSettings
{
    public SentenceSettings Sentences { get; init; } = new();

    public TreeSettings Trees { get; init; } = new(Count: 80, Depth: 3, Rate: 0.08);

    public TreeSettings SizeTrees { get; init; } = new(Count: 60, Depth: 2, Rate: 0.1);
}

/// <summary>
/// Fits the reader: first the sentences; then, on likelihoods from models that never saw the answer, whether a part is there.
/// </summary>
internal static class ReaderFitter
{
    private static readonly StarPart[] Parts = [StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result];

    /// <summary>The bytes of the weights file.</summary>
    public static byte[] Fit(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions, ReaderSettings settings)
    {
        var vocabulary = new Vocabulary();
        var examples = Examples(answers, vocabulary);
        var measures = new double[examples.Count][];
        var sizes = new List<(double[] Row, bool Truth)>();
        var authors = answers.Select(a => a.Author).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        // By author: the sentence models meet a stranger, as they do in use. A corpus of one author is split by story.
        int FoldOf(Example e) => authors.Length > 1 ? Array.IndexOf(authors, e.Answer.Author) : (int)(Hashing.Of(e.Answer.Id) % 4);
        for (var fold = 0; fold < Math.Max(4, authors.Length); fold++)
        {
            if (examples.All(e => FoldOf(e) != fold))
                continue;
            var model = SentenceModels.Fit(examples.Where(e => FoldOf(e) != fold), vocabulary.Keys.Count, settings.Sentences);
            for (var i = 0; i < measures.Length; i++)
            {
                var e = examples[i];
                if (FoldOf(e) != fold)
                    continue;
                var alone = model.WordsAlone(e);
                measures[i] = Measures.Of(e.Signs, model.NoPlace(e), alone);
                if (e.Cut is null)
                    sizes.AddRange(Sizes(e, model.Place(e), alone));
            }
        }

        var trees = Parts.Select(p => (Judgements.Of(p), Grow(e => e.Answer.Has(p)))).ToList();
        trees.Add((Judgements.Story, Grow(e => e.Answer.IsStory)));
        trees.Add((Judgements.Size, TreeFitter.Fit([.. sizes.Select(s => s.Row)], [.. sizes.Select(s => s.Truth)], [.. sizes.Select(_ => 1.0)], settings.SizeTrees)));
        return Rounding.Write(
            SentenceModels.Fit(examples, vocabulary.Keys.Count, settings.Sentences),
            vocabulary,
            trees,
            Principles.FitQuestions(answers, questions),
            Principles.FitAnswers(answers, questions));

        Trees Grow(Func<Example, bool> truth) =>
            TreeFitter.Fit(measures, [.. examples.Select(truth)], [.. examples.Select(_ => 1.0)], settings.Trees);
    }

    /// <summary>Each answer whole, and once more without each of its parts.</summary>
    public static IReadOnlyList<Example> Examples(IReadOnlyList<LabelledAnswer> answers, Vocabulary vocabulary) =>
    [
        .. answers.Select(a => Example.Of(a, null, vocabulary)),
        .. answers.SelectMany(a => Parts.Where(p => CanBeCut(a, p)).Select(p => Example.Of(a.Without(p), p, vocabulary))),
    ];

    public static bool CanBeCut(LabelledAnswer answer, StarPart part) =>
        answer.Has(part) && answer.Sentences.Any(s => s.Part != part && s.Part != StarPart.Other);

    // A quantity sizes the result when its sentence tells the result and the author says that the result has a size.
    private static IEnumerable<(double[] Row, bool Truth)> Sizes(Example e, double[] placed, double[] alone)
    {
        for (var t = 0; t < e.Signs.Chain.Count; t++)
        {
            foreach (var q in e.Signs.Quantities.Where(q => q.Sentence == e.Signs.Chain.Sentence(t)))
                yield return (SizeMeasures.Of(e.Signs, q, t, placed, alone), e.Answer.IsQuantified && e.Targets[t][(int)StarPart.Result] >= 0.5);
        }
    }
}
