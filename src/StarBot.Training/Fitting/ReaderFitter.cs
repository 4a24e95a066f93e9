using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>How the whole reader is fitted.</summary>
internal sealed record ReaderSettings(int Folds = 5)
{
    public SentenceSettings Sentences { get; init; } = new();

    public TreeSettings Trees { get; init; } = new(Count: 100, Depth: 3, Rate: 0.08);
}

/// <summary>
/// Fits the reader: first the sentences; then, on likelihoods from models that never saw the answer, whether a part is there.
/// </summary>
internal static class ReaderFitter
{
    private static readonly StarPart[] Parts = [StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result];

    /// <summary>The bytes of the weights file.</summary>
    public static byte[] Fit(IReadOnlyList<LabelledAnswer> answers, ReaderSettings settings)
    {
        var vocabulary = new Vocabulary();
        var examples = Examples(answers, vocabulary);
        var measures = new double[examples.Count][];
        for (var fold = 0; fold < settings.Folds; fold++)
        {
            var model = SentenceModels.Fit(examples.Where(e => FoldOf(e, settings.Folds) != fold), vocabulary.Keys.Count, settings.Sentences);
            for (var i = 0; i < measures.Length; i++)
            {
                if (FoldOf(examples[i], settings.Folds) == fold)
                    measures[i] = Measures.Of(examples[i].Signs, model.NoPlace(examples[i]), model.WordsAlone(examples[i]));
            }
        }

        var trees = Parts.Select(p => (Judgements.Of(p), Grow(e => e.Answer.Has(p)))).ToList();
        trees.Add((Judgements.Story, Grow(e => e.Answer.IsStory)));
        return Rounding.Write(SentenceModels.Fit(examples, vocabulary.Keys.Count, settings.Sentences), vocabulary, trees);

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

    // By the story and never by the sentence; the number comes from the id, so that it does not move when answers are added.
    private static int FoldOf(Example e, int folds) => (int)(Hashing.Of(e.Answer.Id) % (uint)folds);
}
