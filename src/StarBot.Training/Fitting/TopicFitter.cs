using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>A text that is filed: how right each principle would be.</summary>
internal sealed record Filed(TopicText Text, double[] Targets, double Weight);

/// <summary>How filing is learned.</summary>
internal sealed record TopicSettings(int Rounds = 30, double Pull = 1e-3, double VectorPull = 1e-3, double Step = 0.05, int LeastCount = 1);

/// <summary>Fits a soft-max over principles by descent in a fixed order.</summary>
internal static class TopicFitter
{
    public static TopicModel Fit(IReadOnlyList<string> names, IReadOnlyList<Filed> texts, TopicSettings settings)
    {
        var k = names.Count;
        var counts = new Dictionary<uint, int>();
        foreach (var f in texts.SelectMany(t => t.Text.Features.Distinct()))
            counts[f] = counts.GetValueOrDefault(f) + 1;
        var keys = counts.Where(c => c.Value >= settings.LeastCount).Select(c => c.Key).Order().ToArray();
        var index = new HashIndex(keys);
        var (w, gw, sum) = (new double[keys.Length * k], new double[keys.Length * k], new double[keys.Length * k]);
        var (v, gv, sumV) = (new double[WordVectors.Size * k], new double[WordVectors.Size * k], new double[WordVectors.Size * k]);
        var rows = texts.Select(t => t.Text.Features.Select(index.Find).Where(r => r >= 0).ToArray()).ToArray();
        var (scores, g) = (new double[k], new double[k]);
        var means = 0;
        for (var round = 0; round < settings.Rounds; round++)
        {
            // A stride that is prime to most counts: each round the same texts in another order.
            var stride = new[] { 7919, 104729, 1299709 }[round % 3];
            for (var j = 0; j < texts.Count; j++)
            {
                var i = (int)((long)j * stride % texts.Count);
                Learn(texts[i], rows[i]);
            }

            Shrink(w, gw, settings.Pull);
            Shrink(v, gv, settings.VectorPull);
            if (round < settings.Rounds / 2)
                continue;
            means++;
            for (var i = 0; i < w.Length; i++)
                sum[i] += w[i];
            for (var i = 0; i < v.Length; i++)
                sumV[i] += v[i];
        }

        var rounded = sum.Select(x => (sbyte)Math.Clamp(Math.Round(x / means * TopicModel.Unit), -127, 127)).ToArray();
        var kept = Enumerable.Range(0, keys.Length).Where(r => rounded.AsSpan(r * k, k).ContainsAnyExceptInRange((sbyte)-3, (sbyte)3)).ToArray();
        var keptKeys = kept.Select(r => keys[r]).ToArray();
        return new TopicModel
        {
            Names = [.. names],
            Features = new HashIndex(keptKeys),
            Keys = keptKeys,
            Weights = [.. kept.SelectMany(r => rounded[(r * k)..((r + 1) * k)])],
            VectorWeights = [.. sumV.Select(x => (float)Math.Round(x / means, 3))],
        };

        void Learn(Filed text, int[] features)
        {
            Array.Clear(scores);
            foreach (var r in features)
            {
                for (var c = 0; c < k; c++)
                    scores[c] += w[(r * k) + c];
            }

            for (var d = 0; d < WordVectors.Size; d++)
            {
                for (var c = 0; c < k; c++)
                    scores[c] += text.Text.Vector[d] * v[(d * k) + c];
            }

            var most = scores.Max();
            var all = scores.Sum(s => Math.Exp(s - most));
            for (var c = 0; c < k; c++)
                g[c] = text.Weight * (text.Targets[c] - (Math.Exp(scores[c] - most) / all));
            foreach (var r in features)
                Step(w, gw, r, 1);
            for (var d = 0; d < WordVectors.Size; d++)
                Step(v, gv, d, text.Text.Vector[d]);
        }

        void Step(double[] weights, double[] squares, int row, double value)
        {
            for (var c = 0; c < k; c++)
            {
                var slope = g[c] * value;
                var at = (row * k) + c;
                squares[at] += slope * slope;
                weights[at] += settings.Step * slope / Math.Sqrt(squares[at] + 1e-6);
            }
        }

        void Shrink(double[] weights, double[] squares, double pull)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] /= 1 + (pull * texts.Count * settings.Step / Math.Sqrt(squares[i] + 1e-6));
        }
    }
}
