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

    /// <summary>Goes over the sentences both ways.</summary>
    public void Hear(ReadOnlySpan<float> told, RecurrentTrace trace)
    {
        GatedLayer.Run(Forward, told, trace.Count, false, trace.ForwardStates, trace.ForwardGates);
        GatedLayer.Run(Backward, told, trace.Count, true, trace.BackwardStates, trace.BackwardGates);
    }

    /// <summary>What is seen at one sentence, <see cref="Seen"/> numbers.</summary>
    public static void See(ReadOnlySpan<float> told, RecurrentTrace trace, int sentence, Span<float> seen)
    {
        told.Slice(sentence * Width, Width).CopyTo(seen);
        trace.ForwardStates.AsSpan(sentence * Kept, Kept).CopyTo(seen[Width..]);
        trace.BackwardStates.AsSpan(sentence * Kept, Kept).CopyTo(seen[(Width + Kept)..]);
        seen[^1] = 1;
    }

    /// <summary>The score of each label for one sentence.</summary>
    public void Score(ReadOnlySpan<float> seen, Span<double> scores)
    {
        for (var y = 0; y < scores.Length; y++)
            scores[y] = Floats.Dot(Labels[y], seen);
    }

    /// <summary>The scores of all sentences, as they were told.</summary>
    public double[] Score(ReadOnlySpan<float> told, int count)
    {
        var trace = new RecurrentTrace(count, keepsGates: false);
        Hear(told, trace);
        var scores = new double[count * Reading.Labels.Count];
        Span<float> seen = stackalloc float[Seen];
        for (var t = 0; t < count; t++)
        {
            See(told, trace, t, seen);
            Score(seen, scores.AsSpan(t * Reading.Labels.Count, Reading.Labels.Count));
        }

        return scores;
    }
}

/// <summary>What the two layers kept at each sentence and, for the way back, how their gates stood.</summary>
internal sealed class RecurrentTrace(int count, bool keepsGates)
{
    public int Count => count;

    public float[] ForwardStates { get; } = new float[count * RecurrentWeights.Kept];

    public float[] BackwardStates { get; } = new float[count * RecurrentWeights.Kept];

    public float[] ForwardGates { get; } = new float[(keepsGates ? count : 1) * 3 * RecurrentWeights.Kept];

    public float[] BackwardGates { get; } = new float[(keepsGates ? count : 1) * 3 * RecurrentWeights.Kept];
}
