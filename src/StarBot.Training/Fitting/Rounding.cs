using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>Rounds fitted weights to whole numbers and leaves out the features that are nothing then.</summary>
internal static class Rounding
{
    private const int L = Labels.Count;

    // A twentieth of what one good cue weighs.
    private const int Least = 4;

    public static byte[] Write(SentenceModels models, Vocabulary vocabulary, IReadOnlyList<(string Name, Trees Trees)> trees, TopicModel questions, TopicModel answers)
    {
        var rows = Enumerable.Range(0, vocabulary.Keys.Count)
            .Where(f => models.Kept[f])
            .Select(f => (Key: vocabulary.Keys[f], Row: Row(models, f)))
            .Where(r => r.Row.Any(w => Math.Abs(w) >= Least))
            .OrderBy(r => r.Key)
            .ToList();
        var vectors = Enumerable.Range(0, WordVectors.Size)
            .SelectMany(d => models.Chain.Vectors[(d * L)..((d + 1) * L)].Concat(models.Alone.Vectors[(d * L)..((d + 1) * L)]))
            .Select(Rounded);
        return ModelFile.Write(
            [.. rows.Select(r => r.Key)],
            [.. rows.SelectMany(r => r.Row)],
            [.. vectors],
            [.. models.Chain.Steps.Concat(models.Chain.First).Concat(models.Chain.Last).Select(Rounded)],
            trees,
            questions,
            answers);
    }

    private static sbyte[] Row(SentenceModels models, int feature) =>
    [
        .. models.Chain.Features[(feature * L)..((feature + 1) * L)]
            .Concat(models.Alone.Features[(feature * L)..((feature + 1) * L)])
            .Select(w => (sbyte)Math.Clamp(Math.Round(w * ReaderModel.Unit), -127, 127)),
    ];

    private static float Rounded(double x) => (float)Math.Round(x, 3);
}
