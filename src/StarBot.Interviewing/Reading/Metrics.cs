using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// A quantity before it is known which part it stands in. Weak ones ("two colleagues", "three weeks later") size nothing by
/// themselves; those that say when ("at seven") size nothing at all.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantity(int Start, int End, MetricKind Kind, int Sentence, bool Weak, int FirstToken, int EndToken, bool SaysWhen = false);

/// <summary>
/// Finds quantities, in figures and in words (Amazon's STAR page: "provide examples using metrics or data if applicable").
/// Years, clock times, list numbers, versions and idioms ("one on one", "one day") are not quantities.
/// </summary>
internal static class Metrics
{
    // A size that is there and goes unseen vexes more than one that is seen where there is none.
    private const double Sizes = 0.4;

    // A plain quantity in a sentence that is read as the Result sizes it unless nearly everything speaks against that.
    private const double SizesInResult = 0.1;

    public static List<Quantity> Find(AnswerText answer)
    {
        var found = new List<Quantity>();
        for (var s = 0; s < answer.Sentences.Count; s++)
        {
            var sentence = answer.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var end = Numbers.ReadAt(answer, i, sentence) is { } number
                    ? Add(answer, number, s, found)
                    : WordedQuantities.ReadAt(answer, i, s, found);
                i = Math.Max(i + 1, end);
            }

            Join(answer, s, found);
        }

        return found;
    }

    /// <summary>The quantities with their place: whether each sizes what came of it.</summary>
    public static ImmutableArray<Metric> Placed(AnswerSigns signs, SentenceLikelihoods likelihoods, StarPart[] labels, Trees sizes)
    {
        var chainOf = new int[labels.Length];
        Array.Fill(chainOf, -1);
        for (var t = 0; t < signs.Chain.Count; t++)
            chainOf[signs.Chain.Sentence(t)] = t;
        var metrics = ImmutableArray.CreateBuilder<Metric>(signs.Quantities.Count);
        var row = new double[SizeMeasures.Count];
        foreach (var q in signs.Quantities)
        {
            var inResult = chainOf[q.Sentence] >= 0 && !q.SaysWhen
                && (signs.Clues[q.Sentence].Sentence.Heading is { } heading
                    ? heading == StarPart.Result && !q.Weak
                    : SizedBy(q) >= LimitOf(q, labels));
            metrics.Add(new Metric(q.Start, q.End, signs.Answer.Text[q.Start..q.End], q.Kind, inResult));
        }

        return metrics.MoveToImmutable();

        double SizedBy(Quantity q)
        {
            SizeMeasures.Fill(row, signs, q, chainOf[q.Sentence], likelihoods);
            return sizes.Likelihood(row);
        }
    }

    private static double LimitOf(Quantity quantity, StarPart[] labels) =>
        labels[quantity.Sentence] == StarPart.Result && !quantity.Weak ? SizesInResult : Sizes;

    private static int Add(AnswerText answer, NumberSpan number, int sentence, List<Quantity> found)
    {
        var kind = KindOf(answer, number, answer.Sentences[sentence].EndToken, out var end, out var endToken);
        var saysWhen = kind == MetricKind.Count && Moments.Is(answer, number, answer.Sentences[sentence]);
        var weak = saysWhen || kind switch
        {
            MetricKind.Count => (number is { IsWord: true, Value: >= 1 and <= 3 } && !IsMeasured(answer, number)) || Ordinary(answer, number),
            MetricKind.Duration => AsksWhenNotHowMuch(answer, number, endToken),
            _ => false,
        };
        found.Add(new Quantity(number.Start, end, kind, sentence, weak, number.FirstToken, endToken, saysWhen));
        return endToken;
    }

    private static MetricKind KindOf(AnswerText answer, NumberSpan number, int limit, out int end, out int endToken)
    {
        end = number.End;
        endToken = number.EndToken;
        if (number.Unit is { } unit)
            return unit;

        if (answer.At(number.Start - 1) is '$' or '€' or '£' or '₹' or '¥')
            return MetricKind.Money;
        if (answer.At(end) == '%' || (answer.At(end) == ' ' && answer.At(end + 1) == '%'))
        {
            end += answer.At(end) == '%' ? 1 : 2;
            return MetricKind.Percent;
        }

        // One adjective may stand between ("30 working days", "two full weeks").
        for (var look = endToken; look < Math.Min(endToken + 2, limit); look++)
        {
            var word = answer.Word(look);
            MetricKind? kind = word switch
            {
                "percent" or "percentage" or "pct" => MetricKind.Percent,
                "x" or "times" or "fold" => MetricKind.Ratio,
                "out" when answer.WordIs(look + 1, "of") && look + 2 < limit => MetricKind.Rating,
                _ when answer.Tokens[look].Is(Trait.TimeUnit) => MetricKind.Duration,
                _ when Listed(NumberWords.Currencies, word) => MetricKind.Money,
                _ when Listed(NumberWords.RatingUnits, word) => MetricKind.Rating,
                _ => null,
            };
            if (kind is not { } known)
                continue;

            endToken = known == MetricKind.Rating && word is "out" ? Math.Min(look + 3, limit) : look + 1;
            end = answer.Tokens[endToken - 1].End;
            return known;
        }

        if (answer.At(end) == '/' && char.IsAsciiDigit(answer.At(end + 1)) && endToken < limit)
        {
            end = answer.Tokens[endToken].End;
            endToken++;
            return MetricKind.Rating;
        }

        return MetricKind.Count;
    }

    // "Two years ago", "every ten minutes", "20 years old": when or how often, not how much.
    private static bool AsksWhenNotHowMuch(AnswerText answer, NumberSpan number, int endToken) =>
        (endToken < answer.Tokens.Length && answer.Word(endToken) is "ago" or "old")
        || (answer.WordIs(endToken, "later") && !answer.WordIs(endToken + 1, "than"))
        || (number.FirstToken > 0 && answer.Word(number.FirstToken - 1) is "every" or "last" or "first");

    // "Less than two litres", "only two complaints": a small number that is measured.
    private static bool IsMeasured(AnswerText answer, NumberSpan number) =>
        number.FirstToken > 0 && answer.Word(number.FirstToken - 1) is "than" or "only" or "just";

    private static bool Ordinary(AnswerText answer, NumberSpan number) =>
        number is { IsWord: true, Value: <= 10 } && number.EndToken < answer.Tokens.Length
        && answer.Word(number.EndToken) is "of" or "main" or "key" or "things" or "reasons" or "steps" or "different" or "options" or "ways";

    // "from 12 hours to 2", "down to 3 from 20", "at ten instead of two": a before and an after, one metric.
    private static void Join(AnswerText answer, int sentence, List<Quantity> found)
    {
        for (var k = found.Count - 1; k > 0 && found[k].Sentence == sentence && found[k - 1].Sentence == sentence; k--)
        {
            var (a, b) = (found[k - 1], found[k]);
            var between = answer.Text.AsSpan(a.End, Math.Max(0, b.Start - a.End));
            var opener = answer.Text.AsSpan(Math.Max(0, a.Start - 8), Math.Min(8, a.Start));
            var fromTo = between.Length < 40 && between.IndexOf("to ") >= 0 && opener.IndexOf("from ", StringComparison.OrdinalIgnoreCase) >= 0;
            var joined = fromTo || (between.Length < 24 && (between.IndexOf(" instead of ") >= 0 || between.IndexOf(" from ") >= 0
                || between.IndexOf("->") >= 0 || between.IndexOf('→') >= 0));
            if (!joined)
                continue;
            found[k - 1] = new Quantity(a.Start, b.End, MetricKind.BeforeAfter, sentence, Weak: false, a.FirstToken, b.EndToken);
            found.RemoveAt(k);
        }
    }

    private static bool Listed(System.Collections.Frozen.FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
