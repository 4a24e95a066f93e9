using System.Buffers;

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
        Words.AddTo(sentence, 0, into);
        for (var d = 0; d < Width; d++)
            sentence[d] = Floats.Soft(sentence[d]);
    }

    /// <summary>What is seen at one sentence, <see cref="Seen"/> numbers: itself, and what was kept at it on either way.</summary>
    public static void See(ReadOnlySpan<float> sentence, ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, Span<float> seen)
    {
        sentence.CopyTo(seen);
        forward.CopyTo(seen[Width..]);
        backward.CopyTo(seen[(Width + Kept)..]);
        seen[^1] = 1;
    }

    /// <summary>The score of each label for one sentence.</summary>
    public void Score(ReadOnlySpan<float> seen, Span<double> scores)
    {
        Span<float> sums = stackalloc float[Reading.Labels.Count];
        sums.Clear();
        Labels.AddTo(sums, 0, seen);
        for (var y = 0; y < scores.Length; y++)
            scores[y] = sums[y];
    }

    /// <summary>The scores of all sentences, as they were told.</summary>
    public double[] Score(ReadOnlySpan<float> told, int count)
    {
        var rented = ArrayPool<float>.Shared.Rent(2 * count * Kept);
        var forward = rented.AsSpan(0, count * Kept);
        var backward = rented.AsSpan(count * Kept, count * Kept);
        Span<float> seen = stackalloc float[Seen], gates = stackalloc float[3 * Kept];
        GatedLayer.Run(Forward, told, count, false, forward, gates);
        GatedLayer.Run(Backward, told, count, true, backward, gates);
        var scores = new double[count * Reading.Labels.Count];
        for (var t = 0; t < count; t++)
        {
            See(told.Slice(t * Width, Width), forward.Slice(t * Kept, Kept), backward.Slice(t * Kept, Kept), seen);
            Score(seen, scores.AsSpan(t * Reading.Labels.Count, Reading.Labels.Count));
        }

        ArrayPool<float>.Shared.Return(rented);
        return scores;
    }
}
