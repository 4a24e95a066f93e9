using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// What was learned from the labelled answers of <c>src/StarBot.Training</c>: weights of the features of a sentence, and trees for
/// what holds of a whole answer. Comes out of <c>starbot-train fit</c>; nothing here is set by hand.
/// </summary>
internal sealed class ReaderModel
{
    /// <summary>A weight of 1 in the file's whole numbers.</summary>
    public const int Unit = 64;

    /// <summary>Rows of a feature: for a sentence in its chain, for its words alone, for one that begins a block.</summary>
    public const int Rows = 3;

    /// <summary>How many numbers a feature has in <see cref="Weights"/>: its rows, and one that is nothing.</summary>
    public const int RowLength = RowSums.Wide;

    private const int L = Labels.Count;

    // Far above what words can outweigh: a candidate's own heading decides.
    public const double HeadingWeight = 12;

    private const int Few = 4;

    private static readonly Lazy<ReaderModel> LazyShipped = new(() => ModelFile.Read(WordVectors.Resource("reader.bin")));

    public static ReaderModel Shipped => LazyShipped.Value;

    public required HashIndex Features { get; init; }

    /// <summary><see cref="RowLength"/> numbers for each feature.</summary>
    public required sbyte[] Weights { get; init; }

    /// <summary>For each number of a sentence's vector, likewise.</summary>
    public required float[] VectorWeights { get; init; }

    /// <summary>Between labels, then of the first, then of the last sentence.</summary>
    public required double[] Steps { get; init; }

    public required RecurrentNet Net { get; init; }

    /// <summary>Trees by the name of what they judge.</summary>
    public required IReadOnlyDictionary<string, Trees> Trees { get; init; }

    /// <summary>Which principle a question tests.</summary>
    public required TopicModel Questions { get; init; }

    /// <summary>Which principle an answer shows.</summary>
    public required TopicModel Answers { get; init; }

    /// <summary>How likely each label is for each sentence of the chain.</summary>
    public SentenceLikelihoods Judge(AnswerSigns signs)
    {
        var first = First(signs);
        var second = new SecondLook(signs, first).Judge(Trees);
        // Of a few sentences the second look sees no more than the first.
        for (var i = 0; i < second.Length && signs.Chain.Count <= Few; i++)
            second[i] = (second[i] + first.Placed[i]) / 2;
        return first with { Last = second };
    }

    /// <summary>What the first look says, by the words, the chain and the net.</summary>
    public SentenceLikelihoods First(AnswerSigns signs)
    {
        var chain = signs.Chain;
        var n = chain.Count;
        if (n == 0)
            return new SentenceLikelihoods([], [], [], []);
        var (unplaced, begins, alone) = (new double[n * L], new double[n * L], new double[n * L]);
        var (placed, placedBegins) = (new double[n * L], new double[n * L]);
        Span<int> sums = stackalloc int[RowLength];
        Span<int> place = stackalloc int[RowLength];
        Span<float> byVector = stackalloc float[Rows * L];
        for (var t = 0; t < n; t++)
        {
            AddWords(chain, t, sums, place);
            AddVector(signs, chain.Sentence(t), byVector);
            for (var y = 0; y < L; y++)
            {
                var i = (t * L) + y;
                var heading = (int?)signs.Clues[chain.Sentence(t)].Sentence.Heading == y ? HeadingWeight : 0;
                unplaced[i] = ((double)sums[y] / Unit) + byVector[y] + heading;
                alone[i] = ((double)sums[L + y] / Unit) + byVector[L + y] + heading;
                begins[i] = ((double)sums[(2 * L) + y] / Unit) + byVector[(2 * L) + y];
                placed[i] = unplaced[i] + ((double)place[y] / Unit);
                placedBegins[i] = begins[i] + ((double)place[(2 * L) + y] / Unit);
            }

            Normalise(alone.AsSpan(t * L, L));
        }

        return new SentenceLikelihoods(new Lattice(placed, Steps, placedBegins).Marginals(), new Lattice(unplaced, Steps, begins).Marginals(), alone, Net.Judge(signs));
    }

    private void AddWords(ChainFeatures chain, int t, Span<int> sums, Span<int> place)
    {
        sums.Clear();
        place.Clear();
        foreach (var f in chain.Own(t))
            Add(f, sums);
        foreach (var f in chain.Before(t))
            Add(ChainFeatures.AsBefore(f), sums);
        foreach (var f in chain.After(t))
            Add(ChainFeatures.AsAfter(f), sums);
        Add(chain.Edge(t), sums);
        Span<uint> places = stackalloc uint[ChainFeatures.PlaceCount];
        chain.Place(t, places);
        foreach (var f in places)
            Add(f, place);
    }

    private void AddVector(AnswerSigns signs, int sentence, Span<float> sums)
    {
        Span<float> vector = stackalloc float[WordVectors.Size];
        signs.Mean(sentence, vector);
        sums.Clear();
        for (var d = 0; d < vector.Length; d++)
            Floats.AddScaled(vector[d], VectorWeights.AsSpan(d * Rows * L, Rows * L), sums);
    }

    private void Add(uint feature, Span<int> sums)
    {
        var row = Features.Find(feature);
        if (row >= 0)
            RowSums.Add(Weights.AsSpan(row * RowLength, RowLength), sums);
    }

    private static void Normalise(Span<double> scores)
    {
        var most = double.NegativeInfinity;
        foreach (var s in scores)
            most = Math.Max(most, s);
        var sum = 0.0;
        for (var y = 0; y < scores.Length; y++)
            sum += scores[y] = Math.Exp(scores[y] - most);
        for (var y = 0; y < scores.Length; y++)
            scores[y] /= sum;
    }
}

/// <summary>
/// How likely each label is: in the chain with its place, in the chain without, by the words of the sentence alone, and as the
/// recurrent net hears the whole answer.
/// </summary>
internal sealed record SentenceLikelihoods(double[] Placed, double[] Unplaced, double[] Alone, double[] Heard)
{
    /// <summary>Where the parts would lie if the answer told them in order.</summary>
    public double[] Ordered { get; } = Placed.Length == 0 ? [] : InOrder.Of(Placed);

    /// <summary>The same by what the net heard.</summary>
    public double[] HeardInOrder { get; } = Heard.Length == 0 ? [] : InOrder.Of(Heard);

    /// <summary>After the second look, which labels are taken from.</summary>
    public double[] Last { get; init; } = Placed;
}
