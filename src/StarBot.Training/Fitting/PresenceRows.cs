using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>What the judgements of a whole answer are learned from: which parts are there, and whether it is one story.</summary>
internal sealed class PresenceRows
{
    private static readonly StarPart[] Parts = [StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result];

    private readonly List<double[]> _rows = [];
    private readonly List<LabelledAnswer> _answers = [];
    private readonly List<double> _weights = [];

    /// <param name="first">How a first look that never saw the author reads it.</param>
    public void Add(Example example, SentenceLikelihoods first, double weight)
    {
        _rows.Add(Measures.Of(example.Signs, first.Unplaced, first.Alone));
        _answers.Add(example.Answer);
        _weights.Add(weight);
    }

    /// <summary>The trees of each judgement.</summary>
    public IEnumerable<(string Name, Trees Trees)> Fit(TreeSettings settings)
    {
        var rows = new BinnedRows(_rows);
        return
        [
            .. Parts.Select(p => (Judgements.Of(p), Fit(a => a.Has(p)))),
            (Judgements.Story, Fit(a => a.IsStory)),
        ];

        Trees Fit(Func<LabelledAnswer, bool> truth) => TreeFitter.Fit(rows, [.. _answers.Select(truth)], _weights, settings);
    }
}
