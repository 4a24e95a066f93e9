using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>How much each sentence speaks for each part, and the most likely sequence of parts through the whole answer.</summary>
internal static class Labels
{
    public const int Count = 5;

    /// <summary>What the words of each sentence say, whatever its place: one row a sentence, a column a part.</summary>
    public static double[,] Evidence(Clues[] clues)
    {
        var evidence = new double[clues.Length, Count];
        var leadIn = Story.LeadIn(clues);
        for (var s = 0; s < clues.Length; s++)
        {
            evidence[s, (int)StarPart.Situation] = Situation(clues[s]);
            evidence[s, (int)StarPart.Task] = Task(clues[s]);
            evidence[s, (int)StarPart.Action] = Action(clues[s]);
            evidence[s, (int)StarPart.Result] = Result(clues[s]);
            evidence[s, (int)StarPart.Other] = Other(clues[s]) + (s < leadIn ? 3 : 0);
            if (clues[s].Sentence.Heading is { } heading)
                evidence[s, (int)heading] += 8;
        }

        return evidence;
    }

    private static double Situation(Clues c) =>
        c[Cue.Situation]
        + (0.4 * Math.Min(c.Was, 2)) + (0.5 * Math.Min(c.Progressive, 2))
        + (0.3 * Math.Min(c.Trouble, 2)) + (0.3 * c.IFelt) + (0.3 * Math.Min(c.Role, 2)) + (0.5 * c[Cue.Then])
        + (c.I + c.We == 0 ? 0.4 : 0)
        - (0.5 * c.IDid) - (0.3 * c[Cue.Lesson]) - (0.3 * c.Praise) - (0.3 * c[Cue.Task]) - Padding(c);

    private static double Task(Clues c) =>
        c[Cue.Task]
        + (0.6 * Math.Min(c.Intent, 2))
        + (c.Opening == Opening.Bare ? 1.4 : 0)
        - (0.4 * c.IDid) - (0.4 * c.WeDid) - (0.5 * c[Cue.Lesson]) - 0.3 - Padding(c);

    private static double Action(Clues c) =>
        (0.8 * c[Cue.Action])
        + (1.1 * Math.Min(c.IDid, 2)) + (0.6 * Math.Min(c.WeDid, 2))
        + (c.Opening == Opening.Past ? 1.6 : c.Opening == Opening.Gerund ? 0.3 : 0)
        + (c.OpensWithOrdinal ? 1.4 : c.OpensWithSequence ? 0.6 : 0)
        - (0.5 * c[Cue.Lesson]) - (0.25 * c.Was) - (0.4 * c.IFelt)
        // What was left to the boss is nobody's own action.
        - (1.5 * c[Cue.Boss]) - Padding(c);

    private static double Result(Clues c) =>
        c[Cue.Result] + c[Cue.Lesson]
        + (0.5 * Math.Min(c.Change, 3)) + (0.6 * Math.Min(c.Praise, 2)) + (0.5 * Math.Clamp(c.Outcome, 0, 3))
        + (0.5 * Math.Min(c.Metrics, 2)) + (c.Change > 0 && c.Metrics > 0 ? 0.8 : 0)
        + (c.OpensWithOutsider ? 0.3 : 0)
        - (0.3 * Math.Min(c.IDid, 2)) - (0.4 * Math.Min(c.Intent, 2)) - 0.3 - Padding(c);

    // Words that fill time speak against every part, so that an answer gains nothing by being padded.
    private static double Padding(Clues c) => (0.7 * c[Cue.Other]) + (0.5 * c[Cue.Filler]) + (c.IsEmpty ? 1 : 0);

    private static double Other(Clues c) =>
        c[Cue.Other] + (0.5 * c[Cue.Habit]) + (0.4 * Math.Min(c.Habit, 2)) + (0.4 * Math.Min(c.PresentTense, 2)) + (0.4 * c[Cue.Filler])
        + (0.6 * c[Cue.Hypothetical])
        - (c.TellsDeed ? 0.8 : 0) - (0.8 * c[Cue.Example]) - (0.5 * c.Metrics) + (c.IsEmpty ? 1 : 0) - 0.8;
}
