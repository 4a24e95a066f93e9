using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Training.Fitting.Recurrent;

/// <summary>The way back through a gated layer: from the slopes of what it kept to those of its matrix and of the sentences.</summary>
internal static class GatedSlopes
{
    /// <param name="ofStates">The slopes of what was kept after each sentence.</param>
    /// <param name="ofMatrix">Where the slopes of the matrix are gathered.</param>
    /// <param name="ofTold">Where those of the sentences are.</param>
    public static void Add(Affine matrix, Layer layer, ReadOnlySpan<float> ofStates, float[] ofMatrix, Span<float> ofTold)
    {
        var size = matrix.Outs / 3;
        var width = matrix.Ins - size - 1;
        var (seen, heeded, ofSeen, ofHeeded) = (new float[matrix.Ins], new float[matrix.Ins], new float[matrix.Ins], new float[matrix.Ins]);
        var (ofLast, ofGate) = (new float[size], new float[3 * size]);
        for (var i = layer.Count - 1; i >= 0; i--)
        {
            var t = layer.IsBackward ? layer.Count - 1 - i : i;
            var gate = layer.Gates.AsSpan(t * 3 * size, 3 * size);
            layer.Fill(t, width, size, seen);
            seen.CopyTo(heeded, 0);
            for (var k = 0; k < size; k++)
                heeded[width + k] *= gate[size + k];
            Array.Clear(ofSeen);
            Array.Clear(ofHeeded);
            for (var k = 0; k < size; k++)
            {
                var (slope, renewed, with) = (ofStates[(t * size) + k] + ofLast[k], gate[k], gate[(2 * size) + k]);
                ofGate[k] = slope * (with - seen[width + k]) * Floats.SoftSlope((2 * renewed) - 1) / 2;
                ofGate[(2 * size) + k] = slope * renewed * Floats.SoftSlope(with);
                ofLast[k] = slope * (1 - renewed);
            }

            matrix.AddSlopes(ofGate.AsSpan(2 * size), 2 * size, heeded, ofMatrix, ofHeeded);
            for (var k = 0; k < size; k++)
            {
                var heed = gate[size + k];
                ofGate[size + k] = ofHeeded[width + k] * seen[width + k] * Floats.SoftSlope((2 * heed) - 1) / 2;
                ofLast[k] += ofHeeded[width + k] * heed;
            }

            matrix.AddSlopes(ofGate.AsSpan(0, 2 * size), 0, seen, ofMatrix, ofSeen);
            for (var k = 0; k < size; k++)
                ofLast[k] += ofSeen[width + k];
            for (var k = 0; k < width; k++)
                ofTold[(t * width) + k] += ofSeen[k] + ofHeeded[k];
        }
    }
}

/// <summary>What a gated layer was told and what it made of it.</summary>
internal sealed record Layer(float[] Told, int Count, bool IsBackward, float[] States, float[] Gates)
{
    public static Layer Run(Affine matrix, float[] told, int count, bool isBackward)
    {
        var size = matrix.Outs / 3;
        var layer = new Layer(told, count, isBackward, new float[count * size], new float[count * 3 * size]);
        GatedLayer.Run(matrix, told, count, isBackward, layer.States, layer.Gates);
        return layer;
    }

    /// <summary>What was seen at a sentence: itself, what was kept before it, and a 1.</summary>
    public void Fill(int t, int width, int size, float[] seen)
    {
        Array.Copy(Told, t * width, seen, 0, width);
        var before = IsBackward ? t + 1 : t - 1;
        if (before >= 0 && before < Count)
            Array.Copy(States, before * size, seen, width, size);
        else
            Array.Clear(seen, width, size);
        seen[^1] = 1;
    }
}
