using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Interviewing.Reading;

/// <summary>The labels of sentences: the four parts and <see cref="StarPart.Other"/>.</summary>
internal static class Labels
{
    public const int Count = 5;

    // Task is the rarest part: leaning to it read all four about equally well on authors that the weights had not seen. Padding
    // that is taken for a part costs little; a part that is taken for padding is lost.
    private static readonly double[] Leaning = [1, 1.6, 1, 1, 0.35];

    /// <summary>The likeliest label of every sentence, and how likely it is. What says nothing is no part.</summary>
    public static (StarPart[] Labels, double[] Confidence) Of(AnswerSigns signs, SentenceLikelihoods likelihoods)
    {
        var labels = new StarPart[signs.Clues.Length];
        var confidence = new double[labels.Length];
        Array.Fill(labels, StarPart.Other);
        Array.Fill(confidence, 1);
        for (var t = 0; t < signs.Chain.Count; t++)
        {
            var row = likelihoods.Last.AsSpan(t * Count, Count);
            var best = 0;
            for (var y = 1; y < Count; y++)
                best = row[y] * Leaning[y] > row[best] * Leaning[best] ? y : best;
            labels[signs.Chain.Sentence(t)] = (StarPart)best;
            confidence[signs.Chain.Sentence(t)] = Math.Clamp(row[best], 0, 1);
        }

        return (labels, confidence);
    }
}
