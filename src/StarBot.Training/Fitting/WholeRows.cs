using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>What a judgement of a whole answer is learned from: which parts are there, or whether it is one story.</summary>
internal sealed class WholeRows
{
    private readonly List<double[]> _rows = [];
    private readonly List<LabelledAnswer> _answers = [];
    private readonly List<double> _weights = [];

    /// <param name="first">How a first look that never saw the author reads it.</param>
    public void Add(Example example, SentenceLikelihoods first, double weight)
    {
        _rows.Add(Measures.Of(example.Signs, first.Unplaced, first.Alone, first.Heard));
        _answers.Add(example.Answer);
        _weights.Add(weight);
    }

    /// <summary>The trees of each judgement.</summary>
    public IEnumerable<(string Name, Trees Trees)> Fit(IEnumerable<(string Name, Func<LabelledAnswer, bool> Truth)> judgements, TreeSettings settings)
    {
        var rows = new BinnedRows(_rows);
        return judgements.Select(j => (j.Name, TreeFitter.Fit(rows, [.. _answers.Select(j.Truth)], _weights, settings)));
    }
}
