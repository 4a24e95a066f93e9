using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>What else is worth knowing and did not make the three fixes.</summary>
public static class Notes
{
    /// <summary>The remark that goes with the lengths of the parts (the interview coach: the activity is the longest part).</summary>
    public const string ActionLongest = "The Action should be the longest by far.";

    private const int MostFromFlags = 2;
    private const int LongestByFar = 50;

    internal static ImmutableArray<string> Of(AnswerView view, ImmutableArray<PartLength> lengths, ImmutableArray<Fix> fixes)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var action = lengths.FirstOrDefault(l => l.Part == StarPart.Action);
        if (action is { Percent: < LongestByFar })
            notes.Add(ActionLongest);
        if (view.Reading.When is { Recent: false, Text: { } when })
            notes.Add($"It happened a while ago (\"{when}\"). Take a more recent story if you have one as good.");

        // Already said, as a fix or by the line on the Action.
        var headlines = fixes.Select(f => f.Headline).ToHashSet();
        var rest = FlagFixes.InOrderOfWorth(view)
            .Where(f => !headlines.Contains(f.Fix.Headline) && (f.Kind != FlagKind.ActionNotLongest || notes.Count == 0))
            .Select(f => f.Fix)
            .Take(MostFromFlags);
        notes.AddRange(rest.Select(f => f.Quote is { } quote && f.Why.IndexOf('"') < 0 ? $"{f.Headline} {f.Why} I mean \"{quote}\"." : $"{f.Headline} {f.Why}"));

        if (ByTrade(view, headlines) is { } advice)
            notes.Add(advice);
        return notes.ToImmutable();
    }

    // The interview coach: salespeople cut the answer in half; technical people drop half the detail and say the concept.
    private static string? ByTrade(AnswerView view, HashSet<string> headlines)
    {
        if (view.IsFlagged(FlagKind.TooLong) || view.IsFlagged(FlagKind.TooDetailed))
            return null;
        var seconds = view.Reading.Length.SpeakingSeconds;
        return view.Context.Trade switch
        {
            Trade.Sales when seconds > view.Context.Length.Seconds => "In sales, people talk too long in interviews. Try this answer at half its length.",
            Trade.Technical when view.IsFlagged(FlagKind.Jargon) && !headlines.Contains(FlagFixes.Headline(FlagKind.TooDetailed)) =>
                "Leave out half of the technical detail, and say in one general sentence what it was for.",
            _ => null,
        };
    }
}
