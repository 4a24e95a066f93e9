namespace StarBot.Training.Fitting.Recurrent;

/// <summary>Numbers that learn by Adam from the slopes gathered over a few answers.</summary>
internal sealed class Adam(float[] weights)
{
    private const float Momentum = 0.9f;
    private const float Memory = 0.999f;

    private readonly float[] _means = new float[weights.Length], _squares = new float[weights.Length];
    private float _momentum = 1, _memory = 1;

    /// <summary>The slopes of the loss, gathered until the next step.</summary>
    public float[] Slopes { get; } = new float[weights.Length];

    /// <param name="rate">How far a step goes.</param>
    /// <param name="decay">How strongly weights are drawn to zero.</param>
    /// <param name="count">Over how many answers the slopes were gathered.</param>
    public void Step(float rate, float decay, int count)
    {
        // At first the means are too near to zero by this much.
        (_momentum, _memory) = (_momentum * Momentum, _memory * Memory);
        var (mean, square) = (1 - _momentum, 1 - _memory);
        for (var i = 0; i < weights.Length; i++)
        {
            var slope = Slopes[i] / count;
            _means[i] = (Momentum * _means[i]) + ((1 - Momentum) * slope);
            _squares[i] = (Memory * _squares[i]) + ((1 - Memory) * slope * slope);
            weights[i] -= rate * ((_means[i] / mean / (MathF.Sqrt(_squares[i] / square) + 1e-8f)) + (decay * weights[i]));
            Slopes[i] = 0;
        }
    }
}
