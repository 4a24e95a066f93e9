using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Fitting.Recurrent;

namespace StarBot.Training.Fitting;

/// <summary>What was learned of sentences: in their chain, by their words alone, and by the recurrent net.</summary>
internal sealed record SentenceModels(ChainWeights Chain, ChainWeights Alone, FittedNet Net, bool[] Kept, bool[] Heard)
{
    /// <param name="examples">Whole answers.</param>
    /// <param name="blurred">Some of them with blurred borders.</param>
    public static SentenceModels Fit(IEnumerable<Example> examples, IEnumerable<Example> blurred, int features, SentenceSettings settings)
    {
        var known = examples.ToArray();
        var counts = new int[features];
        foreach (var f in known.SelectMany(e => e.Own.Concat(e.Around).Concat(e.Place)).SelectMany(x => x))
            counts[f]++;
        var kept = Array.ConvertAll(counts, c => c >= settings.LeastCount);
        var heard = Array.ConvertAll(counts, c => c >= settings.LeastHeard);
        var chains = known.SelectMany(e => new[] { ChainOf(e, kept, hasPlace: true, 1 - settings.NoPlace), ChainOf(e, kept, hasPlace: false, settings.NoPlace) });
        var again = blurred.ToDictionary(e => e.Answer.Id, e => HeardOf(e, heard), StringComparer.Ordinal);
        return new SentenceModels(
            ChainFitter.Fit([.. chains], features, WordVectors.Size, settings.Chain),
            ChainFitter.Fit([.. known.SelectMany(e => AloneOf(e, kept))], features, WordVectors.Size, settings.Alone),
            RecurrentFitter.Fit([.. known.Select(e => new Retelling(HeardOf(e, heard), again.GetValueOrDefault(e.Answer.Id)))], features, WordVectors.Size, settings.Net),
            kept,
            heard);
    }

    /// <summary>All that the first look says of an answer.</summary>
    public SentenceLikelihoods Judge(Example e) => new(
        Chain.Marginals(ChainOf(e, Kept, hasPlace: true, 1)),
        Chain.Marginals(ChainOf(e, Kept, hasPlace: false, 1)),
        [.. AloneOf(e, Kept).SelectMany(Alone.Marginals)],
        Net.Marginals(HeardOf(e, Heard)));

    private static Chain ChainOf(Example e, bool[] kept, bool hasPlace, double weight) => new(
        [.. e.Own.Select((own, t) => own.Concat(e.Around[t]).Concat(hasPlace ? e.Place[t] : []).Where(f => kept[f]).ToArray())],
        e.Vectors,
        e.Targets,
        weight);

    private static IEnumerable<Chain> AloneOf(Example e, bool[] kept) =>
        e.Own.Select((own, t) => new Chain([own.Where(f => kept[f]).ToArray()], [e.Vectors[t]], [e.Targets[t]], 1));

    private static Chain HeardOf(Example e, bool[] heard) =>
        new([.. e.Own.Select(own => own.Where(f => heard[f]).ToArray())], e.Vectors, e.Targets, 1);
}

/// <summary>How the models of sentences are learned.</summary>
/// <param name="NoPlace">How much each answer counts without the places of its sentences.</param>
/// <param name="LeastCount">How often a feature must be met to be kept.</param>
/// <param name="LeastHeard">The same for the net, whose rows are long.</param>
internal sealed record SentenceSettings(double NoPlace = 0.4, int LeastCount = 2, int LeastHeard = 8)
{
    public ChainSettings Chain { get; init; } = new(Rounds: 12, Pull: 3e-4, Step: 0.05, Drop: 0.3f);

    public ChainSettings Alone { get; init; } = new(Rounds: 8, Pull: 3e-5, Step: 0.05, Drop: 0.3f, HasSteps: false);

    public RecurrentSettings Net { get; init; } = new();
}
