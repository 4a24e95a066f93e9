using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>How trees are grown.</summary>
internal sealed record TreeSettings(int Count = 80, int Depth = 3, double Rate = 0.1, double LeastWeight = 8, double Pull = 4);

/// <summary>Fits a sum of trees to a yes or no by gradient boosting on the logistic loss, the same way each time.</summary>
internal sealed class TreeFitter
{
    private readonly BinnedRows _rows;
    private readonly TreeSettings _settings;
    private readonly double[] _scores, _g, _h, _binG, _binH;

    private TreeFitter(BinnedRows rows, TreeSettings settings, double bias)
    {
        (_rows, _settings) = (rows, settings);
        _scores = [.. Enumerable.Repeat(bias, rows.Count)];
        (_g, _h) = (new double[rows.Count], new double[rows.Count]);
        (_binG, _binH) = (new double[rows.Measures * BinnedRows.Most], new double[rows.Measures * BinnedRows.Most]);
    }

    public static Trees Fit(BinnedRows rows, IReadOnlyList<bool> truths, IReadOnlyList<double> weights, TreeSettings settings)
    {
        var yes = Enumerable.Range(0, rows.Count).Sum(i => truths[i] ? weights[i] : 0);
        var bias = Math.Log((yes + 1) / (weights.Sum() - yes + 1));
        var fitter = new TreeFitter(rows, settings, bias);
        var trees = new Tree[settings.Count];
        for (var round = 0; round < trees.Length; round++)
            trees[round] = fitter.Grow(truths, weights);
        return new Trees(Math.Round(bias, 4), trees);
    }

    private Tree Grow(IReadOnlyList<bool> truths, IReadOnlyList<double> weights)
    {
        for (var i = 0; i < _g.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-_scores[i]));
            _g[i] = weights[i] * ((truths[i] ? 1 : 0) - p);
            _h[i] = weights[i] * p * (1 - p);
        }

        var nodes = new List<Node> { default };
        Grow(nodes, 0, [.. Enumerable.Range(0, _g.Length)], _settings.Depth);
        return new Tree([.. nodes]);
    }

    private void Grow(List<Node> nodes, int at, int[] members, int depth)
    {
        var (sumG, sumH) = (0.0, 0.0);
        foreach (var i in members)
            (sumG, sumH) = (sumG + _g[i], sumH + _h[i]);
        if (depth == 0 || BestSplit(members, sumG, sumH) is not { } split)
        {
            var leaf = (float)Math.Round(_settings.Rate * sumG / (sumH + _settings.Pull), 4);
            nodes[at] = new Node(-1, leaf, 0);
            foreach (var i in members)
                _scores[i] += leaf;
            return;
        }

        var low = nodes.Count;
        nodes.Add(default);
        nodes.Add(default);
        nodes[at] = new Node((short)split.Measure, _rows.Limits(split.Measure)[split.Bin], (short)low);
        Grow(nodes, low, Array.FindAll(members, i => _rows[i][split.Measure] <= split.Bin), depth - 1);
        Grow(nodes, low + 1, Array.FindAll(members, i => _rows[i][split.Measure] > split.Bin), depth - 1);
    }

    private (int Measure, int Bin)? BestSplit(int[] members, double sumG, double sumH)
    {
        (int, int)? best = null;
        var most = 1e-6 + Worth(sumG, sumH);
        Count(members);
        for (var m = 0; m < _rows.Measures; m++)
        {
            var (lowG, lowH) = (0.0, 0.0);
            for (var b = 0; b < _rows.Limits(m).Length; b++)
            {
                lowG += _binG[(m * BinnedRows.Most) + b];
                lowH += _binH[(m * BinnedRows.Most) + b];
                var highH = sumH - lowH;
                if (lowH < _settings.LeastWeight / 4 || highH < _settings.LeastWeight / 4)
                    continue;
                var gain = Worth(lowG, lowH) + Worth(sumG - lowG, highH);
                if (gain > most)
                    (most, best) = (gain, (m, b));
            }
        }

        return best;
    }

    private double Worth(double g, double h) => g * g / (h + _settings.Pull);

    private void Count(int[] members)
    {
        Array.Clear(_binG);
        Array.Clear(_binH);
        foreach (var i in members)
        {
            var bins = _rows[i];
            for (var m = 0; m < bins.Length; m++)
            {
                var at = (m * BinnedRows.Most) + bins[m];
                _binG[at] += _g[i];
                _binH[at] += _h[i];
            }
        }
    }
}
