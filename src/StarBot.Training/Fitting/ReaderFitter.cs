using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>How the whole reader is fitted.</summary>
internal sealed record ReaderSettings
{
    public SentenceSettings Sentences { get; init; } = new();

    public TreeSettings PresenceTrees { get; init; } = new(Count: 160, Depth: 3, Rate: 0.08);

    public TreeSettings StoryTrees { get; init; } = new(Count: 80, Depth: 3, Rate: 0.08);

    public TreeSettings SecondTrees { get; init; } = new(Count: 80, Depth: 4, Rate: 0.1);

    /// <summary>What an answer with blurred borders counts for beside one as it was written.</summary>
    public double BlurredWeight { get; init; } = 0.7;

    public TreeSettings SizeTrees { get; init; } = new(Count: 60, Depth: 3, Rate: 0.1);
}

/// <summary>
/// Fits the reader: first the sentences; then, on likelihoods from models that never saw the answer, whether a part is there.
/// </summary>
internal static class ReaderFitter
{
    private const uint FoldCount = 6;

    // Each holds a few hundred megabytes.
    private const int FoldsAtOnce = 2;

    private static readonly StarPart[] Parts = [StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result];

    /// <summary>The bytes of the weights file.</summary>
    public static byte[] Fit(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions, ReaderSettings settings)
    {
        var vocabulary = new Vocabulary();
        var examples = Examples(answers, vocabulary);
        var blurred = Examples([.. BlurredOf(answers)], vocabulary);
        var (presence, stories) = (new WholeRows(), new WholeRows());
        var second = new SecondRows();
        var sizes = new List<(double[] Row, bool Truth, double Weight)>();
        foreach (var (e, first, weight) in ReadByStrangers(examples, blurred, vocabulary.Keys.Count, settings))
        {
            presence.Add(e, first, weight);
            if (weight == 1)
                stories.Add(e, first, weight);
            if (e.Cut is not null)
                continue;
            sizes.AddRange(Sizes(e, first).Select(s => (s.Row, s.Truth, weight)));
            second.Add(e, first, weight);
        }

        var trees = presence.Fit(Parts.Select(p => (Judgements.Of(p), (Func<LabelledAnswer, bool>)(a => a.Has(p)))), settings.PresenceTrees).ToList();
        trees.AddRange(stories.Fit([(Judgements.Story, a => a.IsStory)], settings.StoryTrees));
        trees.Add((Judgements.Size, TreeFitter.Fit(new BinnedRows([.. sizes.Select(s => s.Row)]), [.. sizes.Select(s => s.Truth)], [.. sizes.Select(s => s.Weight)], settings.SizeTrees)));
        trees.AddRange(second.Fit(settings.SecondTrees));
        return Rounding.Write(
            FitSentences(examples, blurred, vocabulary.Keys.Count, settings),
            vocabulary,
            trees,
            Principles.FitQuestions(answers, questions),
            Principles.FitAnswers(answers, questions));
    }

    // A few authors at a time: the sentence models meet strangers, as they do in use. A corpus of few authors is split by story.
    // Each fold is fitted on one thread of its own, and all are taken in order, so that the result is the same on any machine.
    private static ParallelQuery<Read> ReadByStrangers(IReadOnlyList<Example> examples, IReadOnlyList<Example> blurred, int features, ReaderSettings settings)
    {
        var authors = examples.Select(e => e.Answer.Author).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        uint FoldOf(Example e) => (authors.Length >= FoldCount ? (uint)Array.IndexOf(authors, e.Answer.Author) : Hashing.Of(e.Answer.Id)) % FoldCount;
        return Enumerable.Range(0, (int)FoldCount).AsParallel().AsOrdered().WithDegreeOfParallelism(FoldsAtOnce).SelectMany(fold =>
        {
            var model = FitSentences(examples.Where(e => FoldOf(e) != fold), blurred.Where(e => FoldOf(e) != fold), features, settings);
            return examples.Where(e => FoldOf(e) == fold).Select(e => new Read(e, model.Judge(e), 1))
                .Concat(blurred.Where(e => FoldOf(e) == fold).Select(e => new Read(e, model.Judge(e), settings.BlurredWeight)))
                .ToArray();
        });
    }

    private static SentenceModels FitSentences(IEnumerable<Example> examples, IEnumerable<Example> blurred, int features, ReaderSettings settings) =>
        SentenceModels.Fit(examples.Where(e => e.Cut is null), blurred.Where(e => e.Cut is null), features, settings.Sentences);

    private sealed record Read(Example Example, SentenceLikelihoods First, double Weight);

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

    // A quantity sizes the result when its sentence tells the result and the author says that the result has a size. A weak one
    // beside a plain one is not what the author meant, nor is it surely none: it teaches nothing.
    public static IEnumerable<(double[] Row, bool Truth)> Sizes(Example e, SentenceLikelihoods first)
    {
        var rows = new List<(double[] Row, bool Truth, bool Weak)>();
        for (var t = 0; t < e.Signs.Chain.Count; t++)
        {
            foreach (var q in e.Signs.Quantities.Where(q => q.Sentence == e.Signs.Chain.Sentence(t) && !q.SaysWhen))
                rows.Add((SizeMeasures.Of(e.Signs, q, t, first), e.Answer.IsQuantified && e.Targets[t][(int)StarPart.Result] >= 0.5, q.Weak));
        }

        var hasPlain = rows.Exists(r => r is { Truth: true, Weak: false });
        return rows.Where(r => !(hasPlain && r is { Truth: true, Weak: true })).Select(r => (r.Row, r.Truth));
    }
}
