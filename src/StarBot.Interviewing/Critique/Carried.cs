using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>What carried the answer. Only what stands in the text, each with the words that show it; nothing when nothing did.</summary>
internal static class Carried
{
    private const int Most = 3;

    public static ImmutableArray<Observation> Of(AnswerView view)
    {
        if (!view.Reading.IsStory)
            return [];
        var found = new[] { OwnDeed(view), SizedResult(view), LastingResult(view), Task(view), Time(view) }
            .OfType<Observation>()
            .DistinctBy(o => o.Quote)
            .Take(IsComplete(view) ? Most - 1 : Most);
        return IsComplete(view) ? [Complete(view), .. found] : [.. found];
    }

    /// <summary>All four parts, a size, and told as "I".</summary>
    public static bool IsComplete(AnswerView view) =>
        view.Reading.IsStory
        && view.Has(StarPart.Situation) && view.Has(StarPart.Task) && view.Has(StarPart.Action) && view.Has(StarPart.Result)
        && view.ResultMetrics.Length > 0
        && view.Own > view.We
        && !view.Reading.Ownership.WeHeavy;

    private static Observation Complete(AnswerView view) =>
        new($"I read this as complete: all four parts, {Plain.Count(view.Metrics.Length, "number", "numbers")}, told as \"I\".", null);

    private static Observation? OwnDeed(AnswerView view)
    {
        if (!view.Has(StarPart.Action) || view.Own == 0)
            return null;
        var deed = view.Actions.Where(s => s.IsOwn).MaxBy(s => (view.Metrics.Any(m => s.Start <= m.Start && m.Start < s.End), Math.Min(s.I, 3)));
        var rest = view.Actions.Length > 1 ? $" {Plain.Capital(Plain.Number(view.Own))} of {Plain.Number(view.Actions.Length)} action sentences say \"I\"." : "";
        return view.We > view.Own || (view.Own == 1 && view.Actions.Length > 1)
            ? new Observation("There is a step that is plainly yours.", Quoting.Of(deed!))
            : new Observation($"You say what you did yourself.{rest}", Quoting.Of(deed!));
    }

    private static Observation? SizedResult(AnswerView view)
    {
        if (!view.Has(StarPart.Result))
            return null;
        var metric = view.ResultMetrics.FirstOrDefault(m => m.Kind == MetricKind.BeforeAfter) ?? view.ResultMetrics.FirstOrDefault();
        if (metric is null || view.SentenceAt(metric.Start) is not { } sentence)
            return null;
        var text = metric.Kind == MetricKind.BeforeAfter ? "The result has a before and an after." : "The result has a size.";
        return new Observation(text, Quoting.Around(sentence, metric.Start));
    }

    private static Observation? LastingResult(AnswerView view) =>
        view.Has(StarPart.Result) && view.Of(StarPart.Result).LastOrDefault(ToldEnd.Lasts) is { } sentence
            ? new Observation("You say what stayed, or what you took from it.", Quoting.Of(sentence))
            : null;

    private static Observation? Task(AnswerView view) =>
        view.HasPlainly(StarPart.Task) && view.Of(StarPart.Task).FirstOrDefault() is { } sentence
            ? new Observation("The task is named.", Quoting.Of(sentence))
            : null;

    private static Observation? Time(AnswerView view) =>
        view.Reading.When is { Text: { Length: > 0 } text, Recent: not false } && view.Reading.Text.Contains(text, StringComparison.Ordinal)
            ? new Observation("You place it in time, so it is one real event.", text)
            : null;
}
