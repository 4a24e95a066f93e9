namespace StarBot.Interviewing.Reading.Learned.Recurrent;

/// <summary>A matrix, a row for each number that comes out. What goes in ends with a 1, whose weight is the bias.</summary>
internal sealed record Affine(int Outs, int Ins, float[] Weights)
{
    public ReadOnlySpan<float> this[int row] => Weights.AsSpan(row * Ins, Ins);

    public void Apply(ReadOnlySpan<float> into, Span<float> result)
    {
        for (var o = 0; o < Outs; o++)
            result[o] = Floats.Dot(this[o], into);
    }
}
