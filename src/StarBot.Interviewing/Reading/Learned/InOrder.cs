using System.Buffers;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Where the parts lie if an answer tells each of them once, in the order Situation, Task, Action, Result.</summary>
internal static class InOrder
{
    private const int L = Labels.Count;

    // As good as never.
    private const double Never = -40;

    // What a sentence keeps for a part that its words speak against, so that one odd sentence does not break a block.
    private const double Doubt = 0.02;

    private static readonly double[] Steps = MakeSteps();

    /// <summary>How likely each part is for each sentence, should the order hold; padding has no place in it.</summary>
    public static double[] Of(ReadOnlySpan<double> likelihoods)
    {
        var rented = ArrayPool<double>.Shared.Rent(likelihoods.Length);
        var scores = rented.AsSpan(0, likelihoods.Length);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = i % L == (int)StarPart.Other ? Never : Math.Log(Doubt + likelihoods[i]);
        var marginals = new Lattice(scores, Steps).Marginals();
        ArrayPool<double>.Shared.Return(rented);
        return marginals;
    }

    // Never back; a part that is left out costs one step more.
    private static double[] MakeSteps()
    {
        var steps = new double[(L * L) + L + L];
        for (var from = 0; from < L; from++)
        {
            for (var to = 0; to < L; to++)
                steps[(from * L) + to] = to < from ? Never : from - to;
            steps[(L * L) + from] = -from;
        }

        return steps;
    }
}
