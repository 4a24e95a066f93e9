using StarBot.Interviewing.Reading;
using StarBot.Training.Answers;

namespace StarBot.Training.Measuring;

/// <summary>How far two people who label the same answers agree.</summary>
/// <param name="Sentences">How many sentences both have labelled.</param>
/// <param name="Kappa">Agreement beyond what chance would give.</param>
/// <param name="Lenient">Agreement when a second label of either counts.</param>
internal sealed record Agreement(int Answers, int Sentences, double Share, double Kappa, double Lenient)
{
    /// <exception cref="CorpusFaultException">An answer was cut into other sentences the second time.</exception>
    public static Agreement Of(IReadOnlyList<LabelledAnswer> first, IReadOnlyList<LabelledAnswer> again)
    {
        var known = first.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var both = again.Where(a => known.ContainsKey(a.Id)).Select(a => (First: known[a.Id], Again: a)).ToArray();
        var faults = both.Where(b => b.First.Sentences.Length != b.Again.Sentences.Length)
            .Select(b => $"{b.Again.Id}: {b.First.Sentences.Length} sentences the first time, {b.Again.Sentences.Length} the second")
            .ToArray();
        if (faults.Length > 0)
            throw new CorpusFaultException(faults);

        var pairs = both.SelectMany(b => b.First.Sentences.Zip(b.Again.Sentences)).ToArray();
        var share = Mean(pairs, p => p.First.Part == p.Second.Part);
        var chance = Enum.GetValues<StarPart>().Sum(part => Mean(pairs, p => p.First.Part == part) * Mean(pairs, p => p.Second.Part == part));
        var lenient = Mean(pairs, p => p.First.Part == p.Second.Part || p.First.Second == p.Second.Part || p.First.Part == p.Second.Second);
        return new Agreement(both.Length, pairs.Length, share, (share - chance) / (1 - chance), lenient);
    }

    private static double Mean<T>(T[] all, Func<T, bool> holds) => all.Length == 0 ? 0 : all.Average(x => holds(x) ? 1.0 : 0);
}
