using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Training.Answers;

/// <summary>An answer of the corpus: what its author says of it, and its sentences with their labels.</summary>
internal sealed record LabelledAnswer(
    string Id,
    string Author,
    string Trade,
    string? Question,
    ImmutableArray<string> Principles,
    string Form,
    string Order,
    bool IsStory,
    bool IsQuantified,
    bool IsWe,
    bool IsJargon,
    ImmutableArray<LabelledSentence> Sentences)
{
    public bool Has(StarPart part) => Sentences.Any(s => s.Part == part);

    public LabelledAnswer Without(StarPart part) => this with { Sentences = [.. Sentences.Where(s => s.Part != part)] };

    /// <summary>The answer as it was typed, and where each sentence stands in it.</summary>
    public (string Text, (int Start, int End)[] Spans) Typed()
    {
        var text = new System.Text.StringBuilder();
        var spans = new (int, int)[Sentences.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            text.Append(i == 0 ? "" : Sentences[i].Gap);
            spans[i] = (text.Length, text.Length + Sentences[i].Text.Length);
            text.Append(Sentences[i].Text);
        }

        return (text.ToString(), spans);
    }
}

/// <summary>One sentence: its label, a second one that would be right too, and what stands before it.</summary>
internal sealed record LabelledSentence(StarPart Part, StarPart? Second, string Gap, string Text);
