using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>
/// The six ratings. Each rests on which parts are there and on counts of what is told, so that a part taken away can only
/// lower it. None rests on length or on a share of the whole, which padding could mend.
/// </summary>
internal static class Rater
{
    private const int Lowest = 1;
    private const int Highest = 5;

    // General talk never gets past this: there is no day in it to retell.
    private const int MostWithoutStory = 2;

    public static int Rate(Dimension dimension, AnswerView view)
    {
        var rating = dimension switch
        {
            Dimension.Structure => Structure(view),
            Dimension.Ownership => Ownership(view),
            Dimension.Evidence => Evidence(view),
            Dimension.Action => Action(view),
            Dimension.Result => Result(view),
            _ => Fit(view),
        };
        return Math.Clamp(rating, Lowest, view.Reading.IsStory ? Highest : MostWithoutStory);
    }

    // What is missing costs more than the disorder that leaving it out would mend. What is only touched costs by its doubt, so
    // that less of a part is never worth more.
    private static int Structure(AnswerView view)
    {
        var lost = 0.0;
        foreach (var part in new[] { StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result })
            lost += (part is StarPart.Action or StarPart.Result ? 2 : 1) * (1 - view.Shown(part));
        return Highest - (int)Math.Ceiling(lost) - (view.IsFlagged(FlagKind.OutOfOrder) ? 1 : 0);
    }

    private static int Ownership(AnswerView view)
    {
        var told = view.Telling.Where(s => s.Part != StarPart.Other).ToList();

        // Deeds count wherever they are told; "we" counts against them in the Action only: a setting is often shared.
        var (own, we) = (told.Count(s => s.Deeds > 0), view.We);
        // Deeds that make up no Action that a listener could see.
        if (!view.Has(StarPart.Action))
            return own > 0 && IsTouched(view, StarPart.Action) ? 2 : 1;
        if (own == 0)
            return we > 0 || told.Any(s => s.IsOwn) ? 2 : 1;
        if (we > own)
            return 2;
        if (own == 1 || we == own)
            return 3;
        var blurred = view.IsFlagged(FlagKind.Blame) || view.IsFlagged(FlagKind.HidingBehindBoss);
        return own >= 4 && we * 3 <= own && !blurred ? 5 : 4;
    }

    // A figure sizes what came of it only where it is beyond doubt that something came of it.
    private static int Evidence(AnswerView view) => (view.HasPlainly(StarPart.Result) ? view.ResultMetrics.Length : 0, view.Metrics.Length, view.Details) switch
    {
        (0, _, 0) => 1,
        (0, _, < 3) => 2,
        (0, _, _) => 3,
        (_, < 3, _) => 4,
        _ => 5,
    };

    private static int Action(AnswerView view) => view.Deeds switch
    {
        _ when !view.Has(StarPart.Action) => IsTouched(view, StarPart.Action) ? 2 : 1,
        0 => 2,
        < 3 => 3,
        >= 5 when view.HasPlainly(StarPart.Action) && view.Telling.Any(s => s.Deeds > 0 && Cues.Reason.IsMatch(s.Text)) => 5,
        _ => 4,
    };

    private static int Result(AnswerView view)
    {
        // What is said of the end counts even where the reader doubts that it is a result; then for little. A sentence that tells it
        // beyond doubt says something, whatever its words.
        var told = view.Of(StarPart.Result).ToList();
        var said = view.ResultMetrics.Length + Math.Max(
            told.Count(s => s.Confidence >= AnswerView.Sure),
            told.SelectMany(s => Cues.Outcome.Matches(s.Text).Select(m => m.Value.ToLowerInvariant())).Distinct().Count());
        if (!view.Has(StarPart.Result))
            return said > 0 || IsTouched(view, StarPart.Result) ? 2 : 1;
        if (!view.HasPlainly(StarPart.Result))
            return 2;
        var sized = view.ResultMetrics.Length > 0 ? 1 : 0;
        var more = view.ResultMetrics.Length > 1 || view.Of(StarPart.Result).Any(StaysOrTeaches) ? 1 : 0;
        return Math.Max(2, 1 + Math.Min(2, said) + sized + more);
    }

    // Called missing, and yet something of it is there in passing.
    private static bool IsTouched(AnswerView view, StarPart part) => view.Shown(part) > 0;

    /// <summary>The result says what was learned, or what is different since.</summary>
    public static bool StaysOrTeaches(ToldSentence sentence) => Cues.Lasting.IsMatch(sentence.Text);

    private static int Fit(AnswerView view)
    {
        // Deeds and their outcome show a principle; a theme alone does not. Taken off, not capped, so that either one counts.
        var shown = (view.Has(StarPart.Action) ? 0 : 1) + (view.Has(StarPart.Result) ? 0 : 1);
        return Theme(view) - shown;
    }

    private static int Theme(AnswerView view)
    {
        var fits = view.Reading.Principles;
        var asked = view.Context.Principle?.Name;
        var rank = asked is null ? 0 : fits.TakeWhile(f => f.Name != asked).Count();
        if (rank >= fits.Length)
            return 2;
        return (rank, PrincipleMarks.IsClear(fits, fits[rank]), PrincipleMarks.IsTouched(fits, fits[rank])) switch
        {
            (0, true, _) => 5,
            ( < 3, true, _) => 4,
            (_, _, true) => 3,
            _ => 2,
        };
    }

}
