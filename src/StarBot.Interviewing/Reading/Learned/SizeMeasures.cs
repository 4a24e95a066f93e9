namespace StarBot.Interviewing.Reading.Learned;

/// <summary>What is known of one quantity when it is judged whether it sizes the result.</summary>
internal static class SizeMeasures
{
    private const int L = Labels.Count;

    public static double[] Of(AnswerSigns signs, Quantity quantity, int at, SentenceLikelihoods likelihoods)
    {
        var (placed, alone, ordered) = (likelihoods.Placed, likelihoods.Alone, likelihoods.Ordered);
        var clues = signs.Clues[quantity.Sentence];
        var n = signs.Chain.Count;
        return
        [
            placed[(at * L) + (int)StarPart.Result],
            placed[(at * L) + (int)StarPart.Action],
            placed[(at * L) + (int)StarPart.Situation],
            placed[(at * L) + (int)StarPart.Task],
            alone[(at * L) + (int)StarPart.Result],
            at + 1 < n ? placed[((at + 1) * L) + (int)StarPart.Result] : 1,
            at > 0 ? placed[((at - 1) * L) + (int)StarPart.Result] : 0,
            (at + 1.0) / n,
            ordered[(at * L) + (int)StarPart.Result],
            ordered[(at * L) + (int)StarPart.Action],
            at > 0 ? ordered[((at - 1) * L) + (int)StarPart.Result] : 0,
            quantity.Weak ? 1 : 0,
            (double)quantity.Kind,
            quantity.Kind is MetricKind.Count ? 1 : 0,
            quantity.Kind is MetricKind.Duration ? 1 : 0,
            Math.Min(3, clues.Change),
            Math.Min(3, clues.Outcome),
            clues.IDid,
            clues.Was,
            clues[Lexicon.Cue.Result],
            clues[Lexicon.Cue.Then],
            quantity.End - quantity.Start,
        ];
    }
}
