using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>What to change, the change that is worth most first. Three at most: more is not a plan.</summary>
internal static class Fixes
{
    public const int Most = 3;

    public static ImmutableArray<Fix> Of(AnswerView view) =>
        [.. GapsInOrderOfWorth.Select(gap => gap(view)).OfType<Fix>().Concat(FlagFixes.InOrderOfWorth(view).Select(f => f.Fix)).Take(Most)];

    // The same order in which the interviewer asks for what is missing.
    private static readonly Func<AnswerView, Fix?>[] GapsInOrderOfWorth =
        [NoStory, ResultMissing, OwnActionMissing, NoNumber, WeHeavy, TaskMissing, SituationMissing];

    private static Fix? NoStory(AnswerView view)
    {
        if (view.Reading.IsStory)
            return null;
        var quote = view.All.FirstOrDefault() is { } first ? Quoting.Of(first) : null;
        const string guess = "In [month, year], when I was [your role], [what happened].";
        if (view.IsFlagged(FlagKind.Refusal))
            return new Fix("Take a smaller story.", "It need not be big: one day at work, in your studies or as a volunteer when something like this came up.", quote, guess);
        return view.Context.Kind switch
        {
            QuestionKind.HowDoYou => new Fix(
                "Follow the general part with one day when you did it.",
                "\"How do you\" asks what you have done before. One general sentence is a good start; one example must follow.",
                quote,
                "For example, in [month, year] I had to [what you had to do]."),
            QuestionKind.WhichPrinciple => new Fix(
                "Show the principle by one day when you lived it.",
                "Naming a principle is the easy half. A story shows that it is yours.",
                quote,
                "For example, in [month, year] I had to [what you had to do]."),
            _ => new Fix("Tell one day when it happened.", "I did not find a story in this, more a general habit. What did you do on that one day?", quote, guess),
        };
    }

    private const string ResultGuess = "In the end [what changed], from [before] to [after].";

    private static Fix? ResultMissing(AnswerView view)
    {
        if (!view.Reading.IsStory || view.Has(StarPart.Result))
            return null;
        if (view.Of(StarPart.Result).LastOrDefault() is { } thin)
            return new Fix("Say plainly what came of it.", "This is all I found of an end. Did it work, and how do you know?", Quoting.Of(thin), ResultGuess);
        var last = view.Telling.LastOrDefault();
        return new Fix(
            "Say what came of it.",
            view.Context.Kind == QuestionKind.Failure
                ? "The last thing you tell leaves the end open. A failure has an end too: what it cost, and what you do differently."
                : "The last thing you tell leaves the end open. Did it work, and how do you know?",
            last is null ? null : Quoting.Of(last),
            ResultGuess);
    }

    private const string ActionGuess = "First I [step]. Then I [step], because [reason].";

    private static Fix? OwnActionMissing(AnswerView view)
    {
        if (!view.Reading.IsStory)
            return null;
        if (!view.Has(StarPart.Action) || view.Actions.IsEmpty)
        {
            if (view.Actions.FirstOrDefault() is { } thin)
                return new Fix("Say what you did, step by step.", "This is all I found of an action, and it is hard to see a step of yours in it.", Quoting.Of(thin), ActionGuess);
            var before = view.Of(StarPart.Task).Concat(view.Of(StarPart.Situation)).Concat(view.Telling).FirstOrDefault();
            return new Fix(
                "Say what you did, step by step.",
                "You tell what there was to do, and no step that you took.",
                before is null ? null : Quoting.Of(before),
                ActionGuess);
        }

        if (view.Own > 0)
            return null;
        var shown = view.Actions.FirstOrDefault(s => s.IsWe) ?? view.Actions[0];
        var count = view.Actions.Length == 1
            ? "The only action sentence has no \"I\" in it."
            : $"None of your {Plain.Number(view.Actions.Length)} action sentences has an \"I\" in it.";
        return new Fix("Say what you did yourself.", $"{count} Which part was yours?", Quoting.Of(shown), "I [what you did yourself], while [others] [what they did].");
    }

    private static Fix? NoNumber(AnswerView view)
    {
        if (!view.Reading.IsStory || !view.Has(StarPart.Result) || view.ResultMetrics.Length > 0)
            return null;
        var result = view.Of(StarPart.Result).FirstOrDefault();
        var elsewhere = view.Metrics.FirstOrDefault();
        var figures = view.Metrics.Length == 1 ? $"Your one figure, \"{elsewhere?.Text}\", sizes" : $"Your figures, such as \"{elsewhere?.Text}\", size";
        return new Fix(
            "Put a size on the result.",
            elsewhere is null
                ? "There is no figure in your result. Even a rough one helps: how much, for whom, against what?"
                : $"{figures} something else. The result has none: how much, for whom, against what?",
            result is null ? null : Quoting.Of(result),
            "[Measure] went from [before] to [after].");
    }

    private static Fix? WeHeavy(AnswerView view)
    {
        if (!view.Reading.IsStory || view.Own == 0 || view.We == 0 || (view.We <= view.Own && !view.Reading.Ownership.WeHeavy))
            return null;

        // The sentence that tells most is the one where it matters who did it.
        var we = view.Actions.Where(s => s.IsWe).MaxBy(s => s.Text.Length)!;
        return new Fix(
            "Say what you did, not \"we\".",
            $"{Plain.Capital(Plain.Number(view.We))} of {Plain.Number(view.Actions.Length)} action sentences {(view.We == 1 ? "says" : "say")} \"we\" and not \"I\". Who did it? If it was you, say so.",
            Quoting.Of(we),
            null);
    }

    private static Fix? TaskMissing(AnswerView view)
    {
        if (!view.Reading.IsStory || view.Has(StarPart.Task))
            return null;
        const string guess = "I had to [what you had to achieve] by [when].";
        if (view.Of(StarPart.Task).FirstOrDefault() is { } thin)
            return new Fix("Name the task in one plain sentence.", "I take this for your goal, and it is hard to tell.", Quoting.Of(thin), guess);
        var after = view.Of(StarPart.Situation).LastOrDefault();
        return new Fix(
            "Name the task in one sentence.",
            after is null ? "The goal is only implied. Say what you had to achieve, and by when." : "The goal is only implied. Say it right after the setting.",
            (after ?? view.Telling.FirstOrDefault()) is { } shown ? Quoting.Of(shown) : null,
            guess);
    }

    private static Fix? SituationMissing(AnswerView view)
    {
        if (!view.Reading.IsStory || view.Has(StarPart.Situation))
            return null;
        const string guess = "In [month, year] I was [your role] at [what kind of place], and [what was going on].";
        if (view.Of(StarPart.Situation).FirstOrDefault() is { } thin)
            return new Fix("Say a little more of the setting.", "This is all I found of it. Where and when was it, and what was going on?", Quoting.Of(thin), null);
        return new Fix(
            "Start with where and when it was.",
            "You begin in the middle. One or two sentences let a listener see the place.",
            view.Telling.FirstOrDefault() is { } first ? Quoting.Of(first) : null,
            guess);
    }
}
