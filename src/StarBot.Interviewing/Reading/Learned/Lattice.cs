namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// Forward and backward sums over a chain of sentences: every way to label it, each weighed by its scores and steps. The sums of
/// each sentence are brought back to 1, so that they stay numbers in the longest answer.
/// </summary>
internal readonly ref struct Lattice
{
    private const int L = Labels.Count;

    // Of steps between labels; of the labels of each sentence; of a block that begins there.
    private readonly double[] _steps, _labels, _begins;

    /// <param name="scores">Of each label for each of at least one sentence.</param>
    /// <param name="steps">Between labels, then of the first, then of the last sentence.</param>
    /// <param name="begins">What is added where a sentence, not the first, begins a block of the label; nothing when empty.</param>
    public Lattice(ReadOnlySpan<double> scores, ReadOnlySpan<double> steps, ReadOnlySpan<double> begins = default)
    {
        (_steps, _labels, _begins) = (Likelihoods(steps), new double[scores.Length], Likelihoods(begins));
        for (var t = 0; t < scores.Length; t += L)
        {
            var most = double.NegativeInfinity;
            for (var y = 0; y < L; y++)
                most = Math.Max(most, scores[t + y]);
            for (var y = 0; y < L; y++)
                _labels[t + y] = Math.Exp(scores[t + y] - most);
        }
    }

    private int Count => _labels.Length / L;

    /// <summary>How likely each label is for each sentence.</summary>
    public double[] Marginals()
    {
        var marginals = Forward();
        Span<double> after = stackalloc double[L], row = stackalloc double[L];
        for (var t = Count - 1; t >= 0; t--)
        {
            Back(t, after, row);
            for (var y = 0; y < L; y++)
                marginals[(t * L) + y] *= row[y];
            Share(marginals.AsSpan(t * L, L));
            row.CopyTo(after);
        }

        return marginals;
    }

    /// <summary>How likely each label is, how often each step is taken, and how likely a block of each label begins at each sentence.</summary>
    public (double[] Marginals, double[] Steps, double[] Begun) Expected()
    {
        var (forward, marginals) = (Forward(), Marginals());
        var (taken, begun) = (new double[_steps.Length], new double[_labels.Length]);
        Span<double> after = stackalloc double[L], row = stackalloc double[L], pairs = stackalloc double[L * L];
        for (var t = Count - 1; t > 0; t--)
        {
            Back(t, after, row);
            for (var i = 0; i < pairs.Length; i++)
                pairs[i] = forward[((t - 1) * L) + (i / L)] * Step(t, i / L, i % L) * _labels[(t * L) + (i % L)] * row[i % L];
            Share(pairs);
            for (var i = 0; i < pairs.Length; i++)
            {
                taken[i] += pairs[i];
                begun[(t * L) + (i % L)] += i / L == i % L ? 0 : pairs[i];
            }

            row.CopyTo(after);
        }

        for (var y = 0; y < L; y++)
        {
            taken[(L * L) + y] = marginals[y];
            taken[(L * L) + L + y] = marginals[((Count - 1) * L) + y];
        }

        return (marginals, taken, begun);
    }

    // Of every way that ends with a label at a sentence.
    private double[] Forward()
    {
        var forward = new double[_labels.Length];
        for (var t = 0; t < Count; t++)
        {
            var row = forward.AsSpan(t * L, L);
            for (var y = 0; y < L; y++)
            {
                for (var q = 0; q < L && t > 0; q++)
                    row[y] += forward[((t - 1) * L) + q] * Step(t, q, y);
                row[y] = _labels[(t * L) + y] * (t == 0 ? _steps[(L * L) + y] : row[y]);
            }

            Share(row);
        }

        return forward;
    }

    // Of every way that goes on from a label at this sentence, from the same of the next one.
    private void Back(int t, ReadOnlySpan<double> after, Span<double> row)
    {
        for (var y = 0; y < L; y++)
        {
            row[y] = t == Count - 1 ? _steps[(L * L) + L + y] : 0;
            for (var q = 0; q < L && t < Count - 1; q++)
                row[y] += after[q] * Step(t + 1, y, q) * _labels[((t + 1) * L) + q];
        }

        Share(row);
    }

    private double Step(int t, int from, int to) => _steps[(from * L) + to] * (from == to || _begins.Length == 0 ? 1 : _begins[(t * L) + to]);

    private static double[] Likelihoods(ReadOnlySpan<double> scores)
    {
        var likelihoods = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++)
            likelihoods[i] = Math.Exp(scores[i]);
        return likelihoods;
    }

    private static void Share(Span<double> numbers)
    {
        var sum = 0.0;
        foreach (var x in numbers)
            sum += x;
        foreach (ref var x in numbers)
            x /= sum;
    }
}
