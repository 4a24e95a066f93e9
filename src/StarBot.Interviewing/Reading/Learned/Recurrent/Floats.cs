using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StarBot.Interviewing.Reading.Learned.Recurrent;

/// <summary>Sums over rows of numbers, eight at a time and always in the same order, so that a fit gives the same bits everywhere.</summary>
internal static class Floats
{
    private const int Wide = 8;

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var first = ref MemoryMarshal.GetReference(a);
        ref var second = ref MemoryMarshal.GetReference(b);
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i + Wide <= a.Length; i += Wide)
            sums += Vector256.LoadUnsafe(ref first, (nuint)i) * Vector256.LoadUnsafe(ref second, (nuint)i);
        var sum = Vector256.Sum(sums);
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Adds <paramref name="scale"/> times one row to another.</summary>
    public static void AddScaled(float scale, ReadOnlySpan<float> from, Span<float> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        var i = 0;
        for (; i + Wide <= from.Length; i += Wide)
            (Vector256.LoadUnsafe(ref target, (nuint)i) + (Vector256.LoadUnsafe(ref source, (nuint)i) * scale)).StoreUnsafe(ref target, (nuint)i);
        for (; i < from.Length; i++)
            to[i] += scale * from[i];
    }

    /// <summary>The softsign: between -1 and 1, and the same on every machine, which an exponential is not.</summary>
    public static float Soft(float x) => x / (1 + MathF.Abs(x));

    /// <summary>The slope of the softsign where it gives <paramref name="y"/>.</summary>
    public static float SoftSlope(float y) => (1 - MathF.Abs(y)) * (1 - MathF.Abs(y));
}
