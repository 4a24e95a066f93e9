using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>How the whole reader is fitted.</summary>
internal sealed record ReaderSettings
{
    public SentenceSettings Sentences { get; init; } = new();

    public TreeSettings Trees { get; init; } = new(Count: 80, Depth: 3, Rate: 0.08);

    public TreeSettings SecondTrees { get; init; } = new(Count: 80, Depth: 4, Rate: 0.1);

    /// <summary>What an answer with blurred borders counts for beside one as it was written.</summary>
    public double BlurredWeight { get; init; } = 0.7;

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
        var blurred = BlurredOf(answers).Select(a => Example.Of(a, null, vocabulary)).ToArray();
        var measures = new double[examples.Count][];
        var second = new SecondRows();
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
                var first = model.Judge(e);
                measures[i] = Measures.Of(e.Signs, first.Unplaced, first.Alone);
                if (e.Cut is not null)
                    continue;
                sizes.AddRange(Sizes(e, first.Placed, first.Alone));
                second.Add(e, first, 1);
            }

            foreach (var e in blurred.Where(e => FoldOf(e) == fold))
                second.Add(e, model.Judge(e), settings.BlurredWeight);
        }

        var trees = Parts.Select(p => (Judgements.Of(p), Grow(e => e.Answer.Has(p)))).ToList();
        trees.Add((Judgements.Story, Grow(e => e.Answer.IsStory)));
        trees.Add((Judgements.Size, TreeFitter.Fit([.. sizes.Select(s => s.Row)], [.. sizes.Select(s => s.Truth)], [.. sizes.Select(_ => 1.0)], settings.SizeTrees)));
        trees.AddRange(second.Fit(settings.SecondTrees));
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

    /// <summary>Written answers that tell the parts in order, once more with their borders blurred.</summary>
    public static IEnumerable<LabelledAnswer> BlurredOf(IReadOnlyList<LabelledAnswer> answers)
    {
        var maxims = answers.Where(a => a.Sentences is [_, .., { Part: StarPart.Other }]).Select(a => a.Sentences[^1]).ToArray();
        return answers.Where(a => a is { Form: "written", Order: "star" }).Select(a => Blurred.Of(a, maxims, 7)).OfType<LabelledAnswer>();
    }

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
