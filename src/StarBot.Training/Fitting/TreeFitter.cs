using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>How trees are grown.</summary>
internal sealed record TreeSettings(int Count = 80, int Depth = 3, double Rate = 0.1, double LeastWeight = 8, double Pull = 4);

/// <summary>Fits a sum of trees to a yes or no by gradient boosting on the logistic loss, the same way each time.</summary>
internal static class TreeFitter
{
    private const int Bins = 32;

    public static Trees Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> truths, IReadOnlyList<double> weights, TreeSettings settings)
    {
        var measures = rows[0].Length;
        var limits = Enumerable.Range(0, measures).Select(m => LimitsOf(rows, m)).ToArray();
        var binned = rows.Select(r => Enumerable.Range(0, measures).Select(m => (byte)BinOf(limits[m], r[m])).ToArray()).ToArray();
        var yes = Enumerable.Range(0, rows.Count).Sum(i => truths[i] ? weights[i] : 0);
        var bias = Math.Log((yes + 1) / (weights.Sum() - yes + 1));
        var scores = Enumerable.Repeat(bias, rows.Count).ToArray();
        var trees = new List<Tree>();
        var (g, h) = (new double[rows.Count], new double[rows.Count]);
        for (var round = 0; round < settings.Count; round++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                g[i] = weights[i] * ((truths[i] ? 1 : 0) - p);
                h[i] = weights[i] * p * (1 - p);
            }

            var nodes = new List<Node>();
            Grow(nodes, 0, [.. Enumerable.Range(0, rows.Count)], settings.Depth);
            var tree = new Tree([.. nodes]);
            trees.Add(tree);
            for (var i = 0; i < rows.Count; i++)
                scores[i] += tree.Value(rows[i]);
        }

        return new Trees(Math.Round(bias, 4), [.. trees]);

        void Grow(List<Node> nodes, int at, int[] members, int depth)
        {
            if (nodes.Count == 0)
                nodes.Add(default);
            var (sumG, sumH) = (members.Sum(i => g[i]), members.Sum(i => h[i]));
            var leaf = new Node(-1, (float)Math.Round(settings.Rate * sumG / (sumH + settings.Pull), 4), 0);
            if (depth == 0 || BestSplit(members, sumG, sumH) is not { } split)
            {
                nodes[at] = leaf;
                return;
            }

            var low = nodes.Count;
            nodes.Add(default);
            nodes.Add(default);
            nodes[at] = new Node((short)split.Measure, limits[split.Measure][split.Bin], (short)low);
            Grow(nodes, low, [.. members.Where(i => binned[i][split.Measure] <= split.Bin)], depth - 1);
            Grow(nodes, low + 1, [.. members.Where(i => binned[i][split.Measure] > split.Bin)], depth - 1);
        }

        (int Measure, int Bin)? BestSplit(int[] members, double sumG, double sumH)
        {
            (int, int)? best = null;
            var most = 1e-6 + (sumG * sumG / (sumH + settings.Pull));
            var (binG, binH) = (new double[Bins], new double[Bins]);
            for (var m = 0; m < measures; m++)
            {
                if (limits[m].Length == 0)
                    continue;
                Array.Clear(binG);
                Array.Clear(binH);
                foreach (var i in members)
                {
                    binG[binned[i][m]] += g[i];
                    binH[binned[i][m]] += h[i];
                }

                var (lowG, lowH) = (0.0, 0.0);
                for (var b = 0; b < limits[m].Length; b++)
                {
                    lowG += binG[b];
                    lowH += binH[b];
                    var highH = sumH - lowH;
                    if (lowH < settings.LeastWeight / 4 || highH < settings.LeastWeight / 4)
                        continue;
                    var gain = (lowG * lowG / (lowH + settings.Pull)) + ((sumG - lowG) * (sumG - lowG) / (highH + settings.Pull));
                    if (gain > most)
                        (most, best) = (gain, (m, b));
                }
            }

            return best;
        }
    }

    // A value lies in the first bin whose limit is not below it.
    private static float[] LimitsOf(IReadOnlyList<double[]> rows, int measure)
    {
        var values = rows.Select(r => (float)Math.Round(r[measure], 4)).Distinct().Order().ToArray();
        if (values.Length <= Bins)
            return values.Length < 2 ? [] : values[..^1];
        var sorted = rows.Select(r => (float)Math.Round(r[measure], 4)).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(b => sorted[b * sorted.Length / Bins]).Distinct().Where(v => v < values[^1])];
    }

    private static int BinOf(float[] limits, double value)
    {
        var bin = 0;
        while (bin < limits.Length && value > limits[bin])
            bin++;
        return bin;
    }
}
