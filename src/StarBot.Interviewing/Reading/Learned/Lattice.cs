namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Forward and backward sums over a chain of sentences: every way to label it, each weighed by its scores and steps.</summary>
/// <param name="scores">Of each label for each of at least one sentence.</param>
/// <param name="steps">Between labels, then of the first, then of the last sentence.</param>
/// <param name="begins">What is added where a sentence, not the first, begins a block of the label; nothing when empty.</param>
internal readonly ref struct Lattice(ReadOnlySpan<double> scores, ReadOnlySpan<double> steps, ReadOnlySpan<double> begins = default)
{
    private const int L = Labels.Count;

    private readonly ReadOnlySpan<double> _scores = scores, _steps = steps, _begins = begins;

    private int Count => _scores.Length / L;

    /// <summary>How likely each label is for each sentence.</summary>
    public double[] Marginals()
    {
        var marginals = Forward();
        var all = LogSum(marginals.AsSpan(^L));
        Span<double> after = stackalloc double[L], row = stackalloc double[L];
        for (var t = Count - 1; t >= 0; t--)
        {
            Back(t, after, row);
            for (var y = 0; y < L; y++)
                marginals[(t * L) + y] = Math.Exp(marginals[(t * L) + y] + (t == Count - 1 ? 0 : row[y]) - all);
            row.CopyTo(after);
        }

        return marginals;
    }

    /// <summary>How likely each label is, how often each step is taken, and how likely a block of each label begins at each sentence.</summary>
    public (double[] Marginals, double[] Steps, double[] Begun) Expected()
    {
        var (forward, marginals) = (Forward(), Marginals());
        var all = LogSum(forward.AsSpan(^L));
        var (taken, begun) = (new double[_steps.Length], new double[_scores.Length]);
        Span<double> after = stackalloc double[L], row = stackalloc double[L];
        for (var t = Count - 1; t > 0; t--)
        {
            Back(t, after, row);
            for (var q = 0; q < L; q++)
            {
                for (var y = 0; y < L; y++)
                {
                    var likelihood = Math.Exp(forward[((t - 1) * L) + q] + Step(t, q, y) + _scores[(t * L) + y] + row[y] - all);
                    taken[(q * L) + y] += likelihood;
                    begun[(t * L) + y] += q == y ? 0 : likelihood;
                }
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

    // Of every way that ends with a label at a sentence; the last sentence's own step is in it.
    private double[] Forward()
    {
        var forward = new double[_scores.Length];
        Span<double> terms = stackalloc double[L];
        for (var t = 0; t < Count; t++)
        {
            for (var y = 0; y < L; y++)
            {
                for (var q = 0; q < L && t > 0; q++)
                    terms[q] = forward[((t - 1) * L) + q] + Step(t, q, y);
                forward[(t * L) + y] = _scores[(t * L) + y] + (t == 0 ? _steps[(L * L) + y] : LogSum(terms));
            }
        }

        for (var y = 0; y < L; y++)
            forward[^(L - y)] += _steps[(L * L) + L + y];
        return forward;
    }

    // Of every way that goes on from a label at this sentence, from the same of the next one.
    private void Back(int t, ReadOnlySpan<double> after, Span<double> row)
    {
        Span<double> terms = stackalloc double[L];
        for (var y = 0; y < L; y++)
        {
            for (var q = 0; q < L && t < Count - 1; q++)
                terms[q] = after[q] + Step(t + 1, y, q) + _scores[((t + 1) * L) + q];
            row[y] = t == Count - 1 ? _steps[(L * L) + L + y] : LogSum(terms);
        }
    }

    private double Step(int t, int from, int to) => _steps[(from * L) + to] + (from == to || _begins.IsEmpty ? 0 : _begins[(t * L) + to]);

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = terms[0];
        foreach (var x in terms)
            most = Math.Max(most, x);
        var sum = 0.0;
        foreach (var x in terms)
            sum += Math.Exp(x - most);
        return most + Math.Log(sum);
    }
}
