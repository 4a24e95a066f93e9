using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>One chain of sentences to learn from: the features of each, how right each label would be, and what the chain counts for.</summary>
internal sealed record Chain(int[][] Features, float[][] Vectors, double[][] Targets, double Weight);

/// <summary>Weights before they are rounded: five numbers for each feature and each number of the vectors, and the steps between labels.</summary>
internal sealed record ChainWeights(double[] Features, double[] Vectors, double[] Steps, double[] First, double[] Last)
{
    public double[] AllSteps => [.. Steps, .. First, .. Last];
}

/// <summary>How a chain is learned.</summary>
/// <param name="Pull">How strongly weights are drawn to zero.</param>
/// <param name="VectorPull">The same for the numbers of word vectors, which are many and small.</param>
internal sealed record ChainSettings(int Rounds = 20, double Pull = 1e-5, double VectorPull = 1e-4, double Step = 0.1, double Drop = 0, bool HasSteps = true);

/// <summary>
/// Fits a linear-chain conditional random field by stochastic descent with a step of its own for each weight (AdaGrad), in a
/// fixed order, on one thread; the mean of the last half of the rounds is kept.
/// </summary>
internal sealed class ChainFitter
{
    private const int L = 5;
    private readonly ChainSettings _settings;
    private readonly double[] _w, _v, _s;
    private readonly double[] _gw, _gv, _gs;
    private readonly double[] _sum, _sumV, _sumS;
    private uint _state = 2463534242;

    private ChainFitter(int features, int vectorNumbers, ChainSettings settings)
    {
        _settings = settings;
        _w = new double[features * L];
        _gw = new double[features * L];
        _sum = new double[features * L];
        _v = new double[vectorNumbers * L];
        _gv = new double[vectorNumbers * L];
        _sumV = new double[vectorNumbers * L];
        // Steps between labels, then first, then last.
        _s = new double[(L * L) + L + L];
        _gs = new double[_s.Length];
        _sumS = new double[_s.Length];
    }

    public static ChainWeights Fit(IReadOnlyList<Chain> chains, int features, int vectorNumbers, ChainSettings settings)
    {
        var fitter = new ChainFitter(features, vectorNumbers, settings);
        var order = Enumerable.Range(0, chains.Count).ToArray();
        var state = 88172645463325252UL;
        var means = 0;
        for (var round = 0; round < settings.Rounds; round++)
        {
            // A shuffle of our own, so that the order is the same on every runtime.
            for (var i = order.Length - 1; i > 0; i--)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                var j = (int)(state % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var c in order)
                fitter.Learn(chains[c]);
            fitter.Shrink(chains.Count);
            if (round < settings.Rounds / 2)
                continue;
            means++;
            AddTo(fitter._sum, fitter._w);
            AddTo(fitter._sumV, fitter._v);
            AddTo(fitter._sumS, fitter._s);
        }

        var s = Mean(fitter._sumS, means);
        return new ChainWeights(Mean(fitter._sum, means), Mean(fitter._sumV, means), s[..(L * L)], s[(L * L)..((L * L) + L)], s[((L * L) + L)..]);
    }

    private static void AddTo(double[] sum, double[] w)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += w[i];
    }

    private static double[] Mean(double[] sum, int count) => [.. sum.Select(x => x / count)];

    // Drawn to zero once a round; a step per example would touch every weight.
    private void Shrink(int chains)
    {
        for (var i = 0; i < _w.Length; i++)
        {
            if (_w[i] != 0)
                _w[i] /= 1 + (_settings.Pull * chains * _settings.Step / Math.Sqrt(_gw[i] + 1e-6));
        }

        for (var i = 0; i < _v.Length; i++)
            _v[i] /= 1 + (_settings.VectorPull * chains * _settings.Step / Math.Sqrt(_gv[i] + 1e-6));
    }

    private void Learn(Chain chain)
    {
        var n = chain.Features.Length;
        if (n == 0)
            return;
        var scores = new double[n * L];
        var features = _settings.Drop > 0 ? chain.Features.Select(Thinned).ToArray() : chain.Features;
        var value = 1 / (1 - _settings.Drop);
        for (var t = 0; t < n; t++)
            Score(features[t], value, chain.Vectors[t], scores.AsSpan(t * L, L));

        var model = Lattice.Of(scores, n, _s);
        var allowed = (double[])scores.Clone();
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < L; y++)
                allowed[(t * L) + y] += Math.Log(Math.Max(1e-9, chain.Targets[t][y]));
        }

        var truth = Lattice.Of(allowed, n, _s);
        Span<double> g = stackalloc double[L];
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < L; y++)
                g[y] = chain.Weight * (truth.Marginals[(t * L) + y] - model.Marginals[(t * L) + y]);
            foreach (var f in features[t])
                Update(_w, _gw, f * L, g, value);
            var vector = chain.Vectors[t];
            for (var d = 0; d < vector.Length; d++)
            {
                if (vector[d] != 0)
                    Update(_v, _gv, d * L, g, vector[d]);
            }
        }

        if (!_settings.HasSteps)
            return;
        for (var i = 0; i < _s.Length; i++)
            UpdateOne(_s, _gs, i, chain.Weight * (truth.Steps[i] - model.Steps[i]));
    }

    // Features are left out by chance, so that no single word is relied on.
    private int[] Thinned(int[] features)
    {
        var kept = new int[features.Length];
        var count = 0;
        var limit = (uint)(_settings.Drop * uint.MaxValue);
        foreach (var f in features)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            if (_state >= limit)
                kept[count++] = f;
        }

        return kept[..count];
    }

    private void Score(int[] features, double value, float[] vector, Span<double> scores)
    {
        foreach (var f in features)
            Add(_w.AsSpan(f * L, L), value, scores);
        for (var d = 0; d < vector.Length; d++)
            Add(_v.AsSpan(d * L, L), vector[d], scores);
    }

    // Four labels at a time, then the fifth: the same sums as one by one, to the bit.
    private static void Add(ReadOnlySpan<double> weights, double value, Span<double> scores)
    {
        ref var score = ref MemoryMarshal.GetReference(scores);
        var four = Vector256.LoadUnsafe(in score) + (Vector256.Create(value) * Vector256.LoadUnsafe(in MemoryMarshal.GetReference(weights)));
        four.StoreUnsafe(ref score);
        scores[4] += value * weights[4];
    }

    private void Update(double[] w, double[] squares, int at, ReadOnlySpan<double> g, double value)
    {
        var slope = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(g)) * value;
        ref var square = ref squares[at];
        ref var weight = ref w[at];
        var sum = Vector256.LoadUnsafe(in square) + (slope * slope);
        sum.StoreUnsafe(ref square);
        var moved = Vector256.LoadUnsafe(in weight) + (slope * _settings.Step / Vector256.Sqrt(sum + Vector256.Create(1e-6)));
        moved.StoreUnsafe(ref weight);
        UpdateOne(w, squares, at + 4, g[4] * value);
    }

    private void UpdateOne(double[] w, double[] squares, int i, double g)
    {
        squares[i] += g * g;
        w[i] += _settings.Step * g / Math.Sqrt(squares[i] + 1e-6);
    }
}
