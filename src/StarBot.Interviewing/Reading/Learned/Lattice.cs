namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Forward and backward sums over a chain: how likely each label is, and how often each step is taken.</summary>
internal sealed record Lattice(double[] Marginals, double[] Steps)
{
    private const int L = Labels.Count;

    public static Lattice Of(double[] scores, int n, double[] steps)
    {
        var (forward, backward) = (new double[n * L], new double[n * L]);
        Span<double> terms = stackalloc double[L];
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < L; y++)
            {
                for (var q = 0; q < L && t > 0; q++)
                    terms[q] = forward[((t - 1) * L) + q] + steps[(q * L) + y];
                forward[(t * L) + y] = scores[(t * L) + y] + (t == 0 ? steps[(L * L) + y] : LogSum(terms));
            }
        }

        for (var t = n - 1; t >= 0; t--)
        {
            for (var y = 0; y < L; y++)
            {
                for (var q = 0; q < L && t < n - 1; q++)
                    terms[q] = backward[((t + 1) * L) + q] + steps[(y * L) + q] + scores[((t + 1) * L) + q];
                backward[(t * L) + y] = t == n - 1 ? steps[(L * L) + L + y] : LogSum(terms);
            }
        }

        for (var y = 0; y < L; y++)
            terms[y] = forward[((n - 1) * L) + y] + backward[((n - 1) * L) + y];
        var all = LogSum(terms);
        var marginals = new double[n * L];
        for (var i = 0; i < marginals.Length; i++)
            marginals[i] = Math.Exp(forward[i] + backward[i] - all);
        var taken = new double[steps.Length];
        for (var t = 0; t + 1 < n; t++)
        {
            for (var q = 0; q < L; q++)
            {
                for (var y = 0; y < L; y++)
                    taken[(q * L) + y] += Math.Exp(forward[(t * L) + q] + steps[(q * L) + y] + scores[((t + 1) * L) + y] + backward[((t + 1) * L) + y] - all);
            }
        }

        for (var y = 0; y < L; y++)
        {
            taken[(L * L) + y] = marginals[y];
            taken[(L * L) + L + y] = marginals[((n - 1) * L) + y];
        }

        return new Lattice(marginals, taken);
    }

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
