using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>What one sentence shows, counted; the labels, the presence of parts and the flags are judged from this.</summary>
internal sealed class Clues
{
    public required Sentence Sentence { get; init; }

    /// <summary>Weights of the phrases met, by cue.</summary>
    public double[] Cues { get; } = new double[(int)Cue.Then + 1];

    public int I { get; set; }
    public int We { get; set; }
    public int Mine { get; set; }
    public int Ours { get; set; }
    public int IDid { get; set; }
    public int WeDid { get; set; }

    /// <summary>"I knew", "I felt": something went on in the teller, nothing was done.</summary>
    public int IFelt { get; set; }

    public int OthersDid { get; set; }
    public int Was { get; set; }
    public int Progressive { get; set; }
    public int Change { get; set; }
    public int Praise { get; set; }
    public int Outcome { get; set; }
    public int Trouble { get; set; }
    public int Intent { get; set; }
    public int Role { get; set; }
    public int Would { get; set; }
    public int Habit { get; set; }
    public int PresentTense { get; set; }
    public int Metrics { get; set; }
    /// <summary>Words that say something: neither small, nor manner, nor fit for any answer.</summary>
    public int Content { get; set; }

    public Opening Opening { get; set; }
    public bool OpensWithOutsider { get; set; }
    public bool OpensWithSequence { get; set; }
    public bool OpensWithOrdinal { get; set; }

    public double this[Cue cue] => Cues[(int)cue];

    /// <summary>A sentence of small and vague words only: "It was a great time overall."</summary>
    public bool IsEmpty => Content <= 1 && Sentence.Words >= 5 && Metrics == 0 && IDid + WeDid == 0;

    /// <summary>Said to fill time, or to frame the talk; it takes up no place in the story.</summary>
    public bool IsPadding => IsEmpty || (this[Cue.Other] > 0 && !TellsDeed);

    /// <summary>Whether something done is told: the mark of an event.</summary>
    public bool TellsDeed => IDid + WeDid + OthersDid > 0 || Opening == Opening.Past;
}

/// <summary>How a sentence without a subject opens; notes are written so ("Rebuilt the rota", "Cut the wait").</summary>
internal enum Opening
{
    Other,
    Past,
    Bare,
    Gerund,
}

internal static class ClueFinder
{
    /// <summary>The clues of every sentence, and every phrase that was met, in order.</summary>
    public static (Clues[] Clues, List<PhraseMatch> Phrases) Find(AnswerText answer)
    {
        var clues = new Clues[answer.Sentences.Count];
        var phrases = new List<PhraseMatch>();
        for (var s = 0; s < clues.Length; s++)
        {
            var sentence = answer.Sentences[s];
            var own = clues[s] = new Clues { Sentence = sentence };
            var from = phrases.Count;
            PhraseBook.Standard.Find(answer, sentence.FirstToken, sentence.EndToken, phrases);
            foreach (var match in CollectionsMarshal.AsSpan(phrases)[from..])
                own.Cues[(int)match.Cue] += match.Weight * Nearness(match, sentence);
            CountWords(answer, own);
            own.Opening = OpeningOf(answer, sentence);
        }

        return (clues, phrases);
    }

    // A phrase marks its sentence when it opens it; deep inside it is often part of something else.
    private static double Nearness(PhraseMatch match, Sentence sentence) =>
        match.FirstToken - sentence.FirstToken <= 3 ? 1.0 : 0.7;

    private static void CountWords(AnswerText answer, Clues clues)
    {
        var sentence = clues.Sentence;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = answer.Tokens[i];
            if (token.Is(Trait.I | Trait.We))
                CountSubject(answer, clues, i);
            else if (token.Is(Trait.Did))
                clues.OthersDid += PartOfSubject(answer, i, sentence.FirstToken) ? 0 : 1;
            if (token.Is(Trait.State) && answer.Word(i) is "was" or "were" or "wasn't" or "weren't" or "had")
            {
                clues.Was++;
                if (i + 1 < sentence.EndToken && answer.Word(i + 1).EndsWith("ing"))
                    clues.Progressive++;
            }

            clues.Mine += token.Is(Trait.Mine) ? 1 : 0;
            clues.Ours += token.Is(Trait.Ours) ? 1 : 0;
            clues.Content += token.Is(Trait.Function | Trait.Adverb | Trait.Vague) ? 0 : 1;
            clues.Change += token.Is(Trait.Change) ? 1 : 0;
            clues.Praise += token.Is(Trait.Praise) ? 1 : 0;
            clues.Outcome += token.Is(Trait.Outcome) ? 1 : 0;
            clues.Trouble += token.Is(Trait.Trouble) ? 1 : 0;
            clues.Intent += token.Is(Trait.Intent) ? 1 : 0;
            clues.Role += token.Is(Trait.Role) ? 1 : 0;
            clues.Would += token.Is(Trait.Would) ? 1 : 0;
            clues.Habit += token.Is(Trait.Habit) ? 1 : 0;
        }

        for (var i = sentence.FirstToken; i < Math.Min(sentence.FirstToken + 3, sentence.EndToken); i++)
        {
            clues.OpensWithOrdinal |= answer.Word(i) is "second" or "secondly" or "third" or "thirdly" or "next";
            clues.OpensWithSequence |= answer.Tokens[i].Is(Trait.Sequence);
            clues.OpensWithOutsider |= answer.Tokens[i].Is(Trait.Outsider) && clues.I + clues.We == 0;
        }
    }

    // "I (then, quickly, have) built": looks past adverbs and auxiliaries for the verb.
    private static void CountSubject(AnswerText answer, Clues clues, int subject)
    {
        var isI = answer.Tokens[subject].Is(Trait.I);
        if (isI)
            clues.I++;
        else
            clues.We++;

        for (var i = subject + 1; i < Math.Min(subject + 4, clues.Sentence.EndToken); i++)
        {
            var token = answer.Tokens[i];
            var word = answer.Word(i);
            if (token.Is(Trait.Did) && !token.Is(Trait.State))
            {
                if (isI)
                    clues.IDid++;
                else
                    clues.WeDid++;
                // "I delivered the report" is a deed; "the project was delivered" is an outcome.
                if (isI && token.Is(Trait.Outcome))
                    clues.Outcome--;
                return;
            }

            if (token.Is(Trait.Present | Trait.Base) && !token.Is(Trait.State) && word is not ("have" or "do"))
            {
                clues.PresentTense++;
                return;
            }

            if (isI && token.Is(Trait.State) && !token.Is(Trait.Auxiliary))
                clues.IFelt++;
            if (!token.Is(Trait.Adverb | Trait.Auxiliary))
                return;
        }
    }

    private static bool PartOfSubject(AnswerText answer, int verb, int first)
    {
        for (var i = verb - 1; i >= Math.Max(first, verb - 3); i--)
        {
            if (answer.Tokens[i].Is(Trait.I | Trait.We))
                return true;
        }

        return false;
    }

    private static Opening OpeningOf(AnswerText answer, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < Math.Min(sentence.FirstToken + 2, sentence.EndToken); i++)
        {
            var token = answer.Tokens[i];
            var word = answer.Word(i);
            if (token.Is(Trait.Did) && !token.Is(Trait.Base))
                return Opening.Past;
            if (word is "to" && i + 1 < sentence.EndToken && answer.Tokens[i + 1].Is(Trait.Base))
                return Opening.Bare;
            if (token.Is(Trait.Base))
                return Opening.Bare;
            if (word.Length > 5 && word.EndsWith("ing"))
                return Opening.Gerund;
            if (!token.Is(Trait.Adverb))
                return Opening.Other;
        }

        return Opening.Other;
    }
}
