namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// What the best way to lay Situation, Task, Action and Result over an answer, each once and in this order, would lose without
/// one of them. Where a part is told the loss is large; where it is cut out its place goes to the neighbours, for little.
/// </summary>
internal static class OrderLoss
{
    private const int L = Labels.Count;
    private const int Parts = 4;

    // What a sentence keeps for a part that its words speak against.
    private const double Doubt = 0.02;

    /// <summary>The loss for each of the four parts.</summary>
    public static void Of(ReadOnlySpan<double> likelihoods, Span<double> losses)
    {
        var n = likelihoods.Length / L;
        var logs = new double[n * Parts];
        for (var t = 0; t < n; t++)
        {
            var row = likelihoods.Slice(t * L, L);
            // Padding lies within any part.
            for (var y = 0; y < Parts; y++)
                logs[(t * Parts) + y] = Math.Log(Doubt + Math.Max(row[y], row[(int)StarPart.Other]));
        }

        var best = Best(logs, -1);
        for (var y = 0; y < Parts; y++)
            losses[y] = best - Best(logs, y);
    }

    private static double Best(ReadOnlySpan<double> logs, int without)
    {
        Span<double> ends = stackalloc double[Parts];
        ends.Clear();
        for (var t = 0; t < logs.Length; t += Parts)
        {
            // The best path that has come no further than this part.
            var sofar = double.NegativeInfinity;
            for (var y = 0; y < Parts; y++)
            {
                if (y == without)
                    continue;
                sofar = Math.Max(sofar, ends[y]);
                ends[y] = sofar + logs[t + y];
            }
        }

        var best = double.NegativeInfinity;
        for (var y = 0; y < Parts; y++)
            best = y == without ? best : Math.Max(best, ends[y]);
        return best;
    }
}
