using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>The words of a pack's principles, counted and weighed, ready to be compared with a text.</summary>
internal sealed class PrincipleWords
{
    private const double NameWeight = 3, CueWeight = 3, SummaryWeight = 1.5, QuestionWeight = 1;

    // Every behavioural question has these; they tell nothing about the principle.
    private static readonly HashSet<string> Empty =
    [
        .. WordList.Split("tell time example describe give situation share walk instance had something someone work made make did do went")
            .Select(w => Stems.Of(w)),
    ];

    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double>[] _principles;
    private readonly Dictionary<string, double>[][] _questions;

    private PrincipleWords(IReadOnlyList<Principle> principles)
    {
        var counts = principles.Select(Count).ToArray();
        foreach (var word in counts.SelectMany(c => c.Keys))
            _rarity[word] = _rarity.GetValueOrDefault(word) + 1;
        foreach (var word in _rarity.Keys.ToArray())
            _rarity[word] = Math.Log((principles.Count + 1) / (_rarity[word] + 0.4));

        _principles = [.. counts.Select(Weigh)];
        _questions = [.. principles.Select(p => p.Questions.Select(q => Weigh(CountText(q.Text, 1))).ToArray())];
    }

    public static PrincipleWords Of(IReadOnlyList<Principle> principles) => new(principles);

    /// <summary>How near the text is to each principle, 0 to 1, in the order of the pack.</summary>
    public double[] Score(AnswerText text, double nearestQuestion)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        CountText(text, 1, counts);
        var asked = Weigh(counts);
        var scores = new double[_principles.Length];
        for (var p = 0; p < scores.Length; p++)
        {
            var nearest = 0.0;
            foreach (var question in _questions[p])
                nearest = Math.Max(nearest, Dot(asked, question));
            scores[p] = Math.Clamp(((1 - nearestQuestion) * Dot(asked, _principles[p])) + (nearestQuestion * nearest), 0, 1);
        }

        return scores;
    }

    private static Dictionary<string, double> Count(Principle principle)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        CountText(principle.Name, NameWeight, counts);
        CountText(principle.Summary, SummaryWeight, counts);
        foreach (var question in principle.Questions)
            CountText(question.Text, QuestionWeight, counts);
        foreach (var cue in principle.Cues)
            CountText(cue, CueWeight, counts);
        return counts;
    }

    private static Dictionary<string, double> CountText(string text, double weight)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        CountText(text, weight, counts);
        return counts;
    }

    // Single words, and pairs of words for what only says something together ("say no", "long term").
    private static void CountText(string text, double weight, Dictionary<string, double> counts) => CountText(AnswerText.Of(text), weight, counts);

    private static void CountText(AnswerText answer, double weight, Dictionary<string, double> counts)
    {
        string? before = null;
        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var stem = Stems.Of(answer.Word(i));
            if (before is not null && !Empty.Contains(stem))
            {
                var pair = before + ' ' + stem;
                counts[pair] = counts.GetValueOrDefault(pair) + (0.7 * weight);
            }

            var empty = Empty.Contains(stem) || (answer.Tokens[i].Is(Trait.Function) && answer.Word(i) is not ("no" or "not" or "without" or "before"));
            before = empty ? null : stem;
            if (!empty)
                counts[stem] = counts.GetValueOrDefault(stem) + weight;
        }
    }

    // Words that the pack does not use lengthen the text but can match nothing, so they are left out; the rest is brought to length 1.
    private Dictionary<string, double> Weigh(Dictionary<string, double> counts)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var length = 0.0;
        foreach (var (word, count) in counts)
        {
            if (!_rarity.TryGetValue(word, out var rarity) || rarity <= 0)
                continue;
            var weight = Math.Sqrt(count) * rarity;
            weights[word] = weight;
            length += weight * weight;
        }

        length = Math.Sqrt(length);
        foreach (var word in weights.Keys)
            weights[word] /= length;
        return weights;
    }

    private static double Dot(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        var (few, many) = a.Count < b.Count ? (a, b) : (b, a);
        var sum = 0.0;
        foreach (var (word, weight) in few)
            sum += weight * many.GetValueOrDefault(word);
        return sum;
    }
}
