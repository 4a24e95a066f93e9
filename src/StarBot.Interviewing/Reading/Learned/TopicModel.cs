using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Which of a fixed list of principles a text is about: a weight for each word, pair of words and number of the vectors.</summary>
internal sealed class TopicModel
{
    public const int Unit = 32;

    public required string[] Names { get; init; }

    /// <summary>The numbers of the features, in the order of their rows.</summary>
    public required uint[] Keys { get; init; }

    public required HashIndex Features { get; init; }

    public required sbyte[] Weights { get; init; }

    public required float[] VectorWeights { get; init; }

    /// <summary>How much a feature speaks for the name at this place.</summary>
    public double WeightOf(uint feature, int place) =>
        Features.Find(feature) is var row && row >= 0 ? (double)Weights[(row * Names.Length) + place] / Unit : 0;

    /// <summary>How likely each of the names is; the likelihoods add up to 1.</summary>
    public double[] Likelihoods(TopicText text)
    {
        var scores = new double[Names.Length];
        foreach (var feature in text.Features)
        {
            var row = Features.Find(feature);
            for (var k = 0; k < scores.Length && row >= 0; k++)
                scores[k] += (double)Weights[(row * scores.Length) + k] / Unit;
        }

        for (var d = 0; d < text.Vector.Length; d++)
        {
            for (var k = 0; k < scores.Length; k++)
                scores[k] += text.Vector[d] * VectorWeights[(d * scores.Length) + k];
        }

        var most = scores.Max();
        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++)
            sum += scores[k] = Math.Exp(scores[k] - most);
        for (var k = 0; k < scores.Length; k++)
            scores[k] /= sum;
        return scores;
    }
}

/// <summary>The features of a text by which it is filed: its stems, pairs of them, and the mean of its words' vectors.</summary>
internal sealed record TopicText(List<uint> Features, float[] Vector)
{
    private const uint Stem = 101, Pair = 102, Skip = 103;

    public static TopicText Of(AnswerText text)
    {
        var words = AnswerWords.Of(text);
        var features = new List<uint>(words.Length * 3);
        for (var i = 0; i < words.Length; i++)
        {
            features.Add(Hashing.Mix(Stem, words[i].Stem));
            if (i + 1 < words.Length)
                features.Add(Hashing.Mix(Pair, words[i].Stem, words[i + 1].Stem));
            if (i + 2 < words.Length)
                features.Add(Hashing.Mix(Skip, words[i].Stem, words[i + 2].Stem));
        }

        // Each counts once, however often it is said.
        features.Sort();
        var kept = 0;
        for (var i = 0; i < features.Count; i++)
        {
            if (i == 0 || features[i] != features[i - 1])
                features[kept++] = features[i];
        }

        features.RemoveRange(kept, features.Count - kept);
        return new TopicText(features, Mean(text, words));
    }

    /// <summary>The words of a text with the feature of each; small words say nothing by themselves.</summary>
    public static IEnumerable<(string Text, uint Feature)> Words(string text)
    {
        var answer = AnswerText.Of(text);
        var words = AnswerWords.Of(answer);
        for (var i = 0; i < words.Length; i++)
        {
            if (!answer.Tokens[i].Is(Trait.Function))
                yield return (answer.Text[answer.Tokens[i].Start..answer.Tokens[i].End], Hashing.Mix(Stem, words[i].Stem));
        }
    }

    private static float[] Mean(AnswerText text, Word[] words)
    {
        var vectors = WordVectors.Shipped;
        var mean = new float[WordVectors.Size];
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Rank < 0 || text.Tokens[i].Is(Trait.Function))
                continue;
            count++;
            var vector = vectors[words[i].Rank];
            for (var d = 0; d < vector.Length; d++)
                mean[d] += vector[d];
        }

        for (var d = 0; d < mean.Length; d++)
            mean[d] /= 64 * MathF.Sqrt(Math.Max(1, count));
        return mean;
    }
}
