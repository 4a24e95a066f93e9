using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>What the second look is learned from: sentences as a first look that never saw their author reads them.</summary>
internal sealed class SecondRows
{
    private readonly List<double[]> _rows = [];
    private readonly List<double[]> _targets = [];
    private readonly List<double> _weights = [];

    public void Add(Example example, SentenceLikelihoods first, double weight)
    {
        var look = new SecondLook(example.Signs, first);
        for (var t = 0; t < example.Targets.Length; t++)
        {
            var row = new double[SecondLook.Count];
            look.Measure(t, row);
            _rows.Add(row);
            _targets.Add(example.Targets[t]);
            _weights.Add(weight);
        }
    }

    /// <summary>The trees of each label.</summary>
    public IEnumerable<(string Name, Trees Trees)> Fit(TreeSettings settings)
    {
        var rows = new BinnedRows(_rows);
        return Enumerable.Range(0, Labels.Count).Select(y => (Judgements.Second(y), TreeFitter.Fit(rows, [.. _targets.Select(t => t[y] >= 0.5)], _weights, settings)));
    }
}
