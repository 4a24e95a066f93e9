namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Forward and backward sums over a chain of sentences: every way to label it, each weighed by its scores and steps.</summary>
internal sealed class Lattice
{
    private const int L = Labels.Count;

    private readonly double[] _scores, _steps, _begins, _forward, _backward;
    private readonly double _all;
    private readonly int _n;

    private Lattice(double[] scores, double[] steps, double[] begins)
    {
        (_scores, _steps, _begins, _n) = (scores, steps, begins, scores.Length / L);
        (_forward, _backward) = (new double[scores.Length], new double[scores.Length]);
        Span<double> terms = stackalloc double[L];
        GoForward(terms);
        GoBackward(terms);
        for (var y = 0; y < L; y++)
            terms[y] = _forward[((_n - 1) * L) + y] + _backward[((_n - 1) * L) + y];
        _all = LogSum(terms);
    }

    /// <param name="scores">Of each label for each of at least one sentence.</param>
    /// <param name="steps">Between labels, then of the first, then of the last sentence.</param>
    /// <param name="begins">What is added where a sentence, not the first, begins a block of the label; nothing when empty.</param>
    public static Lattice Of(double[] scores, double[] steps, params double[] begins) => new(scores, steps, begins);

    /// <summary>How likely each label is for each sentence.</summary>
    public double[] Marginals()
    {
        var marginals = new double[_scores.Length];
        for (var i = 0; i < marginals.Length; i++)
            marginals[i] = Math.Exp(_forward[i] + _backward[i] - _all);
        return marginals;
    }

    /// <summary>How often each step is taken, and how likely a block of each label begins at each sentence.</summary>
    public (double[] Steps, double[] Begun) Taken(double[] marginals)
    {
        var (taken, begun) = (new double[_steps.Length], new double[_scores.Length]);
        for (var t = 1; t < _n; t++)
        {
            for (var q = 0; q < L; q++)
            {
                for (var y = 0; y < L; y++)
                {
                    var likelihood = Math.Exp(_forward[((t - 1) * L) + q] + Step(t, q, y) + _scores[(t * L) + y] + _backward[(t * L) + y] - _all);
                    taken[(q * L) + y] += likelihood;
                    begun[(t * L) + y] += q == y ? 0 : likelihood;
                }
            }
        }

        for (var y = 0; y < L; y++)
        {
            taken[(L * L) + y] = marginals[y];
            taken[(L * L) + L + y] = marginals[((_n - 1) * L) + y];
        }

        return (taken, begun);
    }

    private void GoForward(Span<double> terms)
    {
        for (var t = 0; t < _n; t++)
        {
            for (var y = 0; y < L; y++)
            {
                for (var q = 0; q < L && t > 0; q++)
                    terms[q] = _forward[((t - 1) * L) + q] + Step(t, q, y);
                _forward[(t * L) + y] = _scores[(t * L) + y] + (t == 0 ? _steps[(L * L) + y] : LogSum(terms));
            }
        }
    }

    private void GoBackward(Span<double> terms)
    {
        for (var t = _n - 1; t >= 0; t--)
        {
            for (var y = 0; y < L; y++)
            {
                for (var q = 0; q < L && t < _n - 1; q++)
                    terms[q] = _backward[((t + 1) * L) + q] + Step(t + 1, y, q) + _scores[((t + 1) * L) + q];
                _backward[(t * L) + y] = t == _n - 1 ? _steps[(L * L) + L + y] : LogSum(terms);
            }
        }
    }

    private double Step(int t, int from, int to) => _steps[(from * L) + to] + (from == to || _begins.Length == 0 ? 0 : _begins[(t * L) + to]);

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
