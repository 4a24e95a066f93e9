using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>The two models of sentences: in their chain, and by their words alone.</summary>
internal sealed record SentenceModels(ChainWeights Chain, ChainWeights Alone, bool[] Kept)
{
    public static SentenceModels Fit(IEnumerable<Example> examples, int features, SentenceSettings settings)
    {
        var known = examples.ToArray();
        var counts = new int[features];
        foreach (var e in known.Where(e => e.Cut is null))
        {
            foreach (var f in e.Own.Concat(e.Around).Concat(e.Place).SelectMany(x => x))
                counts[f]++;
        }

        var kept = Array.ConvertAll(counts, c => c >= settings.LeastCount);
        var chains = new List<Chain>();
        var alone = new List<Chain>();
        foreach (var e in known)
        {
            if (e.Cut is null)
            {
                chains.Add(ChainOf(e, kept, hasPlace: true, 1 - settings.NoPlace));
                chains.Add(ChainOf(e, kept, hasPlace: false, settings.NoPlace));
                alone.AddRange(AloneOf(e, kept));
            }
            else if (settings.CutWeight > 0)
            {
                chains.Add(ChainOf(e, kept, hasPlace: Hashing.Of(e.Answer.Id + e.Cut) % 2 == 0, settings.CutWeight));
            }
        }

        return new SentenceModels(
            ChainFitter.Fit(chains, features, WordVectors.Size, settings.Chain),
            ChainFitter.Fit(alone, features, WordVectors.Size, settings.Alone),
            kept);
    }

    public double[] PlaceScores(Example e) => Scores(ChainOf(e, Kept, hasPlace: true, 1), Chain);

    public double[] Place(Example e) => Marginals(ChainOf(e, Kept, hasPlace: true, 1), Chain);

    public double[] NoPlace(Example e) => Marginals(ChainOf(e, Kept, hasPlace: false, 1), Chain);

    public double[] WordsAlone(Example e) => [.. AloneOf(e, Kept).SelectMany(c => Marginals(c, Alone))];

    /// <summary>All that the first look says of an answer.</summary>
    public SentenceLikelihoods Judge(Example e) => new(Place(e), NoPlace(e), WordsAlone(e));

    private static Chain ChainOf(Example e, bool[] kept, bool hasPlace, double weight) => new(
        [.. e.Own.Select((own, t) => own.Concat(e.Around[t]).Concat(hasPlace ? e.Place[t] : []).Where(f => kept[f]).ToArray())],
        e.Vectors,
        e.Targets,
        weight);

    private static IEnumerable<Chain> AloneOf(Example e, bool[] kept) =>
        e.Own.Select((own, t) => new Chain([own.Where(f => kept[f]).ToArray()], [e.Vectors[t]], [e.Targets[t]], 1));

    private static double[] Marginals(Chain chain, ChainWeights w) =>
        chain.Features.Length == 0 ? [] : Lattice.Of(Scores(chain, w), chain.Features.Length, w.AllSteps).Marginals;

    private static double[] Scores(Chain chain, ChainWeights w)
    {
        var n = chain.Features.Length;
        var scores = new double[n * 5];
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < 5; y++)
            {
                foreach (var f in chain.Features[t])
                    scores[(t * 5) + y] += w.Features[(f * 5) + y];
                for (var d = 0; d < chain.Vectors[t].Length; d++)
                    scores[(t * 5) + y] += w.Vectors[(d * 5) + y] * chain.Vectors[t][d];
            }
        }

        return scores;
    }
}

/// <summary>How the models of sentences are learned.</summary>
internal sealed record SentenceSettings(double NoPlace = 0.4, double CutWeight = 0, int LeastCount = 2)
{
    public ChainSettings Chain { get; init; } = new(Rounds: 12, Pull: 3e-4, Step: 0.05, Drop: 0.3);

    public ChainSettings Alone { get; init; } = new(Rounds: 8, Pull: 3e-5, Step: 0.05, Drop: 0.3, HasSteps: false);
}
