using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>Fixes that come from a flag of the reader, in order of worth, one of a kind.</summary>
internal static class FlagFixes
{
    private static readonly FlagKind[] Order =
    [
        FlagKind.Blame, FlagKind.HidingBehindBoss, FlagKind.UnsureHowToHandle, FlagKind.CustomerAlwaysRight, FlagKind.Hypothetical,
        FlagKind.Jargon, FlagKind.OutOfOrder, FlagKind.ActionNotLongest, FlagKind.GeneralTalk, FlagKind.NoLesson, FlagKind.NoRisk,
        FlagKind.TooDetailed, FlagKind.Rambling, FlagKind.TooLong,
    ];

    public static IEnumerable<(FlagKind Kind, Fix Fix)> InOrderOfWorth(AnswerView view)
    {
        foreach (var kind in Order)
        {
            // What the gaps before have said already is not said twice.
            if (kind == FlagKind.GeneralTalk && (!view.Reading.IsStory || view.Context.AllowsLeadIn))
                continue;
            if (kind is FlagKind.ActionNotLongest && (!view.Has(StarPart.Action) || view.Actions.IsEmpty))
                continue;
            if (kind is FlagKind.Hypothetical && !view.Reading.IsStory)
                continue;
            if (view.Reading.Flags.FirstOrDefault(f => f.Kind == kind) is { } flag)
                yield return (kind, Of(view, flag));
        }
    }

    private static Fix Of(AnswerView view, Flag flag) =>
        new(Headline(flag.Kind), Why(view, flag), Quoting.Of(view.Reading, flag), Guess(flag.Kind));

    /// <summary>The headline of a flag, in the imperative.</summary>
    public static string Headline(FlagKind kind) => kind switch
    {
        FlagKind.Blame => "Tell your part, not whose fault it was.",
        FlagKind.HidingBehindBoss => "Show what you did before it went to your boss.",
        FlagKind.UnsureHowToHandle => "Say how you found out what to do.",
        FlagKind.CustomerAlwaysRight => "Show how you weighed the customer and the company.",
        FlagKind.Hypothetical => "Tell what you did, not what you would do.",
        FlagKind.Jargon => "Say the special terms in plain words.",
        FlagKind.OutOfOrder => "Tell it in order: Situation, Task, Action, Result.",
        FlagKind.ActionNotLongest => "Make the Action the longest part.",
        FlagKind.GeneralTalk => "Come to the example sooner.",
        FlagKind.NoLesson => "End on the lesson.",
        FlagKind.NoRisk => "Name the risk.",
        FlagKind.TooDetailed => "Take half of the detail out.",
        FlagKind.Rambling => "Shorten this.",
        FlagKind.TooLong => "Make it shorter.",
        _ => "Take a smaller story.",
    };

    private static string Why(AnswerView view, Flag flag)
    {
        if (flag.Kind != FlagKind.Jargon)
            return flag.Advice;
        var terms = view.Reading.Flags.Where(f => f.Kind == FlagKind.Jargon).Select(f => $"\"{f.Text}\"").Distinct().ToList();
        return terms.Count < 2 ? flag.Advice : $"A recruiter may not know {Plain.List(terms)}. Explain each in a few words, or leave it out.";
    }

    private static string? Guess(FlagKind kind) => kind switch
    {
        FlagKind.NoLesson => "Since then I [what you do differently now].",
        FlagKind.NoRisk => "The risk was that [what could have gone wrong]; I went ahead because [reason].",
        FlagKind.UnsureHowToHandle => "I did not know [what], so I [how you found out].",
        _ => null,
    };
}
