namespace StarBot.Interviewing.Reading.Learned;

/// <summary>What is known of one quantity when it is judged whether it sizes the result.</summary>
internal static class SizeMeasures
{
    private const int L = Labels.Count;

    public const int Count = 27;

    public static double[] Of(AnswerSigns signs, Quantity quantity, int at, SentenceLikelihoods likelihoods)
    {
        var row = new double[Count];
        Fill(row, signs, quantity, at, likelihoods);
        return row;
    }

    /// <summary>The same into a row that is used for one quantity after the other.</summary>
    public static void Fill(Span<double> row, AnswerSigns signs, Quantity quantity, int at, SentenceLikelihoods likelihoods)
    {
        var (placed, alone, ordered) = (likelihoods.Placed, likelihoods.Alone, likelihoods.Ordered);
        var clues = signs.Clues[quantity.Sentence];
        var n = signs.Chain.Count;
        var (plainHere, plainLater) = Plain(signs, quantity);
        ReadOnlySpan<double> measures =
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
            Before(signs.Answer, quantity),
            After(signs.Answer, quantity),
            signs.Answer.Tokens[quantity.FirstToken].Is(Lexicon.Trait.Number) ? 1 : 0,
            plainHere,
            plainLater,
        ];
        measures.CopyTo(row);
    }

    // How many plain quantities the sentence holds, and whether one comes later. A loop, so that nothing is allocated for each quantity.
    private static (int Here, int Later) Plain(AnswerSigns signs, Quantity quantity)
    {
        var (here, later) = (0, 0);
        for (var i = 0; i < signs.Quantities.Count; i++)
        {
            var other = signs.Quantities[i];
            if (other.Weak || other.SaysWhen)
                continue;
            here += other.Sentence == quantity.Sentence ? 1 : 0;
            later = other.Start > quantity.End ? 1 : later;
        }

        return (here, later);
    }

    // "By 12", "from 12", "only 12" say how much; "the two", "my two" only which ones.
    private static int Before(AnswerText answer, Quantity quantity) =>
        quantity.FirstToken == 0
            ? 0
            : answer.Word(quantity.FirstToken - 1) switch
            {
                "by" or "to" or "from" or "than" or "is" or "was" or "were" or "are" or "at" or "of" => 1,
                "only" or "over" or "under" or "about" or "around" or "almost" or "nearly" or "just" or "within" or "in" or "least" or "most" or "roughly" or "approximately" or "all" => 2,
                "saved" or "cut" or "down" or "up" or "reached" or "rose" or "fell" or "dropped" or "grew" or "got" or "went" or "scored" => 3,
                "the" or "these" or "those" or "both" or "my" or "our" or "his" or "her" or "their" or "its" or "other" or "last" or "first" or "next" or "every" or "each" => -1,
                "after" or "following" or "for" or "day" or "since" => -2,
                _ => 0,
            };

    private static int After(AnswerText answer, Quantity quantity) =>
        quantity.EndToken >= answer.Tokens.Length
            ? 0
            : answer.Word(quantity.EndToken) switch
            {
                "less" or "more" or "fewer" or "faster" or "early" or "earlier" or "ahead" or "sooner" or "lower" or "higher" or "cheaper" or "better" => 2,
                "of" or "out" or "a" or "per" or "and" or "in" or "within" or "or" => 1,
                "later" or "ago" or "before" or "after" or "old" or "since" => -2,
                "other" or "people" or "colleagues" or "teams" or "new" or "parts" or "things" => -1,
                _ => 0,
            };
}
