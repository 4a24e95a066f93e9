using StarBot.Interviewing.Reading.Learned;
using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Training.Fitting.Recurrent;

/// <summary>The net as it was learned, before its numbers are rounded.</summary>
internal sealed record FittedNet(float[] Rows, RecurrentWeights Weights)
{
    /// <summary>How likely each label is for each sentence of the chain.</summary>
    public double[] Marginals(Chain chain)
    {
        var n = chain.Features.Length;
        if (n == 0)
            return [];
        var told = new float[n * RecurrentWeights.Width];
        for (var t = 0; t < n; t++)
        {
            var sentence = told.AsSpan(t * RecurrentWeights.Width, RecurrentWeights.Width);
            foreach (var f in chain.Features[t])
                Floats.AddScaled(1, Rows.AsSpan(f * RecurrentWeights.Width, RecurrentWeights.Width), sentence);
            Weights.Tell(chain.Vectors[t], sentence);
        }

        return new Lattice(Weights.Score(told, n), Weights.Steps).Marginals();
    }
}
