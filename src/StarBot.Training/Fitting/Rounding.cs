using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Training.Fitting;

/// <summary>Rounds fitted weights to whole numbers and leaves out the features that are nothing then.</summary>
internal static class Rounding
{
    private const int L = Labels.Count;

    // A twentieth of what one good cue weighs.
    private const int Least = 4;

    public static byte[] Write(SentenceModels models, Vocabulary vocabulary, IReadOnlyList<(string Name, Trees Trees)> trees, TopicModel questions, TopicModel answers)
    {
        var parts = new[] { models.Chain.Sentences, models.Alone.Sentences, models.Chain.Begins! };
        var chain = Rows(vocabulary, models.Kept, f => parts.SelectMany(p => p.Features.Skip(f * L).Take(L)).Select(w => Whole(w, ReaderModel.Unit)).Append((sbyte)0), Least);
        var net = Rows(vocabulary, models.Heard, f => models.Net.Rows.Skip(f * RecurrentWeights.Width).Take(RecurrentWeights.Width).Select(w => Whole(w, RecurrentNet.Unit)), 1);
        var vectors = Enumerable.Range(0, WordVectors.Size).SelectMany(d => parts.SelectMany(p => p.Numbers.Skip(d * L).Take(L))).Select(Rounded);
        return ModelFile.Write(
            (chain.Keys, chain.Rows, [.. vectors], [.. models.Chain.Steps.Select(Rounded)]),
            (net.Keys, net.Rows, Rounded(models.Net.Weights)),
            trees,
            questions,
            answers);
    }

    private static (uint[] Keys, sbyte[] Rows) Rows(Vocabulary vocabulary, bool[] kept, Func<int, IEnumerable<sbyte>> row, int least)
    {
        var rows = Enumerable.Range(0, vocabulary.Keys.Count)
            .Where(f => kept[f])
            .Select(f => (Key: vocabulary.Keys[f], Row: row(f).ToArray()))
            .Where(r => r.Row.Any(w => Math.Abs((int)w) >= least))
            .OrderBy(r => r.Key)
            .ToArray();
        return ([.. rows.Select(r => r.Key)], [.. rows.SelectMany(r => r.Row)]);
    }

    private static RecurrentWeights Rounded(RecurrentWeights weights) =>
        new(Rounded(weights.Words), Rounded(weights.Forward), Rounded(weights.Backward), Rounded(weights.Labels), [.. weights.Steps.Select(x => (double)Rounded(x))]);

    private static Affine Rounded(Affine matrix) => matrix with { Weights = [.. matrix.Weights.Select(x => Rounded(x))] };

    private static sbyte Whole(double weight, int unit) => (sbyte)Math.Clamp(Math.Round(weight * unit), -127, 127);

    private static float Rounded(double x) => (float)Math.Round(x, 3);
}
