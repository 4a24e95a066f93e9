using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Adds rows of small whole numbers, sixteen at a time; thousands of rows are added for each answer.</summary>
internal static class RowSums
{
    /// <summary>Rows are so long, or a multiple of it.</summary>
    public const int Wide = 16;

    private const int Quarter = 4;

    public static void Add(ReadOnlySpan<sbyte> row, Span<int> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        for (var i = 0; i < sums.Length; i += Wide)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
            Add(Vector128.Widen(low), sums.Slice(i, Wide / 2));
            Add(Vector128.Widen(high), sums.Slice(i + (Wide / 2), Wide / 2));
        }
    }

    private static void Add((Vector128<int> Low, Vector128<int> High) numbers, Span<int> sums)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        (Vector128.LoadUnsafe(ref to) + numbers.Low).StoreUnsafe(ref to);
        (Vector128.LoadUnsafe(ref to, Quarter) + numbers.High).StoreUnsafe(ref to, Quarter);
    }
}
