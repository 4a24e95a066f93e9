using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Measuring;

/// <summary>One answer read by weights that never saw it: as it is, padded, and without each of its parts.</summary>
internal sealed record Measured(LabelledAnswer Answer, Told Whole, Told Padded, IReadOnlyDictionary<StarPart, Told> Cut)
{
    public const string Padding =
        " It was such an interesting time for everybody and I really came to enjoy it. Honestly, it was quite a special experience overall."
        + " Like I said, many things were going on and we were all involved in some way.";

    public IReadOnlyList<StarPart> Read { get; private init; } = [];

    public static Measured Of(LabelledAnswer answer, ReaderModel model)
    {
        var (text, spans) = answer.Typed();
        var whole = Told.Of(answer, text, model);
        var cut = Enum.GetValues<StarPart>()
            .Where(p => p != StarPart.Other && answer.Sentences.Any(s => s.Part != p && s.Part != StarPart.Other) && answer.Has(p))
            .ToDictionary(p => p, p => Told.Of(answer, answer.Without(p).Typed().Text, model));
        return new Measured(answer, whole, Told.Of(answer, (char.IsPunctuation(text[^1]) ? text : text + '.') + Padding, model), cut)
        {
            Read = [.. spans.Select(s => PartAt(whole.Reading, s))],
        };
    }

    /// <summary>Sentences that were read as another part, with how sure the reader was.</summary>
    public IEnumerable<(string Id, Answers.LabelledSentence Sentence, StarPart Read, double Confidence)> Mistakes()
    {
        var (_, spans) = Answer.Typed();
        for (var i = 0; i < spans.Length; i++)
        {
            var (sentence, start) = (Answer.Sentences[i], spans[i].Start);
            if (Read[i] != sentence.Part && Read[i] != sentence.Second && Whole.Reading.Sentences.FirstOrDefault(s => s.Start <= start && start < s.End) is { } found)
                yield return (Answer.Id, sentence, Read[i], found.Confidence);
        }
    }

    public bool IsComplete => Cut.Count == 4;

    // The part that most of the sentence was read as.
    private static StarPart PartAt(AnswerReading reading, (int Start, int End) span)
    {
        var votes = new int[Labels.Count];
        foreach (var s in reading.Sentences)
            votes[(int)s.Part] += Math.Max(0, Math.Min(span.End, s.End) - Math.Max(span.Start, s.Start));
        return votes.Max() == 0 ? StarPart.Other : (StarPart)Array.IndexOf(votes, votes.Max());
    }
}

/// <summary>What was made of one text: the reading, the ratings, the next follow-up.</summary>
internal sealed record Told(AnswerReading Reading, AnswerCritique Critique, Gap? Probe)
{
    /// <summary>What the story shows to one who heard the question too, the best first.</summary>
    public IReadOnlyList<PrincipleFit> Heard { get; private init; } = [];

    public int Sum => Critique.Ratings.Sum(r => r.Rating);

    /// <summary>The part that is named as missing, or null.</summary>
    public StarPart? Missing =>
        new[] { StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result }
            .OrderBy(p => Reading.Parts[p].Presence)
            .Where(p => !Reading.Parts[p].IsPresent)
            .Select(p => (StarPart?)p)
            .FirstOrDefault();

    public static Told Of(LabelledAnswer answer, string text, ReaderModel model)
    {
        var asked = answer.Question ?? "";
        var kind = QuestionKinds.Of(asked);
        var context = new ReadingContext(asked, kind);
        var reading = RulesReader.Read(text, context, model);
        reading = reading with { Principles = PrincipleFitter.OfAnswer(reading, BuiltInPacks.Amazon.Principles, model) };
        var critique = Critic.Write(reading, new CritiqueContext(asked, kind, null, LengthTarget.Default, Trade.Other));
        var probe = critique.NotRated is null ? ProbePicker.Next(reading, kind ?? QuestionKind.Success, null, []) : null;
        return new Told(reading, critique, probe?.Gap)
        {
            Heard = PrincipleFitter.Heard(reading.Principles, asked, BuiltInPacks.Amazon.Principles, model),
        };
    }
}
