using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// Which principles a text is about. Those that the weights know share a whole among them, by what was learned from questions and
/// answers and by the words of the pack; all others are judged by the words of their pack alone. Best first; every principle
/// is in the list.
/// </summary>
public static class PrincipleFitter
{
    // How much the pack's own words add to what was learned; chosen on questions that the weights had not seen.
    private const double PackWeight = 4;

    // What the question leaves to a principle that it does not ask for: a story may well show another.
    private const double LeastAsked = 0.01;

    private const double LeastToName = 0.3;
    private const int MostNamed = 3;

    // A pack's words are counted once for as long as the pack lives; the result is the same without it, only slower.
    private static readonly ConditionalWeakTable<IReadOnlyList<Principle>, PrincipleWords> Counted = [];

    /// <summary>The principles that an answer could serve. Only what is told counts, so that empty talk serves none.</summary>
    public static ImmutableArray<PrincipleFit> OfAnswer(AnswerReading reading, IReadOnlyList<Principle> principles) =>
        OfAnswer(reading, principles, ReaderModel.Shipped);

    internal static ImmutableArray<PrincipleFit> OfAnswer(AnswerReading reading, IReadOnlyList<Principle> principles, ReaderModel model)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var told = reading.Sentences.Where(s => s.Part != StarPart.Other).Select(s => reading.Quote(s.Start, s.End));
        return Fit(string.Join(' ', told), principles, nearestQuestion: 0.2, model.Answers);
    }

    /// <summary>
    /// The principles that an answer shows to one who heard the question too: what the story could serve, where the question leads.
    /// Not for rating how well the story fits what was asked, since the question would vouch for itself.
    /// </summary>
    public static ImmutableArray<PrincipleFit> OfAnswer(AnswerReading reading, string? question, IReadOnlyList<Principle> principles)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Heard(reading.Principles, question, principles, ReaderModel.Shipped);
    }

    internal static ImmutableArray<PrincipleFit> Heard(
        ImmutableArray<PrincipleFit> told, string? question, IReadOnlyList<Principle> principles, ReaderModel model)
    {
        if (string.IsNullOrWhiteSpace(question) || told.IsEmpty)
            return told;
        var asked = OfQuestion(question, principles, model.Questions).ToDictionary(f => f.Name, f => f.Score, StringComparer.Ordinal);
        var both = told.Select(f => f with { Score = f.Score * (LeastAsked + asked.GetValueOrDefault(f.Name)) }).ToArray();
        var share = both.Sum(f => f.Score) is var sum and > 0 ? told.Sum(f => f.Score) / sum : 0;
        return [.. both.Select(f => f with { Score = Math.Min(1, f.Score * share) }).OrderByDescending(f => f.Score)];
    }

    /// <summary>The principles that an answer could serve.</summary>
    public static ImmutableArray<PrincipleFit> OfAnswer(string answer, IReadOnlyList<Principle> principles) =>
        Fit(answer, principles, nearestQuestion: 0.2, ReaderModel.Shipped.Answers);

    /// <summary>The principles that a question tests; here the pack's nearest single question counts for more.</summary>
    public static ImmutableArray<PrincipleFit> OfQuestion(string question, IReadOnlyList<Principle> principles) =>
        OfQuestion(question, principles, ReaderModel.Shipped.Questions);

    internal static ImmutableArray<PrincipleFit> OfQuestion(string question, IReadOnlyList<Principle> principles, TopicModel model) =>
        Fit(question, principles, nearestQuestion: 0.6, model);

    /// <summary>The words of a question that speak most for a principle, as they stand in it; none when the weights do not know it.</summary>
    public static ImmutableArray<string> WordsFor(string question, string principle)
    {
        ArgumentNullException.ThrowIfNull(question);
        var learned = ReaderModel.Shipped.Questions;
        var place = Array.IndexOf(learned.Names, principle);
        return place < 0
            ? []
            :
            [
                .. TopicText.Words(question)
                    .Select(w => (w.Text, Weight: learned.WeightOf(w.Feature, place)))
                    .Where(w => w.Weight >= LeastToName)
                    .OrderByDescending(w => w.Weight)
                    .Select(w => w.Text)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MostNamed),
            ];
    }

    private static ImmutableArray<PrincipleFit> Fit(string text, IReadOnlyList<Principle> principles, double nearestQuestion, TopicModel learned)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(principles);
        var answer = AnswerText.Of(text);
        var scores = Counted.GetValue(principles, PrincipleWords.Of).Score(answer, nearestQuestion);
        Blend(answer, principles, scores, learned);
        return [.. scores.Select((score, i) => new PrincipleFit(principles[i].Name, score)).OrderByDescending(f => f.Score)];
    }

    private static void Blend(AnswerText text, IReadOnlyList<Principle> principles, double[] scores, TopicModel learned)
    {
        var places = new int[principles.Count];
        var known = 0;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Array.IndexOf(learned.Names, principles[i].Name);
            known += places[i] >= 0 ? 1 : 0;
        }

        // A single known name among others has nobody to share with.
        if (known < 2)
            return;
        var likelihoods = learned.Likelihoods(TopicText.Of(text));
        var sum = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0)
                sum += scores[i] = likelihoods[places[i]] * Math.Exp(PackWeight * scores[i]);
        }

        for (var i = 0; i < places.Length; i++)
            scores[i] = places[i] >= 0 ? scores[i] / sum : scores[i];
    }
}
