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

    // A breathless sentence is no plan of work, however many times it says "I".
    private const int MostStepsInOneSentence = 3;

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

    // What is missing costs more than the disorder that leaving it out would mend.
    private static int Structure(AnswerView view)
    {
        var lost = 0.0;
        foreach (var part in new[] { StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result })
        {
            var worth = part is StarPart.Action or StarPart.Result ? 2 : 1;
            lost += view.HasPlainly(part) ? 0 : view.Has(part) ? worth * 0.25 : worth;
        }

        return Highest - (int)Math.Ceiling(lost) - (view.IsFlagged(FlagKind.OutOfOrder) ? 1 : 0);
    }

    private static int Ownership(AnswerView view)
    {
        if (!view.Has(StarPart.Action) || view.Actions.IsEmpty)
            return 1;
        if (view.Own == 0)
            return view.We > 0 || view.Actions.Length > 1 ? 2 : 1;
        if (view.We > view.Own)
            return 2;
        if (view.Own == 1 || view.We == view.Own)
            return 3;
        var blurred = view.IsFlagged(FlagKind.Blame) || view.IsFlagged(FlagKind.HidingBehindBoss);
        return view.Own >= 3 && view.We * 3 <= view.Own && !blurred ? 5 : 4;
    }

    private static int Evidence(AnswerView view) => (view.ResultMetrics.Length, view.Metrics.Length) switch
    {
        (0, 0) => view.Telling.IsEmpty || (!view.Reading.IsStory && view.Reading.When.Text is null) ? 1 : 2,
        (0, _) => 3,
        (_, < 3) => 4,
        _ => 5,
    };

    private static int Action(AnswerView view)
    {
        if (!view.Has(StarPart.Action) || view.Actions.IsEmpty)
            return 1;

        // A step is a deed with an owner; a deed of "we" or of nobody shows half as much of the teller.
        var steps = view.Actions.Sum(s => s.IsOwn ? Math.Min(s.I, MostStepsInOneSentence) : 0.5);
        return steps switch
        {
            < 1 => 2,
            < 2.5 => 3,
            _ when view.HasPlainly(StarPart.Action) && view.Actions.Any(s => Cues.Reason.IsMatch(s.Text)) => 5,
            _ => 4,
        };
    }

    private static int Result(AnswerView view)
    {
        if (!view.Has(StarPart.Result))
            return 1;
        if (!view.HasPlainly(StarPart.Result))
            return 2;
        var sized = view.ResultMetrics.Length > 0 ? 1 : 0;
        var more = view.ResultMetrics.Length > 1 || view.Of(StarPart.Result).Any(StaysOrTeaches) ? 1 : 0;
        return 3 + sized + more;
    }

    /// <summary>The result says what was learned, or what is different since.</summary>
    public static bool StaysOrTeaches(ToldSentence sentence) => Cues.Lasting.IsMatch(sentence.Text);

    private static int Fit(AnswerView view)
    {
        // Deeds and their outcome show a principle; a theme alone does not. Taken off, not capped, so that either one counts.
        var shown = (view.Has(StarPart.Action) && !view.Actions.IsEmpty ? 0 : 1) + (view.Has(StarPart.Result) ? 0 : 1);
        return Theme(view) - shown;
    }

    private static int Theme(AnswerView view)
    {
        var fits = view.Reading.Principles;
        var asked = view.Context.Principle?.Name;
        var rank = asked is null ? 0 : fits.TakeWhile(f => f.Name != asked).Count();
        if (rank >= fits.Length)
            return 2;
        return (rank, fits[rank].Score) switch
        {
            (0, >= PrincipleMarks.Clear) => 5,
            (< 3, >= PrincipleMarks.Clear) => 4,
            (_, >= PrincipleMarks.Touched) => 3,
            _ => 2,
        };
    }

}
