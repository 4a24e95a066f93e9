using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Where general talk is, before an episode or in place of one. (The interview coach: "don't give just a general answer".)</summary>
internal static class Story
{
    /// <summary>"My name is…" opens a life, not an episode, unless an example or a day is named in it.</summary>
    public static bool IsIntroduction(Clues[] clues) =>
        clues.Length > 0 && clues[0][Cue.Introduction] > 0 && !clues.Any(c => c[Cue.Example] + c[Cue.Then] > 0);

    /// <summary>
    /// So likely one episode is told that it counts as one. Of the corpus, read by weights that had not seen the author, two
    /// stories in a thousand fall below it, and nine in ten answers that tell none.
    /// </summary>
    private const double Told = 0.9;

    /// <summary>Whether one episode is told, by the likelihood of it; one that is announced as an example and has a deed in it is.</summary>
    public static bool IsTold(Clues[] clues, double likelihood) =>
        !IsIntroduction(clues) && (likelihood >= Told || clues.Any(c => c[Cue.Example] > 0 && c[Cue.Hypothetical] == 0 && c.IDid + c.WeDid > 0));

    /// <summary>Habit, supposition or principle, with nothing done in it.</summary>
    public static bool IsGeneral(Clues c)
    {
        if (c[Cue.Hypothetical] > 0)
            return c[Cue.Lesson] == 0;
        if (c[Cue.Example] > 0 || c[Cue.Lesson] > 0)
            return false;
        var talk = c[Cue.Habit] + c.PresentTense + (0.5 * c.Habit) + (0.5 * c.Would);
        return talk > 0 && c.IDid + c.WeDid == 0 && c.Was == 0 && (c.OthersDid == 0 || talk > 1) && c.Opening != Opening.Past;
    }

    /// <summary>
    /// The stretch of general talk before the example begins, as sentence indexes, end exclusive; empty when the answer
    /// starts with the story. A sentence without a sign either way belongs to what came before it.
    /// </summary>
    public static int LeadIn(Clues[] clues)
    {
        var (general, habit, end) = (0, 0, 0);
        for (var s = 0; s < clues.Length; s++)
        {
            var c = clues[s];
            if (c[Cue.Example] > 0 || c[Cue.Situation] >= 2 || c.IDid + c.WeDid > 0 || c.Was > 0 || c.Opening == Opening.Past)
                break;
            if (!IsGeneral(c) && (s == 0 || !TellsPresent(c)))
                break;
            general += IsGeneral(c) ? 1 : 0;
            habit += c[Cue.Habit] > 0 ? 1 : 0;
            end = s + 1;
        }

        // A setting can be told in the present too ("I am on the committee"); habit, or an example announced, tells them apart.
        var announced = end < clues.Length && clues[end][Cue.Example] > 0;
        return general * 2 >= end && (announced || (general > 1 && habit > 1)) ? end : 0;
    }

    private static bool TellsPresent(Clues c) => c.OthersDid == 0;
}
