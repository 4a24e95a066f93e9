using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>Which way scores should move to make the labels that are known likelier: what holds of them, less what the model expects.</summary>
internal sealed record Slopes(double[] Labels, double[] Begins, double[] Steps)
{
    // As good as impossible, and still a number.
    private const double Least = 1e-9;

    public static Slopes Of(double[] scores, double[] steps, double[] begins, double[][] targets, double weight)
    {
        var known = (double[])scores.Clone();
        for (var i = 0; i < known.Length; i++)
            known[i] += Math.Log(Math.Max(Least, targets[i / Interviewing.Reading.Labels.Count][i % Interviewing.Reading.Labels.Count]));
        var (truth, model) = (Lattice.Of(known, steps, begins), Lattice.Of(scores, steps, begins));
        var (labels, likely) = (truth.Marginals(), model.Marginals());
        var (held, expected) = (truth.Taken(labels), model.Taken(likely));
        return new Slopes(Less(labels, likely), Less(held.Begun, expected.Begun), Less(held.Steps, expected.Steps));

        double[] Less(double[] a, double[] b) => [.. a.Zip(b, (x, y) => weight * (x - y))];
    }
}
