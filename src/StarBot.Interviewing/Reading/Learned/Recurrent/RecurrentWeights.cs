namespace StarBot.Interviewing.Reading.Learned.Recurrent;

/// <summary>The matrices of a recurrent net over sentences, and its steps between labels.</summary>
/// <param name="Words">From the vector of a sentence's words to the numbers that a sentence is told in.</param>
/// <param name="Labels">From a sentence and what is kept on both sides of it to its labels.</param>
internal sealed record RecurrentWeights(Affine Words, Affine Forward, Affine Backward, Affine Labels, double[] Steps)
{
    /// <summary>In how many numbers a sentence is told.</summary>
    public const int Width = 32;

    /// <summary>How many numbers are kept on the way.</summary>
    public const int Kept = 32;

    /// <summary>A sentence, what was kept before it and after it, and a 1.</summary>
    public const int Seen = Width + (2 * Kept) + 1;

    /// <summary>Adds what the words' vector tells, then bounds the numbers of one sentence.</summary>
    public void Tell(ReadOnlySpan<float> vector, Span<float> sentence)
    {
        Span<float> into = stackalloc float[Words.Ins];
        vector.CopyTo(into);
        into[^1] = 1;
        for (var d = 0; d < Width; d++)
            sentence[d] = Floats.Soft(sentence[d] + Floats.Dot(Words[d], into));
    }

    /// <summary>Goes over the sentences both ways; gives what is seen at each, a row of <see cref="Seen"/> numbers.</summary>
    public float[] See(ReadOnlySpan<float> told, int count, RecurrentTrace trace)
    {
        GatedLayer.Run(Forward, told, count, false, trace.ForwardStates, trace.ForwardGates);
        GatedLayer.Run(Backward, told, count, true, trace.BackwardStates, trace.BackwardGates);
        var seen = new float[count * Seen];
        for (var t = 0; t < count; t++)
        {
            var row = seen.AsSpan(t * Seen, Seen);
            told.Slice(t * Width, Width).CopyTo(row);
            trace.ForwardStates.AsSpan(t * Kept, Kept).CopyTo(row[Width..]);
            trace.BackwardStates.AsSpan(t * Kept, Kept).CopyTo(row[(Width + Kept)..]);
            row[^1] = 1;
        }

        return seen;
    }

    /// <summary>The score of each label for each sentence.</summary>
    public double[] Score(ReadOnlySpan<float> seen, int count)
    {
        var scores = new double[count * Reading.Labels.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Floats.Dot(Labels[i % Reading.Labels.Count], seen.Slice(i / Reading.Labels.Count * Seen, Seen));
        return scores;
    }
}

/// <summary>What the two layers kept and how their gates stood at each sentence.</summary>
internal sealed class RecurrentTrace(int count)
{
    public float[] ForwardStates { get; } = new float[count * RecurrentWeights.Kept];

    public float[] BackwardStates { get; } = new float[count * RecurrentWeights.Kept];

    public float[] ForwardGates { get; } = new float[count * 3 * RecurrentWeights.Kept];

    public float[] BackwardGates { get; } = new float[count * 3 * RecurrentWeights.Kept];
}
