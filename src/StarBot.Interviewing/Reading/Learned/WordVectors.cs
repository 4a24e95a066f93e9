using System.Buffers.Binary;
using System.Reflection;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// Frequent English words with their GloVe vectors (Pennington, Socher and Manning; public domain, PDDL), the most frequent
/// first, shortened to <see cref="Size"/> numbers of a byte each.
/// </summary>
internal sealed class WordVectors
{
    public const int Size = 64;

    private static readonly Lazy<WordVectors> LazyShipped = new(() => Of(Resource("words.bin")));

    private readonly HashIndex _index;
    private readonly sbyte[] _numbers;

    private WordVectors(HashIndex index, sbyte[] numbers) => (_index, _numbers) = (index, numbers);

    public static WordVectors Shipped => LazyShipped.Value;

    /// <summary>How many words are more frequent, or -1 for a word that is not among them.</summary>
    public int RankOf(uint word) => _index.Find(word);

    public ReadOnlySpan<sbyte> this[int rank] => _numbers.AsSpan(rank * Size, Size);

    /// <summary>The count, then all hashes, then all numbers.</summary>
    public static WordVectors Of(ReadOnlySpan<byte> file)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(file);
        var keys = new uint[count];
        for (var i = 0; i < count; i++)
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(file[(4 + (4 * i))..]);
        var numbers = new sbyte[count * Size];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (sbyte)file[4 + (4 * count) + i];
        return new WordVectors(new HashIndex(keys), numbers);
    }

    internal static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"reading/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
