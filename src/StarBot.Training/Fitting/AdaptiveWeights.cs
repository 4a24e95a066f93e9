using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StarBot.Interviewing.Reading;

namespace StarBot.Training.Fitting;

/// <summary>
/// Rows of five weights, one for each label, that learn by AdaGrad: the more a weight was moved, the smaller its next steps. What
/// is kept in the end is their mean over the rounds that were remembered.
/// </summary>
internal sealed class AdaptiveWeights(int rows, double step)
{
    private const int L = Labels.Count;
    private readonly double[] _weights = new double[rows * L], _squares = new double[rows * L], _sums = new double[rows * L];
    private int _remembered;

    /// <summary>The weights as they stand.</summary>
    public double[] Now => _weights;

    public double[] Mean() => [.. _sums.Select(x => x / _remembered)];

    // Four labels at a time, then the fifth: the same sums as one by one, to the bit.
    public void AddTo(Span<double> scores, int row, double value)
    {
        ref var score = ref MemoryMarshal.GetReference(scores);
        var four = Vector256.LoadUnsafe(in score) + (Vector256.Create(value) * Vector256.LoadUnsafe(in _weights[row * L]));
        four.StoreUnsafe(ref score);
        scores[4] += value * _weights[(row * L) + 4];
    }

    /// <summary>A step along the slope.</summary>
    public void Move(int row, ReadOnlySpan<double> slope, double value)
    {
        var four = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(slope)) * value;
        ref var square = ref _squares[row * L];
        ref var weight = ref _weights[row * L];
        var sum = Vector256.LoadUnsafe(in square) + (four * four);
        sum.StoreUnsafe(ref square);
        var moved = Vector256.LoadUnsafe(in weight) + (four * step / Vector256.Sqrt(sum + Vector256.Create(1e-6)));
        moved.StoreUnsafe(ref weight);
        var (last, g) = ((row * L) + 4, slope[4] * value);
        _squares[last] += g * g;
        _weights[last] += step * g / Math.Sqrt(_squares[last] + 1e-6);
    }

    /// <summary>Drawn to zero once a round; a step per example would touch every weight.</summary>
    public void Shrink(double pull)
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] != 0)
                _weights[i] /= 1 + (pull * step / Math.Sqrt(_squares[i] + 1e-6));
        }
    }

    public void Remember()
    {
        _remembered++;
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] += _weights[i];
    }
}
