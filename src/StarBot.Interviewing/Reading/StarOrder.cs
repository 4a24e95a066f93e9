namespace StarBot.Interviewing.Reading;

/// <summary>
/// Situation, Task, Action, Result: people mostly tell in this order, so a sentence is judged together with its neighbours
/// (Viterbi over the evidence, with a cost for each step between parts and a leaning by place in the answer).
/// </summary>
internal static class StarOrder
{
    // Rows: from; columns: to; Situation, Task, Action, Result, Other. The unlikely ways are those back.
    private static readonly double[,] Step =
    {
        { -0.4, -0.9, -1.0, -3.0, -2.0 },
        { -1.4, -0.7, -0.6, -2.4, -2.5 },
        { -2.4, -2.6, -0.2, -1.1, -2.2 },
        { -3.2, -3.5, -1.9, -0.3, -1.8 },
        { -0.9, -1.5, -1.4, -1.6, -0.5 },
    };

    private static readonly double[] Start = [0, -1.4, -2.0, -3.0, -1.2];

    private static readonly double[] End = [-1.5, -1.5, -0.9, 0, -0.6];

    /// <summary>The best sequence of parts, and how sure each of them is against its best rival (0 to 1).</summary>
    public static (StarPart[] Parts, double[] Confidence) Decode(double[,] evidence, Clues[] clues)
    {
        var n = clues.Length;
        if (n == 0)
            return ([], []);

        var local = WithPlace(evidence, clues);
        var forward = Pass(local, n, forward: true);
        var backward = Pass(local, n, forward: false);
        var parts = new StarPart[n];
        var confidence = new double[n];
        for (var s = 0; s < n; s++)
        {
            var (best, second) = (double.NegativeInfinity, double.NegativeInfinity);
            for (var p = 0; p < Labels.Count; p++)
            {
                // The best path through this part at this sentence.
                var through = forward[s, p] + backward[s, p] - local[s, p];
                if (through > best)
                    (best, second, parts[s]) = (through, best, (StarPart)p);
                else if (through > second)
                    second = through;
            }

            confidence[s] = 1 / (1 + Math.Exp(second - best));
        }

        return (parts, confidence);
    }

    private static double[,] Pass(double[,] local, int n, bool forward)
    {
        var total = new double[n, Labels.Count];
        for (var i = 0; i < n; i++)
        {
            var s = forward ? i : n - 1 - i;
            var before = forward ? s - 1 : s + 1;
            for (var p = 0; p < Labels.Count; p++)
            {
                var best = i == 0 ? (forward ? Start[p] : End[p]) : double.NegativeInfinity;
                for (var q = 0; i > 0 && q < Labels.Count; q++)
                    best = Math.Max(best, total[before, q] + (forward ? Step[q, p] : Step[p, q]));
                total[s, p] = best + local[s, p];
            }
        }

        return total;
    }

    private static double[,] WithPlace(double[,] evidence, Clues[] clues)
    {
        var words = Math.Max(1, clues.Sum(Told));
        var local = (double[,])evidence.Clone();
        var before = 0;
        for (var s = 0; s < clues.Length; s++)
        {
            var told = Told(clues[s]);
            var place = (before + (told / 2.0)) / words;
            before += told;
            local[s, (int)StarPart.Situation] += Math.Max(-1.5, 1.6 - (5.0 * place));
            local[s, (int)StarPart.Task] += Math.Max(-1.5, 0.5 - (4.0 * Math.Abs(place - 0.25)));
            local[s, (int)StarPart.Action] += 0.9 - (3.0 * Math.Abs(place - 0.55));
            local[s, (int)StarPart.Result] += Math.Max(-1.5, (4.5 * place) - 3.0);
        }

        return local;
    }

    // Padding moves nothing: an answer reads the same with and without it.
    private static int Told(Clues c) => c.IsPadding ? 0 : c.Sentence.Words;
}
