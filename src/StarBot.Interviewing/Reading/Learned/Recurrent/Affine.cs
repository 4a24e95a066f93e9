namespace StarBot.Interviewing.Reading.Learned.Recurrent;

/// <summary>A matrix, a column for each number that goes in. What goes in ends with a 1, whose column is the bias.</summary>
internal sealed record Affine(int Outs, int Ins, float[] Weights)
{
    public ReadOnlySpan<float> Column(int of) => Weights.AsSpan(of * Outs, Outs);

    /// <summary>Adds to some of the numbers that come out what goes in makes of them.</summary>
    /// <param name="first">The first of them; there are as many as <paramref name="result"/> has room for.</param>
    public void AddTo(Span<float> result, int first, ReadOnlySpan<float> into)
    {
        for (var k = 0; k < into.Length; k++)
            Floats.AddScaled(into[k], Column(k).Slice(first, result.Length), result);
    }

    /// <summary>The way back: adds the slopes of what came out to those of the matrix and of what went in.</summary>
    public void AddSlopes(ReadOnlySpan<float> ofResult, int first, ReadOnlySpan<float> into, Span<float> ofMatrix, Span<float> ofInto)
    {
        for (var k = 0; k < into.Length; k++)
        {
            Floats.AddScaled(into[k], ofResult, ofMatrix.Slice((k * Outs) + first, ofResult.Length));
            ofInto[k] += Floats.Dot(Column(k).Slice(first, ofResult.Length), ofResult);
        }
    }
}
