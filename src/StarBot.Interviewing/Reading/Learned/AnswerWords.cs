using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>A word as the features name it: its spelling, its stem, a coarse class, and its place among the frequent words.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(uint Spelling, uint Stem, WordClass Class, int Rank);

/// <summary>What a word is in its sentence, as far as the word alone can tell.</summary>
internal enum WordClass
{
    Content,
    I,
    We,
    Other,
    Function,
    Number,
    Past,
    State,
    Base,
    Present,
    Auxiliary,
    Gerund,
    Adverb,
    Name,
    Mine,
}

/// <summary>The words of an answer, hashed once.</summary>
internal static class AnswerWords
{
    private static readonly uint NumberHash = Hashing.Of("<number>");

    public static Word[] Of(AnswerText answer)
    {
        var vectors = WordVectors.Shipped;
        var words = new Word[answer.Tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var spelled = answer.Word(i);
            var kind = ClassOf(answer, i, spelled);
            // Which number it is tells nothing about the part; that one is there does.
            if (kind == WordClass.Number)
            {
                words[i] = new Word(NumberHash, NumberHash, kind, -1);
                continue;
            }

            var spelling = Hashing.Of(spelled);
            words[i] = new Word(spelling, Hashing.Of(Stems.Slice(spelled)), kind, vectors.RankOf(spelling));
        }

        return words;
    }

    private static WordClass ClassOf(AnswerText answer, int i, ReadOnlySpan<char> spelled)
    {
        var token = answer.Tokens[i];
        if (char.IsAsciiDigit(spelled[0]) || (token.Is(Trait.Number) && !spelled.SequenceEqual("one")))
            return WordClass.Number;
        if (token.Is(Trait.I))
            return WordClass.I;
        if (token.Is(Trait.We))
            return WordClass.We;
        if (token.Is(Trait.Mine | Trait.Ours))
            return WordClass.Mine;
        if (spelled is "he" or "she" or "they" or "it" or "this" or "that" or "there" or "you" or "who" or "these" or "those" or "everyone" or "nobody" or "everybody")
            return WordClass.Other;
        if (spelled is "was" or "were" or "had" or "is" or "are" or "be" or "been" or "have" or "has" or "did" or "do" or "does"
            or "would" or "could" or "should" or "can" or "will" or "might" or "must" or "may" or "wasn't" or "weren't" or "didn't" or "couldn't" or "hadn't" or "wouldn't" or "not")
            return WordClass.Auxiliary;
        if (token.Is(Trait.State))
            return WordClass.State;
        if (token.Is(Trait.Did))
            return WordClass.Past;
        if (token.Is(Trait.Function))
            return WordClass.Function;
        if (token.Is(Trait.Adverb))
            return WordClass.Adverb;
        if (i > 0 && char.IsUpper(answer.Text[token.Start]) && answer.At(token.Start - 1) == ' ' && answer.At(token.Start - 2) is not ('.' or '!' or '?' or ':' or '"'))
            return WordClass.Name;
        if (token.Is(Trait.Base))
            return WordClass.Base;
        if (token.Is(Trait.Present))
            return WordClass.Present;
        return spelled.Length > 5 && spelled.EndsWith("ing") ? WordClass.Gerund : WordClass.Content;
    }
}
