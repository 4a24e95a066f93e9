using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// Which principles a text is about, by the words of the pack itself (cues, questions, summary, name), each word weighed by
/// how few principles use it. Best first; every principle is in the list.
/// </summary>
public static class PrincipleFitter
{
    // A pack's words are counted once for as long as the pack lives; the result is the same without it, only slower.
    private static readonly ConditionalWeakTable<IReadOnlyList<Principle>, PrincipleWords> Counted = [];

    /// <summary>The principles that an answer could serve. Only what is told counts, so that empty talk serves none.</summary>
    public static ImmutableArray<PrincipleFit> OfAnswer(AnswerReading reading, IReadOnlyList<Principle> principles)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var told = reading.Sentences.Where(s => s.Part != StarPart.Other).Select(s => reading.Quote(s.Start, s.End));
        return OfAnswer(string.Join(' ', told), principles);
    }

    /// <summary>The principles that an answer could serve.</summary>
    public static ImmutableArray<PrincipleFit> OfAnswer(string answer, IReadOnlyList<Principle> principles) =>
        Fit(answer, principles, nearestQuestion: 0.2);

    /// <summary>The principles that a question tests; here the pack's nearest single question counts for more.</summary>
    public static ImmutableArray<PrincipleFit> OfQuestion(string question, IReadOnlyList<Principle> principles) =>
        Fit(question, principles, nearestQuestion: 0.6);

    private static ImmutableArray<PrincipleFit> Fit(string text, IReadOnlyList<Principle> principles, double nearestQuestion)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(principles);
        var words = Counted.GetValue(principles, PrincipleWords.Of);
        return
        [
            .. words.Score(text, nearestQuestion)
                .Select((score, i) => new PrincipleFit(principles[i].Name, score))
                .OrderByDescending(f => f.Score),
        ];
    }
}
