namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// The measures of a whole answer that presence and story are judged from: how strongly its strongest sentences tell each
/// part, in their context and by their words alone. Where a sentence stands is not among them: an answer without its Result
/// still has a last sentence.
/// </summary>
internal static class Measures
{
    private const int L = Labels.Count;
    private const int PerLabel = 13;

    public const int Count = (L * (PerLabel + PerLabelHeard)) + 32;

    private const int PerLabelHeard = 5;

    /// <param name="chain">How likely each label is for each sentence, judged with its neighbours and without its place.</param>
    /// <param name="alone">The same by the words of the sentence alone.</param>
    /// <param name="heard">The same by what the net heard, which knows the whole answer.</param>
    public static double[] Of(AnswerSigns signs, ReadOnlySpan<double> chain, ReadOnlySpan<double> alone, ReadOnlySpan<double> heard)
    {
        var m = new double[Count];
        var n = signs.Chain.Count;
        var acted = n;
        for (var t = n - 1; t >= 0; t--)
            acted = chain[(t * L) + (int)StarPart.Action] > 0.5 ? t : acted;
        var at = 0;
        for (var y = 0; y < L; y++)
        {
            var (best, second, sum, bestAlone, secondAlone, sumAlone, none, decided, words, early, late) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
            for (var t = 0; t < n; t++)
            {
                var (c, a) = (chain[(t * L) + y], alone[(t * L) + y]);
                (best, second) = c > best ? (c, best) : (best, Math.Max(second, c));
                (bestAlone, secondAlone) = a > bestAlone ? (a, bestAlone) : (bestAlone, Math.Max(secondAlone, a));
                sum += c;
                sumAlone += a;
                none += Math.Log(1.001 - Math.Min(1, (c + a) / 2));
                if (c > 0.5)
                {
                    decided++;
                    words += signs.Clues[signs.Chain.Sentence(t)].Sentence.Words;
                }

                if (t < acted)
                    early = Math.Max(early, a);
                else if (t > acted)
                    late = Math.Max(late, a);
            }

            m[at++] = best;
            m[at++] = second;
            m[at++] = sum;
            m[at++] = bestAlone;
            m[at++] = secondAlone;
            m[at++] = sumAlone;
            m[at++] = -none;
            m[at++] = decided;
            m[at++] = words;
            m[at++] = early;
            m[at++] = late;
            m[at++] = n == 0 ? 0 : alone[y];
            m[at++] = n == 0 ? 0 : alone[((n - 1) * L) + y];
        }

        m[at++] = n;
        foreach (var t in Enumerable.Range(0, n))
        {
            var c = signs.Clues[signs.Chain.Sentence(t)];
            m[at] += c.Sentence.Words;
            m[at + 1] += c.IDid;
            m[at + 2] += c.WeDid;
            m[at + 3] += c.OthersDid;
            m[at + 4] += c.Was;
            m[at + 5] += c.Metrics;
            m[at + 6] += c.Change + c.Praise;
            m[at + 7] += c.Intent;
            m[at + 8] += c.PresentTense;
            m[at + 9] += c.Habit;
            m[at + 10] += c.Would;
            m[at + 11] += c[Lexicon.Cue.Lesson];
            m[at + 12] += c[Lexicon.Cue.Example] + c[Lexicon.Cue.Then];
            m[at + 13] += c[Lexicon.Cue.Hypothetical];
            m[at + 14] += c[Lexicon.Cue.Task];
            m[at + 15] += c[Lexicon.Cue.Habit];
            m[at + 16] += Story.IsGeneral(c) ? 1 : 0;
            m[at + 17] += c.TellsDeed ? 1 : 0;
        }

        m[at + 18] = n == 0 ? 0 : m[at + 17] / n;
        at += 19;
        OrderLoss.Of(chain, m.AsSpan(at, 4));
        OrderLoss.Of(alone, m.AsSpan(at + 4, 4));
        OrderLoss.Of(heard, m.AsSpan(at + 8, 4));
        AddHeard(heard, m.AsSpan(at + 12));
        return m;
    }

    private static void AddHeard(ReadOnlySpan<double> heard, Span<double> m)
    {
        for (var i = 0; i < heard.Length; i++)
        {
            var of = m.Slice(i % L * PerLabelHeard, PerLabelHeard);
            var h = heard[i];
            (of[0], of[1]) = h > of[0] ? (h, of[0]) : (of[0], Math.Max(of[1], h));
            of[2] += h;
            of[3] -= Math.Log(1.001 - Math.Min(1, h));
            of[4] += h > 0.5 ? 1 : 0;
        }
    }
}
