namespace StarBot.Interviewing.Reading.Learned.Recurrent;

/// <summary>
/// A gated recurrent layer (GRU) that goes over the sentences of an answer one way and keeps, in a few numbers, what was told so
/// far. Its matrix gives each number that is kept three times: how far it is renewed, how far the old one is heeded, and
/// with what.
/// </summary>
internal static class GatedLayer
{
    /// <param name="told">The sentences, a row each.</param>
    /// <param name="states">What is kept after each sentence, a row each.</param>
    /// <param name="gates">The three kinds of numbers for each sentence, a row each; or one row that is used again and again.</param>
    public static void Run(Affine matrix, ReadOnlySpan<float> told, int count, bool isBackward, Span<float> states, Span<float> gates)
    {
        var size = matrix.Outs / 3;
        var width = matrix.Ins - size - 1;
        Span<float> seen = stackalloc float[matrix.Ins];
        seen.Clear();
        seen[^1] = 1;
        var kept = seen.Slice(width, size);
        Span<float> last = stackalloc float[size];
        last.Clear();
        for (var i = 0; i < count; i++)
        {
            var t = isBackward ? count - 1 - i : i;
            var gate = gates.Length == 3 * size ? gates : gates.Slice(t * 3 * size, 3 * size);
            told.Slice(t * width, width).CopyTo(seen);
            last.CopyTo(kept);
            gate.Clear();
            matrix.AddTo(gate[..(2 * size)], 0, seen);
            for (var o = 0; o < 2 * size; o++)
                gate[o] = 0.5f + (0.5f * Floats.Soft(gate[o]));
            for (var k = 0; k < size; k++)
                kept[k] *= gate[size + k];
            matrix.AddTo(gate[(2 * size)..], 2 * size, seen);
            for (var o = 2 * size; o < 3 * size; o++)
                gate[o] = Floats.Soft(gate[o]);
            for (var k = 0; k < size; k++)
                last[k] = ((1 - gate[k]) * last[k]) + (gate[k] * gate[(2 * size) + k]);
            last.CopyTo(states[(t * size)..]);
        }
    }
}
