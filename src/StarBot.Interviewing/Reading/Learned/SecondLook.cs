using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// What the second look at a sentence goes by: how the first look and the net read it and its neighbours, what was told before it and what is
/// still to come, where the parts would lie if the answer told them in order, and what it says of deeds and outcomes.
/// </summary>
internal sealed class SecondLook
{
    private const int L = Labels.Count;
    private const int PerLabel = 18;

    public const int Count = (L * PerLabel) + 28;

    private readonly AnswerSigns _signs;
    private readonly SentenceLikelihoods _first;
    private readonly double[] _ordered, _orderedAlone;
    private readonly int _n;

    // Of everything before a sentence and of everything after it, by the words alone: the sum and the most of each label.
    private readonly double[] _before, _after, _mostBefore, _mostAfter;
    private readonly int[] _deeds, _words;

    public SecondLook(AnswerSigns signs, SentenceLikelihoods first)
    {
        (_signs, _first, _n) = (signs, first, signs.Chain.Count);
        (_ordered, _orderedAlone) = (first.Ordered, _n == 0 ? [] : InOrder.Of(first.Alone));
        (_before, _after, _mostBefore, _mostAfter) = (new double[_n * L], new double[_n * L], new double[_n * L], new double[_n * L]);
        for (var i = L; i < _n * L; i++)
        {
            _before[i] = _before[i - L] + first.Alone[i - L];
            _mostBefore[i] = Math.Max(_mostBefore[i - L], first.Alone[i - L]);
        }

        for (var i = ((_n - 1) * L) - 1; i >= 0; i--)
        {
            _after[i] = _after[i + L] + first.Alone[i + L];
            _mostAfter[i] = Math.Max(_mostAfter[i + L], first.Alone[i + L]);
        }

        (_deeds, _words) = (new int[_n + 1], new int[_n + 1]);
        for (var t = 0; t < _n; t++)
        {
            _deeds[t + 1] = _deeds[t] + Clues(t).IDid;
            _words[t + 1] = _words[t] + Clues(t).Sentence.Words;
        }
    }

    /// <summary>How likely each label is for each sentence, with the first look and the whole answer in view.</summary>
    public double[] Judge(IReadOnlyDictionary<string, Trees> trees)
    {
        Span<double> row = stackalloc double[Count];
        var judged = new double[_n * L];
        for (var t = 0; t < _n; t++)
        {
            // Under a heading of the candidate's own there is nothing left to judge.
            if (Clues(t).Sentence.Heading is not null)
            {
                _first.Placed.AsSpan(t * L, L).CopyTo(judged.AsSpan(t * L));
                continue;
            }

            Measure(t, row);
            var sum = 0.0;
            for (var y = 0; y < L; y++)
                sum += judged[(t * L) + y] = trees[Judgements.Second(y)].Likelihood(row);
            for (var y = 0; y < L; y++)
                judged[(t * L) + y] /= sum;
        }

        return judged;
    }

    /// <summary>The measures of the sentence at this place of the chain.</summary>
    public void Measure(int t, Span<double> row)
    {
        var at = 0;
        for (var y = 0; y < L; y++)
        {
            var i = (t * L) + y;
            row[at++] = _first.Placed[i];
            row[at++] = _first.Unplaced[i];
            row[at++] = _first.Alone[i];
            row[at++] = _ordered[i];
            row[at++] = _orderedAlone[i];
            row[at++] = t > 0 ? _first.Placed[i - L] : -1;
            row[at++] = t + 1 < _n ? _first.Placed[i + L] : -1;
            row[at++] = t > 1 ? _first.Alone[i - (2 * L)] : -1;
            row[at++] = t + 2 < _n ? _first.Alone[i + (2 * L)] : -1;
            row[at++] = _before[i];
            row[at++] = _after[i];
            row[at++] = _mostBefore[i];
            row[at++] = _mostAfter[i];
            row[at++] = _first.Heard[i];
            row[at++] = _first.HeardInOrder[i];
            row[at++] = (_first.Heard[i] + _first.Placed[i]) / 2;
            row[at++] = t > 0 ? _first.Heard[i - L] : -1;
            row[at++] = t + 1 < _n ? _first.Heard[i + L] : -1;
        }

        row[at++] = t;
        row[at++] = _n - 1 - t;
        row[at++] = (_words[t] + _words[t + 1]) / (2.0 * Math.Max(1, _words[_n]));
        row[at++] = _n;
        row[at++] = _deeds[t];
        row[at++] = _deeds[_n] - _deeds[t + 1];
        Counted(Clues(t), row[at..]);
    }

    private Clues Clues(int t) => _signs.Clues[_signs.Chain.Sentence(t)];

    private static void Counted(Clues clues, Span<double> row)
    {
        row[0] = clues.Sentence.Words;
        row[1] = clues.I;
        row[2] = clues.We;
        row[3] = clues.IDid;
        row[4] = clues.WeDid;
        row[5] = clues.IFelt;
        row[6] = clues.OthersDid;
        row[7] = clues.Was;
        row[8] = clues.Metrics;
        row[9] = clues.Change;
        row[10] = clues.Praise;
        row[11] = clues.Outcome;
        row[12] = clues.Trouble;
        row[13] = clues.Intent;
        row[14] = clues.Would;
        row[15] = clues.PresentTense;
        row[16] = clues[Cue.Task];
        row[17] = clues[Cue.Result];
        row[18] = clues[Cue.Lesson];
        row[19] = clues[Cue.Then];
        row[20] = clues[Cue.Situation];
        row[21] = clues[Cue.Other];
    }
}
