using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>An answer as the reader meets it, beside what is known of it: a whole one, or one with a part cut out.</summary>
internal sealed record Example(LabelledAnswer Answer, StarPart? Cut, AnswerSigns Signs, (int Start, int End)[] Spans)
{
    /// <summary>Features of each sentence of the chain: own, with neighbours, place; numbers of the vocabulary.</summary>
    public required int[][] Own { get; init; }

    public required int[][] Around { get; init; }

    public required int[][] Place { get; init; }

    public required float[][] Vectors { get; init; }

    /// <summary>How right each label is for each sentence of the chain.</summary>
    public required double[][] Targets { get; init; }

    public static Example Of(LabelledAnswer answer, StarPart? cut, Vocabulary vocabulary)
    {
        var (text, spans) = answer.Typed();
        var signs = AnswerSigns.Of(AnswerText.Of(text));
        var chain = signs.Chain;
        var n = chain.Count;
        var means = new float[n][];
        for (var t = 0; t < n; t++)
            signs.Mean(chain.Sentence(t), means[t] = new float[WordVectors.Size]);
        return new Example(answer, cut, signs, spans)
        {
            Own = [.. Enumerable.Range(0, n).Select(t => vocabulary.Numbers(chain.Own(t)))],
            Around = [.. Enumerable.Range(0, n).Select(t => AroundOf(chain, t, vocabulary))],
            Place = [.. Enumerable.Range(0, n).Select(t => PlaceOf(chain, t, vocabulary))],
            Vectors = means,
            Targets = [.. Enumerable.Range(0, n).Select(t => TargetOf(answer, spans, signs.Answer.Sentences[chain.Sentence(t)]))],
        };
    }

    private static int[] AroundOf(ChainFeatures chain, int t, Vocabulary vocabulary)
    {
        var list = new List<uint>();
        foreach (var f in chain.Before(t))
            list.Add(ChainFeatures.AsBefore(f));
        foreach (var f in chain.After(t))
            list.Add(ChainFeatures.AsAfter(f));
        list.Add(chain.Edge(t));
        return vocabulary.Numbers([.. list]);
    }

    private static int[] PlaceOf(ChainFeatures chain, int t, Vocabulary vocabulary)
    {
        Span<uint> place = stackalloc uint[ChainFeatures.PlaceCount];
        chain.Place(t, place);
        return vocabulary.Numbers(place);
    }

    // The label of the corpus sentence that covers most of it; a second label is half as right.
    private static double[] TargetOf(LabelledAnswer answer, (int Start, int End)[] spans, Sentence sentence)
    {
        var target = new double[5];
        for (var i = 0; i < spans.Length; i++)
        {
            var overlap = Math.Min(sentence.End, spans[i].End) - Math.Max(sentence.Start, spans[i].Start);
            if (overlap <= 0)
                continue;
            var labelled = answer.Sentences[i];
            target[(int)labelled.Part] += overlap * (labelled.Second is null ? 1 : 0.75);
            if (labelled.Second is { } second)
                target[(int)second] += overlap * 0.25;
        }

        var all = target.Sum();
        return [.. target.Select(x => x / all)];
    }
}

/// <summary>Numbers features in the order in which they are first met.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _numbers = [];

    public List<uint> Keys { get; } = [];

    public int[] Numbers(ReadOnlySpan<uint> features)
    {
        var numbers = new int[features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            if (!_numbers.TryGetValue(features[i], out var number))
            {
                _numbers[features[i]] = number = Keys.Count;
                Keys.Add(features[i]);
            }

            numbers[i] = number;
        }

        return numbers;
    }
}
