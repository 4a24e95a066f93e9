using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Training.Fitting.Recurrent;

/// <summary>How a recurrent net is learned.</summary>
/// <param name="Drop">How many features are left out by chance.</param>
/// <param name="Mask">How many of the numbers between the layers are.</param>
/// <param name="Pull">How strongly the rows of features are drawn to zero.</param>
internal sealed record RecurrentSettings(int Rounds = 10, float Step = 0.05f, float Rate = 0.004f, float Drop = 0.4f, float Mask = 0.4f, float Pull = 1e-3f, float Decay = 0.01f);

/// <summary>
/// Fits a recurrent net over sentences, on one thread and in a fixed order. Each round hears every answer told a little
/// differently (<see cref="Retelling"/>), with features and numbers left out by chance.
/// </summary>
internal sealed class RecurrentFitter
{
    private const int L = Labels.Count;
    private const int Width = RecurrentWeights.Width;
    private const int Kept = RecurrentWeights.Kept;
    private const int Seen = RecurrentWeights.Seen;
    private const int AnswersAStep = 8;

    private readonly RecurrentSettings _settings;
    private readonly Chance _chance = new(3);
    private readonly Embeddings _embeddings;
    private readonly RecurrentWeights _weights;
    private readonly float[] _steps = new float[(L * L) + L + L];
    private readonly Adam _words, _forward, _backward, _labels, _ofSteps;
    private int _heard;

    private RecurrentFitter(int features, int numbers, RecurrentSettings settings)
    {
        _settings = settings;
        _embeddings = new Embeddings(features, _chance);
        _weights = new RecurrentWeights(Random(Width, numbers + 1, 0.3f), Random(3 * Kept, Width + Kept + 1, 1), Random(3 * Kept, Width + Kept + 1, 1), Random(L, Seen, 1), new double[_steps.Length]);
        (_words, _forward, _backward) = (new Adam(_weights.Words.Weights), new Adam(_weights.Forward.Weights), new Adam(_weights.Backward.Weights));
        (_labels, _ofSteps) = (new Adam(_weights.Labels.Weights), new Adam(_steps));
    }

    public static FittedNet Fit(IReadOnlyList<Retelling> answers, int features, int numbers, RecurrentSettings settings)
    {
        var fitter = new RecurrentFitter(features, numbers, settings);
        var order = Enumerable.Range(0, answers.Count).ToArray();
        for (var round = 0; round < settings.Rounds; round++)
        {
            fitter._chance.Shuffle(order);
            var left = 1 - ((float)round / settings.Rounds);
            foreach (var i in order)
                fitter.Learn(answers[i].Told(fitter._chance), left);
            fitter._embeddings.Shrink(settings.Pull * answers.Count, settings.Step * left);
        }

        return new FittedNet(fitter._embeddings.Rows, fitter._weights);
    }

    private Affine Random(int outs, int ins, float scale)
    {
        var matrix = new Affine(outs, ins, new float[outs * ins]);
        for (var i = 0; i < matrix.Weights.Length; i++)
            matrix.Weights[i] = scale * _chance.Spread() / MathF.Sqrt(ins);
        return matrix;
    }

    private void Learn(Chain chain, float left)
    {
        var n = chain.Features.Length;
        if (n == 0)
            return;
        var features = Array.ConvertAll(chain.Features, f => _chance.Thin(f, _settings.Drop));
        var value = 1 / (1 - _settings.Drop);
        var bounded = new float[n * Width];
        for (var t = 0; t < n; t++)
        {
            _embeddings.AddTo(bounded.AsSpan(t * Width, Width), features[t], value);
            _weights.Tell(chain.Vectors[t], bounded.AsSpan(t * Width, Width));
        }

        var toldMask = Mask(n * Width);
        float[] told = [.. bounded.Zip(toldMask, (x, m) => x * m)];
        var (forward, backward) = (Layer.Run(_weights.Forward, told, n, isBackward: false), Layer.Run(_weights.Backward, told, n, isBackward: true));
        var (seenMask, seen, scores) = (SeenMask(n), new float[n * Seen], new double[n * L]);
        for (var t = 0; t < n; t++)
        {
            var row = seen.AsSpan(t * Seen, Seen);
            RecurrentWeights.See(told.AsSpan(t * Width, Width), forward.States.AsSpan(t * Kept, Kept), backward.States.AsSpan(t * Kept, Kept), row);
            for (var k = 0; k < Seen; k++)
                row[k] *= seenMask[(t * Seen) + k];
            _weights.Score(row, scores.AsSpan(t * L, L));
        }

        var slopes = Slopes.Of(scores, _weights.Steps, [], chain.Targets, -chain.Weight);

        var ofSeen = OfSeen(slopes, seen, n);
        for (var i = 0; i < ofSeen.Length; i++)
            ofSeen[i] *= seenMask[i];
        var ofTold = OfTold(ofSeen, forward, backward, n);
        for (var i = 0; i < ofTold.Length; i++)
            ofTold[i] *= toldMask[i] * Floats.SoftSlope(bounded[i]);
        Move(chain, features, value, ofTold, left);
        for (var i = 0; i < _steps.Length; i++)
            _ofSteps.Slopes[i] += (float)slopes.Steps[i];
        if (++_heard % AnswersAStep == 0)
            Step(left);
    }

    private float[] Mask(int count)
    {
        var mask = new float[count];
        for (var i = 0; i < count; i++)
            mask[i] = _chance.Falls(_settings.Mask) ? 0 : 1 / (1 - _settings.Mask);
        return mask;
    }

    // The sentence itself was masked before the layers; the bias never is.
    private float[] SeenMask(int n)
    {
        var mask = Mask(n * Seen);
        for (var t = 0; t < n; t++)
        {
            mask.AsSpan(t * Seen, Width).Fill(1);
            mask[(t * Seen) + Seen - 1] = 1;
        }

        return mask;
    }

    private float[] OfSeen(Slopes slopes, float[] seen, int n)
    {
        var (ofSeen, ofScores) = (new float[n * Seen], new float[L]);
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < L; y++)
                ofScores[y] = (float)slopes.Labels[(t * L) + y];
            _weights.Labels.AddSlopes(ofScores, 0, seen.AsSpan(t * Seen, Seen), _labels.Slopes, ofSeen.AsSpan(t * Seen, Seen));
        }

        return ofSeen;
    }

    private float[] OfTold(float[] ofSeen, Layer forward, Layer backward, int n)
    {
        var (ofTold, ofForward, ofBackward) = (new float[n * Width], new float[n * Kept], new float[n * Kept]);
        for (var t = 0; t < n; t++)
        {
            var row = ofSeen.AsSpan(t * Seen, Seen);
            row[..Width].CopyTo(ofTold.AsSpan(t * Width));
            row.Slice(Width, Kept).CopyTo(ofForward.AsSpan(t * Kept));
            row.Slice(Width + Kept, Kept).CopyTo(ofBackward.AsSpan(t * Kept));
        }

        GatedSlopes.Add(_weights.Forward, forward, ofForward, _forward.Slopes, ofTold);
        GatedSlopes.Add(_weights.Backward, backward, ofBackward, _backward.Slopes, ofTold);
        return ofTold;
    }

    private void Move(Chain chain, int[][] features, float value, float[] ofTold, float left)
    {
        var (into, ofInto) = (new float[_weights.Words.Ins], new float[_weights.Words.Ins]);
        into[^1] = 1;
        for (var t = 0; t < features.Length; t++)
        {
            var slope = ofTold.AsSpan(t * Width, Width);
            chain.Vectors[t].CopyTo(into, 0);
            // The words' vectors are given, and learn nothing.
            _weights.Words.AddSlopes(slope, 0, into, _words.Slopes, ofInto);
            _embeddings.Move(slope, features[t], value, _settings.Step * left);
        }
    }

    private void Step(float left)
    {
        var rate = _settings.Rate * left;
        foreach (var adam in new[] { _words, _forward, _backward, _labels })
            adam.Step(rate, _settings.Decay, AnswersAStep);
        _ofSteps.Step(rate, 0, AnswersAStep);
        for (var i = 0; i < _steps.Length; i++)
            _weights.Steps[i] = _steps[i];
    }
}
