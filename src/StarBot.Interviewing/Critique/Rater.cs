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
        var thin = (IsThinAction(view) ? 1 : 0) + (IsThinResult(view) ? 1 : 0);
        return Highest - (int)Math.Ceiling(lost) - thin - (view.IsFlagged(FlagKind.OutOfOrder) ? 1 : 0);
    }

    /// <summary>The Action is there in a step or two: not the part that a listener waits for.</summary>
    public static bool IsThinAction(AnswerView view) => view.Has(StarPart.Action) && view.ActionSteps < 3;

    /// <summary>The Result is there in a single respect.</summary>
    public static bool IsThinResult(AnswerView view) => view.Has(StarPart.Result) && view.End.Respects < 2;

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
        return view.Deeds switch
        {
            >= 6 when we * 3 <= own && !blurred => 5,
            >= 3 => 4,
            _ => 3,
        };
    }

    // A figure sizes what came of it only where it is beyond doubt that something came of it; with a little doubt it counts for less.
    private static int Evidence(AnswerView view)
    {
        var sizes = view.ResultMetrics.Length > 0;
        if (sizes && view.HasPlainly(StarPart.Result))
            return view.Metrics.Length < 3 ? 4 : 5;
        if (sizes && view.HasNearly(StarPart.Result))
            return 4;
        return view.Details switch
        {
            0 => 1,
            < 3 => 2,
            _ => 3,
        };
    }

    private static int Action(AnswerView view) => view.Steps switch
    {
        _ when !view.Has(StarPart.Action) => IsTouched(view, StarPart.Action) ? 2 : 1,
        < 3 => 2,
        < 5 => 3,
        >= 8 when view.HasPlainly(StarPart.Action) && GivesAReason(view) => 5,
        _ => 4,
    };

    /// <summary>For one deed it is told why it was done, or what stood in its way.</summary>
    public static bool GivesAReason(AnswerView view) => view.Telling.Any(s => s.Deeds > 0 && Cues.Reason.IsMatch(s.Text));

    private static int Result(AnswerView view)
    {
        // What is said of the end counts even where the reader doubts that it is a result; then for little.
        var end = view.End;
        if (!view.Has(StarPart.Result))
            return end.Respects > 0 || IsTouched(view, StarPart.Result) ? 2 : 1;
        var stays = end.StaysOrTeaches ? 1 : 0;
        var rating = end.Figures > 0
            ? (end.Respects + stays < 5 ? 4 : 5)
            : Math.Clamp(1 + Math.Min(3, end.Outcomes) + stays, 2, 4);
        return view.HasPlainly(StarPart.Result) ? rating : Math.Min(rating, view.HasNearly(StarPart.Result) ? 3 : 2);
    }

    // Called missing, and yet something of it is there in passing.
    private static bool IsTouched(AnswerView view, StarPart part) => view.Shown(part) > 0;

    private static int Fit(AnswerView view)
    {
        // Deeds and their outcome show a principle; a theme alone does not. Taken off, not capped, so that either one counts.
        // The fewer steps, and the less of what came of them, the less there is to see it in.
        var action = view.Has(StarPart.Action) && view.ActionSteps >= 5 ? 0 : 1;
        var result = view.Has(StarPart.Result) && view.End.Respects >= 4 ? 0 : 1;
        return Theme(view) - action - result;
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
