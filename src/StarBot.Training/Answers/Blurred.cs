using System.Collections.Immutable;
using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Answers;

/// <summary>
/// An answer as people set it out who write the four headings first: whatever stands under a heading is that part, a deed told
/// after the outcome too, a background told with the task, a maxim at the end. Made from answers that tell the parts in order by
/// moving sentences over a border and naming them by their block.
/// </summary>
internal static class Blurred
{
    /// <summary>The answer with blurred borders, or null when it does not tell all four parts in order.</summary>
    /// <param name="maxims">Closing sentences of other answers.</param>
    public static LabelledAnswer? Of(LabelledAnswer answer, IReadOnlyList<LabelledSentence> maxims, uint seed)
    {
        var blocks = Blocks(answer);
        if (blocks is null)
            return null;
        var (s, t, a, r) = (blocks[0], blocks[1], blocks[2], blocks[3]);
        var chance = Hashing.Mix(Hashing.Of(answer.Id), seed);
        if (Falls(0.4) && s.Count > 1)
            Move(s, s.Count - 1, t, t.Count);
        else if (Falls(0.25) && s.Count > 2)
            Move(s, s.Count - 1, t, 0);
        if (Falls(0.3) && a.Count > 2)
            Move(a, 0, t, t.Count);
        if (Falls(0.15) && t.Count > 1)
            Move(t, 0, s, s.Count);
        if (Falls(0.5) && a.Count > 2)
            Move(a, a.Count - 1, r, Math.Min(1, r.Count));
        if (Falls(0.25) && a.Count > 2)
            Move(a, a.Count - 1, r, 0);
        if (Falls(0.4) && maxims.Count > 0)
            r.Add(maxims[(int)(Next() % (uint)maxims.Count)]);
        ImmutableArray<LabelledSentence> all =
        [
            .. blocks.SelectMany((b, p) => b.Select(x => x with { Part = (StarPart)p, Second = x.Part == (StarPart)p ? x.Second : null })),
        ];
        return answer with { Sentences = all };

        uint Next() => chance = Hashing.Mix(chance, 1);

        bool Falls(double share) => Next() < share * uint.MaxValue;
    }

    private static void Move(List<LabelledSentence> from, int at, List<LabelledSentence> to, int place)
    {
        to.Insert(place, from[at]);
        from.RemoveAt(at);
    }

    private static List<LabelledSentence>[]? Blocks(LabelledAnswer answer)
    {
        List<LabelledSentence>[] blocks = [[], [], [], []];
        var now = 0;
        foreach (var sentence in answer.Sentences)
        {
            if (sentence.Part != StarPart.Other && (int)sentence.Part < now)
                return null;
            now = sentence.Part == StarPart.Other ? now : (int)sentence.Part;
            blocks[now].Add(sentence);
        }

        return blocks.All(b => b.Count > 0) ? blocks : null;
    }
}
