using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Interview;

/// <summary>Picks the follow-up: the most valuable gap that was not asked about yet, in the principle's own words where it has them.</summary>
public static class ProbePicker
{
    public const string HowToEstimate =
        "A rough size still helps. Think of one of these: how many people or items it touched, how many hours it took before and after, "
        + "how often it went wrong before and after, or what it cost. \"About thirty\" or \"half as often\" is fine.";

    /// <summary>The order of worth: no story at all, then Result, own Action, a number, ownership, Task, Situation.</summary>
    private static readonly ImmutableArray<Gap> ByWorth =
        [Gap.Story, Gap.Result, Gap.Action, Gap.Metric, Gap.Ownership, Gap.Task, Gap.Situation];

    private static readonly ImmutableArray<Gap> ActionFirst =
        [Gap.Story, Gap.Action, Gap.Result, Gap.Metric, Gap.Ownership, Gap.Task, Gap.Situation];

    /// <summary>What the answer lacks, the most valuable first; empty when it is complete.</summary>
    public static ImmutableArray<Gap> Gaps(AnswerReading reading) =>
        [.. (IsActionTheSurerGap(reading) ? ActionFirst : ByWorth).Where(gap => Lacks(reading, gap))];

    // Where both are missing, the one that is missing more surely is asked for first.
    private static bool IsActionTheSurerGap(AnswerReading reading) => reading.Parts.Action.Presence < reading.Parts.Result.Presence;

    /// <summary>The next follow-up, or null when there is nothing left to ask.</summary>
    public static AskedProbe? Next(
        AnswerReading reading, QuestionKind kind, Principle? principle, ImmutableArray<AskedProbe> asked, bool noNumbers = false)
    {
        foreach (var gap in Gaps(reading))
        {
            var isSettled = asked.Any(p => p.Gap == gap) || (gap == Gap.Metric && noNumbers);
            if (!isSettled)
                return new AskedProbe(gap, TextFor(gap, kind, principle, asked));
        }

        return null;
    }

    /// <summary>A short piece of the answer that shows what was heard before the gap is named; null when nothing fits.</summary>
    public static string? Heard(AnswerReading reading, Gap gap)
    {
        var best = NextTo(gap)
            .Select(part => reading.Sentences.Where(s => s.Part == part).MaxBy(s => s.Confidence))
            .FirstOrDefault(s => s is not null);
        return best is null ? null : Excerpt.Of(reading.Quote(best.Start, best.End));
    }

    private static bool Lacks(AnswerReading reading, Gap gap) => gap switch
    {
        Gap.Story => !reading.IsStory,
        Gap.Result => !reading.Parts.Result.IsPresent,
        Gap.Action => !reading.Parts.Action.IsPresent,
        Gap.Metric => reading.Parts.Result.IsPresent && !reading.Metrics.Any(m => m.InResult),
        Gap.Ownership => reading.Ownership.WeHeavy,
        Gap.Task => !reading.Parts.Task.IsPresent,
        _ => !reading.Parts.Situation.IsPresent,
    };

    private static string TextFor(Gap gap, QuestionKind kind, Principle? principle, ImmutableArray<AskedProbe> asked)
    {
        if (gap == Gap.Story && kind is QuestionKind.HowDoYou or QuestionKind.WhichPrinciple)
            return "Can you give me one specific example, a day when you did just that?";
        var own = principle?.Probes.GetValueOrDefault(gap) ?? [];
        return own.Concat(GeneralProbes.For(gap)).First(text => asked.All(p => p.Text != text));
    }

    private static ImmutableArray<StarPart> NextTo(Gap gap) => gap switch
    {
        Gap.Result => [StarPart.Action, StarPart.Task, StarPart.Situation],
        Gap.Metric => [StarPart.Result],
        Gap.Ownership => [StarPart.Action],
        Gap.Action => [StarPart.Task, StarPart.Situation],
        Gap.Task => [StarPart.Situation, StarPart.Action],
        Gap.Situation => [StarPart.Action, StarPart.Task],
        _ => [],
    };
}
