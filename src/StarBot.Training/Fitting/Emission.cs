using StarBot.Interviewing.Reading;

namespace StarBot.Training.Fitting;

/// <summary>What a sentence by itself says for each label: the weights of its features and of the numbers of its vector.</summary>
internal sealed class Emission(int features, int numbers, double step)
{
    private readonly AdaptiveWeights _features = new(features, step), _numbers = new(numbers, step);

    public EmissionWeights Mean() => new(_features.Mean(), _numbers.Mean());

    public void AddTo(Span<double> scores, int[] present, double value, float[] vector)
    {
        foreach (var f in present)
            _features.AddTo(scores, f, value);
        for (var d = 0; d < vector.Length; d++)
            _numbers.AddTo(scores, d, vector[d]);
    }

    public void Move(ReadOnlySpan<double> slope, int[] present, double value, float[] vector)
    {
        foreach (var f in present)
            _features.Move(f, slope, value);
        for (var d = 0; d < vector.Length; d++)
        {
            if (vector[d] != 0)
                _numbers.Move(d, slope, vector[d]);
        }
    }

    public void Shrink(double pull, double vectorPull)
    {
        _features.Shrink(pull);
        _numbers.Shrink(vectorPull);
    }

    public void Remember()
    {
        _features.Remember();
        _numbers.Remember();
    }
}

/// <summary>Five weights for each feature, and for each number of the vectors.</summary>
internal sealed record EmissionWeights(double[] Features, double[] Numbers)
{
    private const int L = Labels.Count;

    public double[] Score(Chain chain)
    {
        var scores = new double[chain.Features.Length * L];
        for (var i = 0; i < scores.Length; i++)
        {
            var (t, y) = (i / L, i % L);
            foreach (var f in chain.Features[t])
                scores[i] += Features[(f * L) + y];
            for (var d = 0; d < chain.Vectors[t].Length; d++)
                scores[i] += Numbers[(d * L) + y] * chain.Vectors[t][d];
        }

        return scores;
    }
}
