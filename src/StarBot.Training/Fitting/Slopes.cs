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
        var (held, expected) = (new Lattice(known, steps, begins).Expected(), new Lattice(scores, steps, begins).Expected());
        return new Slopes(Less(held.Marginals, expected.Marginals), Less(held.Begun, expected.Begun), Less(held.Steps, expected.Steps));

        double[] Less(double[] a, double[] b) => [.. a.Zip(b, (x, y) => weight * (x - y))];
    }
}
