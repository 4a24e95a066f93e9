using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Training.Fitting.Recurrent;

/// <summary>A row of numbers for each feature, learned by AdaGrad.</summary>
internal sealed class Embeddings
{
    private const int Width = RecurrentWeights.Width;
    private readonly float[] _squares;

    public Embeddings(int features, Chance chance)
    {
        (Rows, _squares) = (new float[features * Width], new float[features * Width]);
        for (var i = 0; i < Rows.Length; i++)
            Rows[i] = 0.02f * chance.Spread();
    }

    public float[] Rows { get; }

    public void AddTo(Span<float> sentence, int[] features, float value)
    {
        foreach (var f in features)
            Floats.AddScaled(value, Rows.AsSpan(f * Width, Width), sentence);
    }

    public void Move(ReadOnlySpan<float> slope, int[] features, float value, float step)
    {
        foreach (var f in features)
        {
            for (var d = 0; d < Width; d++)
            {
                var (i, g) = ((f * Width) + d, slope[d] * value);
                _squares[i] += g * g;
                Rows[i] -= step * g / MathF.Sqrt(_squares[i] + 1e-6f);
            }
        }
    }

    /// <summary>Drawn to zero once a round.</summary>
    public void Shrink(float pull, float step)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            if (_squares[i] != 0)
                Rows[i] /= 1 + (pull * step / MathF.Sqrt(_squares[i] + 1e-6f));
        }
    }
}
