using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Flags for the shape of the answer: its order, its balance, and what it never gets to.</summary>
internal static class ShapeFlags
{
    // Shorter than this, "the Action is not the longest" says nothing that a missing part does not say better.
    private const int WordsToBalance = 60;
    // The labels are not that sure of themselves; a near tie is no reason to say anything.
    private const double ClearlyShorter = 0.8;

    private const int LongLeadIn = 25;
    private const double Sure = 0.75;

    public static void Add(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        AddGeneralTalk(f, flags);
        if (!f.IsStory)
            return;
        AddOutOfOrder(f, flags);
        AddActionNotLongest(f, flags);
        if (f.IsFailure && !f.Said(Cue.Lesson))
            flags.Add(Flags.Whole(FlagKind.NoLesson, Advice.NoLesson));
        if ((f.Context.Kind == QuestionKind.Ambiguity || QuestionWords.AskForRisk(f.Context.Question)) && !f.Said(Cue.Risk))
            flags.Add(Flags.Whole(FlagKind.NoRisk, Advice.NoRisk));
    }

    // The interview coach on the product manager's answer: "general stuff" before the example; one sentence may stay.
    private static void AddGeneralTalk(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        if (f.Clues.Length == 0)
            return;
        if (!f.IsStory)
        {
            if (f.Clues.Any(Story.IsGeneral))
                flags.Add(Flags.At(f.Answer, FlagKind.GeneralTalk, f.Clues[0].Sentence.Start, f.Clues[^1].Sentence.End, Advice.GeneralThroughout));
            return;
        }

        var end = Story.LeadIn(f.Clues);
        var words = f.Clues.Take(end).Sum(c => c.Sentence.Words);
        if (end >= 2 || words > LongLeadIn)
            flags.Add(Flags.At(f.Answer, FlagKind.GeneralTalk, f.Clues[0].Sentence.Start, f.Clues[end - 1].Sentence.End, Advice.GeneralLeadIn));
    }

    private static void AddOutOfOrder(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        // Two sentences of a later part before an earlier one begins: a single one is often only a link.
        var last = StarPart.Situation;
        for (var s = 0; s < f.Labels.Length; s++)
        {
            var part = f.Labels[s];
            if (part == StarPart.Other)
                continue;
            if (part >= last)
            {
                last = part;
                continue;
            }

            var goesBackFar = last - part >= 2 || (last == StarPart.Result && part == StarPart.Action && s <= f.Labels.Length / 2);
            if (f.Confidence[s] < Sure || !goesBackFar)
                continue;
            flags.Add(Flags.At(f.Answer, FlagKind.OutOfOrder, f.Clues[s].Sentence.Start, f.Clues[s].Sentence.End, Advice.OutOfOrder));
            return;
        }
    }

    private static void AddActionNotLongest(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        var longest = Math.Max(f.Parts.Situation.Words, Math.Max(f.Parts.Task.Words, f.Parts.Result.Words));
        if (f.Length.Words >= WordsToBalance && f.Parts.Action.Words < ClearlyShorter * longest)
            flags.Add(Flags.Whole(FlagKind.ActionNotLongest, Advice.ActionNotLongest));
    }
}
