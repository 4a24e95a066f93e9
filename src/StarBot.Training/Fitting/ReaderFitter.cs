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
        var authors = answers.Select(a => a.Author).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        // By author: the sentence models meet a stranger, as they do in use. A corpus of one author is split by story.
        int FoldOf(Example e) => authors.Length > 1 ? Array.IndexOf(authors, e.Answer.Author) : (int)(Hashing.Of(e.Answer.Id) % 4);
        for (var fold = 0; fold < Math.Max(4, authors.Length); fold++)
        {
            if (examples.All(e => FoldOf(e) != fold))
                continue;
            var model = SentenceModels.Fit(examples.Where(e => FoldOf(e) != fold), vocabulary.Keys.Count, settings.Sentences);
            foreach (var e in examples.Where(e => FoldOf(e) == fold))
            {
                var first = model.Judge(e);
                presence.Add(e, first, 1);
                stories.Add(e, first, 1);
                if (e.Cut is not null)
                    continue;
                sizes.AddRange(Sizes(e, first).Select(s => (s.Row, s.Truth, 1.0)));
                second.Add(e, first, 1);
            }

            foreach (var e in blurred.Where(e => FoldOf(e) == fold))
            {
                var first = model.Judge(e);
                presence.Add(e, first, settings.BlurredWeight);
                if (e.Cut is not null)
                    continue;
                sizes.AddRange(Sizes(e, first).Select(s => (s.Row, s.Truth, settings.BlurredWeight)));
                second.Add(e, first, settings.BlurredWeight);
            }
        }

        var trees = presence.Fit(Parts.Select(p => (Judgements.Of(p), (Func<LabelledAnswer, bool>)(a => a.Has(p)))), settings.PresenceTrees).ToList();
        trees.AddRange(stories.Fit([(Judgements.Story, a => a.IsStory)], settings.StoryTrees));
        trees.Add((Judgements.Size, TreeFitter.Fit(new BinnedRows([.. sizes.Select(s => s.Row)]), [.. sizes.Select(s => s.Truth)], [.. sizes.Select(s => s.Weight)], settings.SizeTrees)));
        trees.AddRange(second.Fit(settings.SecondTrees));
        return Rounding.Write(
            SentenceModels.Fit(examples, vocabulary.Keys.Count, settings.Sentences),
            vocabulary,
            trees,
            Principles.FitQuestions(answers, questions),
            Principles.FitAnswers(answers, questions));
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
