using System.Collections.Immutable;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>Flags for something that was said: it stands in the answer and can be pointed at.</summary>
internal static class SaidFlags
{
    private const int MostTermsShown = 4;

    // Two terms that are strange; one that is half known weighs half as much.
    private const int TooStrange = 4;

    private const int LongSentenceWords = 60;
    private const int TooManyFillers = 3;
    private const int ShortSentenceWords = 20;

    public static void Add(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        AddPhrase(f, flags, Cue.Blame, FlagKind.Blame, Advice.Blame);
        AddPhrase(f, flags, Cue.Boss, FlagKind.HidingBehindBoss, Advice.HidingBehindBoss);
        AddPhrase(f, flags, Cue.Unsure, FlagKind.UnsureHowToHandle, Advice.UnsureHowToHandle);
        AddPhrase(f, flags, Cue.CustomerRight, FlagKind.CustomerAlwaysRight, Advice.CustomerAlwaysRight);
        AddJargon(f, flags);
        AddHypothetical(f, flags);
        AddRambling(f, flags);
    }

    private static void AddPhrase(Findings f, ImmutableArray<Flag>.Builder flags, Cue cue, FlagKind kind, string advice)
    {
        // The longest match says most; one flag of a kind is enough.
        PhraseMatch? best = null;
        foreach (var match in f.Phrases)
        {
            if (match.Cue == cue && (best is not { } b || match.EndToken - match.FirstToken > b.EndToken - b.FirstToken))
                best = match;
        }

        if (best is not { } found)
            return;
        // A short sentence is quoted whole; "let my manager deal" alone would read as clipped.
        var sentence = f.Clues.First(c => c.Sentence.EndToken > found.FirstToken).Sentence;
        flags.Add(sentence.Words <= ShortSentenceWords
            ? Flags.At(f.Answer, kind, sentence.Start, sentence.End, advice)
            : Flags.At(f.Answer, kind, f.Answer.Tokens[found.FirstToken].Start, f.Answer.Tokens[found.EndToken - 1].End, advice));
    }

    private static void AddJargon(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        var terms = Jargon.Find(f.Answer);
        if (terms.Sum(t => t.Weight) < TooStrange)
            return;
        foreach (var term in terms.OrderByDescending(t => t.Weight).Take(MostTermsShown).OrderBy(t => t.Start))
            flags.Add(Flags.At(f.Answer, FlagKind.Jargon, term.Start, term.End, Advice.Jargon));
        if (f.Context.Trade == Trade.Technical)
            flags.Add(Flags.Whole(FlagKind.TooDetailed, Advice.TooDetailed));
    }

    private static void AddHypothetical(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        var supposed = f.Clues.Where(c => c[Cue.Hypothetical] > 0 && c[Cue.Lesson] == 0).ToList();
        if (supposed.Count >= 2 || (supposed.Count == 1 && !f.IsStory))
            flags.Add(Flags.At(f.Answer, FlagKind.Hypothetical, supposed[0].Sentence.Start, supposed[0].Sentence.End, Advice.Hypothetical));
    }

    private static void AddRambling(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        foreach (var c in f.Clues)
        {
            if (c.Sentence.Words <= LongSentenceWords)
                continue;
            flags.Add(Flags.At(f.Answer, FlagKind.Rambling, c.Sentence.Start, c.Sentence.End, Advice.LongSentence));
            return;
        }

        var fillers = f.Phrases.Where(p => p.Cue == Cue.Filler).ToList();
        if (fillers.Count >= TooManyFillers)
            flags.Add(Flags.At(f.Answer, FlagKind.Rambling, f.Answer.Tokens[fillers[0].FirstToken].Start, f.Answer.Tokens[fillers[0].EndToken - 1].End, Advice.Filler));
    }
}
