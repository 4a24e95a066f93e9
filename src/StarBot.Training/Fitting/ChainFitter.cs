using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>One chain of sentences to learn from: the features of each, how right each label would be, and what the chain counts for.</summary>
internal sealed record Chain(int[][] Features, float[][] Vectors, double[][] Targets, double Weight);

/// <summary>Weights before they are rounded: of every sentence, of one that begins a block (none where each is judged by itself), and of the steps between labels.</summary>
internal sealed record ChainWeights(EmissionWeights Sentences, EmissionWeights? Begins, double[] Steps)
{
    /// <summary>How likely each label is for each sentence of the chain.</summary>
    public double[] Marginals(Chain chain) =>
        chain.Features.Length == 0 ? [] : new Lattice(Sentences.Score(chain), Steps, Begins?.Score(chain)).Marginals();
}

/// <summary>How a chain is learned.</summary>
/// <param name="Pull">How strongly weights are drawn to zero.</param>
/// <param name="BeginPull">The same for the weights of sentences that begin a block.</param>
/// <param name="VectorPull">The same for the numbers of word vectors, which are many and small.</param>
/// <param name="HasSteps">Whether sentences are a chain; else each is judged by itself.</param>
internal sealed record ChainSettings(
    int Rounds = 20, double Pull = 1e-5, double BeginPull = 1e-3, double VectorPull = 1e-4, double Step = 0.1, float Drop = 0, bool HasSteps = true);

/// <summary>
/// Fits a linear-chain conditional random field by stochastic descent, in a fixed order, on one thread; the mean of the last half
/// of the rounds is kept.
/// </summary>
internal sealed class ChainFitter
{
    private const int L = Labels.Count;
    private readonly ChainSettings _settings;
    private readonly Emission _sentences;
    private readonly Emission? _begins;
    // Steps between labels, a row for each that is left; then of the first and of the last sentence.
    private readonly AdaptiveWeights _steps;
    private readonly Chance _chance = new(1);

    private ChainFitter(int features, int numbers, ChainSettings settings)
    {
        _settings = settings;
        _sentences = new Emission(features, numbers, settings.Step);
        _begins = settings.HasSteps ? new Emission(features, numbers, settings.Step) : null;
        _steps = new AdaptiveWeights(L + 2, settings.Step);
    }

    public static ChainWeights Fit(IReadOnlyList<Chain> chains, int features, int numbers, ChainSettings settings)
    {
        var fitter = new ChainFitter(features, numbers, settings);
        var order = Enumerable.Range(0, chains.Count).ToArray();
        for (var round = 0; round < settings.Rounds; round++)
        {
            fitter._chance.Shuffle(order);
            foreach (var c in order)
                fitter.Learn(chains[c]);
            fitter.Shrink(chains.Count);
            if (round >= settings.Rounds / 2)
                fitter.Remember();
        }

        return new ChainWeights(fitter._sentences.Mean(), fitter._begins?.Mean(), fitter._steps.Mean());
    }

    private void Remember()
    {
        _sentences.Remember();
        _begins?.Remember();
        _steps.Remember();
    }

    private void Shrink(int chains)
    {
        _sentences.Shrink(_settings.Pull * chains, _settings.VectorPull * chains);
        _begins?.Shrink(_settings.BeginPull * chains, _settings.VectorPull * chains);
    }

    private void Learn(Chain chain)
    {
        var n = chain.Features.Length;
        if (n == 0)
            return;
        var features = Array.ConvertAll(chain.Features, f => _chance.Thin(f, _settings.Drop));
        var value = 1.0 / (1 - _settings.Drop);
        var (scores, begins) = (new double[n * L], new double[_begins is null ? 0 : n * L]);
        for (var t = 0; t < n; t++)
        {
            _sentences.AddTo(scores.AsSpan(t * L, L), features[t], value, chain.Vectors[t]);
            if (t > 0)
                _begins?.AddTo(begins.AsSpan(t * L, L), features[t], value, chain.Vectors[t]);
        }

        var slopes = Slopes.Of(scores, _steps.Now, begins, chain.Targets, chain.Weight);
        for (var t = 0; t < n; t++)
        {
            _sentences.Move(slopes.Labels.AsSpan(t * L, L), features[t], value, chain.Vectors[t]);
            if (_begins is not null && t > 0)
                _begins.Move(slopes.Begins.AsSpan(t * L, L), features[t], value, chain.Vectors[t]);
        }

        for (var row = 0; row < L + 2 && _settings.HasSteps; row++)
            _steps.Move(row, slopes.Steps.AsSpan(row * L, L), 1);
    }
}
