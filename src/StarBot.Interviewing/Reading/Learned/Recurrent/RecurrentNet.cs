using System.Buffers;

namespace StarBot.Interviewing.Reading.Learned.Recurrent;

/// <summary>
/// A second witness beside the chain of weights: each sentence is summed up in a few numbers, which a recurrent layer carries
/// forward and another one back, so that what was told long before or comes long after counts too.
/// </summary>
internal sealed class RecurrentNet
{
    /// <summary>A number of 1 in the file's whole numbers.</summary>
    public const int Unit = 96;

    private const int Width = RecurrentWeights.Width;

    public required HashIndex Features { get; init; }

    /// <summary>A row of <see cref="RecurrentWeights.Width"/> numbers for each feature.</summary>
    public required sbyte[] Rows { get; init; }

    public required RecurrentWeights Weights { get; init; }

    /// <summary>How likely each label is for each sentence of the chain.</summary>
    public double[] Judge(AnswerSigns signs)
    {
        var chain = signs.Chain;
        if (chain.Count == 0)
            return [];
        var rented = ArrayPool<float>.Shared.Rent(chain.Count * Width);
        var told = rented.AsSpan(0, chain.Count * Width);
        Span<float> vector = stackalloc float[WordVectors.Size];
        for (var t = 0; t < chain.Count; t++)
        {
            var sentence = told.Slice(t * Width, Width);
            SumUp(chain.Own(t), sentence);
            signs.Mean(chain.Sentence(t), vector);
            Weights.Tell(vector, sentence);
        }

        var scores = Weights.Score(told, chain.Count);
        ArrayPool<float>.Shared.Return(rented);
        for (var t = 0; t < chain.Count; t++)
        {
            if (signs.Clues[chain.Sentence(t)].Sentence.Heading is { } heading)
                scores[(t * Labels.Count) + (int)heading] += ReaderModel.HeadingWeight;
        }

        return new Lattice(scores, Weights.Steps).Marginals();
    }

    private void SumUp(ReadOnlySpan<uint> features, Span<float> sentence)
    {
        Span<int> sums = stackalloc int[Width];
        sums.Clear();
        foreach (var feature in features)
        {
            var row = Features.Find(feature);
            if (row < 0)
                continue;
            RowSums.Add(Rows.AsSpan(row * Width, Width), sums);
        }

        for (var d = 0; d < Width; d++)
            sentence[d] = (float)sums[d] / Unit;
    }
}
