using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>A sentence as the critic looks at it: its words, its part, and who acts in it.</summary>
/// <param name="Confidence">How sure the reader is of the part.</param>
/// <param name="I">How often "I" stands in it.</param>
/// <param name="We">How often "we" stands in it.</param>
/// <param name="Deeds">How often "I" does something in it.</param>
internal sealed record ToldSentence(int Start, int End, string Text, StarPart Part, double Confidence, int I, int We, int Deeds)
{
    /// <summary>"I" is in it: the deed has an owner.</summary>
    public bool IsOwn => I > 0;

    /// <summary>Only "we" is in it: nobody can tell who did it.</summary>
    public bool IsWe => We > 0 && I == 0;

    public static ToldSentence Of(AnswerReading reading, SentenceReading sentence)
    {
        var (start, end) = Trimmed(reading.Text, sentence.Start, sentence.End);
        var text = reading.Text[start..end];
        return new ToldSentence(start, end, text, sentence.Part, sentence.Confidence, Cues.CountI(text), Cues.We.Count(text), Cues.CountDeeds(text));
    }

    // A bullet's dash is layout and no word of the candidate's.
    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '•' or '*' or '–'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }
}
