using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>
/// The answer set out as S, T, A, R in the candidate's own sentences, each part in the order in which it was told. Nothing
/// is written for the candidate; where something lacks stands what to add. (The interview coach's way: move the sentences
/// around, keep one general sentence as a lead-in where the question asks "how do you".)
/// </summary>
internal static class Drafting
{
    public static readonly ImmutableArray<StarPart> Parts = [StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result];

    public static ImmutableArray<DraftLine> Of(AnswerView view) =>
        view.All.IsEmpty ? [] : [.. Parts.Select(part => Line(view, part))];

    private static DraftLine Line(AnswerView view, StarPart part)
    {
        var sentences = view.All.Where(s => s.Part == part);
        if (part == StarPart.Situation && view.Context.AllowsLeadIn && LeadIn(view) is { } leadIn)
            sentences = sentences.Prepend(leadIn);
        var own = sentences.Select(s => s.Text).ToImmutableArray();
        return new DraftLine(part, own, ToAdd(view, part));
    }

    // What stands before the first part, and says something.
    private static ToldSentence? LeadIn(AnswerView view)
    {
        var first = view.All.FirstOrDefault();
        return first is { Part: StarPart.Other } && !EmptyTalk.Is(first.Text) ? first : null;
    }

    private static string? ToAdd(AnswerView view, StarPart part)
    {
        var isTold = view.Has(part);
        var hasSentence = view.All.Any(s => s.Part == part);
        return part switch
        {
            StarPart.Situation when hasSentence && !isTold => "more of the setting: where and when it was, and what was going on",
            StarPart.Situation when !hasSentence => "where and when it was, and what was going on",
            StarPart.Task when !isTold => "what you had to achieve, and by when",
            StarPart.Task when !hasSentence => "the task in a sentence of its own: what you had to achieve, and by when",
            StarPart.Action when !isTold || !hasSentence => "what you did, step by step, as \"I\"",
            StarPart.Action when view.Own == 0 => "which of this you did yourself, as \"I\"",
            StarPart.Result when !isTold || !hasSentence => "what came of it, and how you know",
            StarPart.Result when view.ResultMetrics.IsEmpty => "a size: how much, for whom, against what",
            StarPart.Result when view.Context.Kind == QuestionKind.Failure && view.IsFlagged(FlagKind.NoLesson) => "what you learned, and what you do differently now",
            _ => null,
        };
    }
}
