using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Everything that the flags are judged from.</summary>
internal sealed record Findings(
    AnswerText Answer,
    ReadingContext Context,
    Clues[] Clues,
    List<PhraseMatch> Phrases,
    StarPart[] Labels,
    double[] Confidence,
    StarParts Parts,
    bool IsStory,
    bool IsRefusal,
    AnswerLength Length)
{
    /// <summary>A failure was asked for, or is what the answer tells.</summary>
    public bool IsFailure => Context.Kind == QuestionKind.Failure
        || Phrases.Exists(p => p.Cue == Cue.Failure)
        || QuestionWords.AskForFailure(Context.Question);

    public bool Said(Cue cue) => Phrases.Exists(p => p.Cue == cue);
}

/// <summary>What is to be mended in an answer, each with the words that show it and what to do about it.</summary>
internal static class Flags
{
    public static ImmutableArray<Flag> Of(Findings f)
    {
        var flags = ImmutableArray.CreateBuilder<Flag>();
        if (f.IsRefusal)
        {
            flags.Add(Whole(FlagKind.Refusal, Advice.Refusal));
            return flags.ToImmutable();
        }

        SaidFlags.Add(f, flags);
        ShapeFlags.Add(f, flags);
        LengthFlags.Add(f, flags);
        return flags.ToImmutable();
    }

    public static Flag Whole(FlagKind kind, string advice) => new(kind, 0, 0, "", advice);

    public static Flag At(AnswerText answer, FlagKind kind, int start, int end, string advice) =>
        new(kind, start, end, answer.Text[start..end], advice);
}
