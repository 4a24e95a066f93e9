using StarBot.Interviewing.Reading.Learned.Recurrent;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// The form of the weights file, little-endian: the features' numbers and their rows, the vectors' weights, the steps, the net, the
/// trees by name. Whole numbers where a fit could differ in its last digit.
/// </summary>
internal static class ModelFile
{
    private const int Mark = 0x33524253;

    public static ReaderModel Read(byte[] file)
    {
        using var reader = new BinaryReader(new MemoryStream(file));
        if (reader.ReadInt32() != Mark)
            throw new InvalidDataException("This is not a weights file of this reader; fit it anew.");
        var keys = ReadMany(reader, r => r.ReadUInt32());
        return new ReaderModel
        {
            Features = new HashIndex(keys),
            Weights = ReadMany(reader, r => r.ReadSByte()),
            VectorWeights = ReadMany(reader, r => r.ReadSingle()),
            Steps = ReadMany(reader, r => (double)r.ReadSingle()),
            Net = ReadNet(reader),
            Trees = ReadMany(reader, r => (Name: r.ReadString(), Trees: ReadTrees(r))).ToDictionary(t => t.Name, t => t.Trees, StringComparer.Ordinal),
            Questions = ReadTopics(reader),
            Answers = ReadTopics(reader),
        };
    }

    /// <summary>The bytes of the file; each key of the chain has <see cref="ReaderModel.RowLength"/> weights.</summary>
    public static byte[] Write(
        (IReadOnlyList<uint> Keys, IReadOnlyList<sbyte> Weights, IReadOnlyList<float> Vectors, IReadOnlyList<float> Steps) chain,
        (IReadOnlyList<uint> Keys, IReadOnlyList<sbyte> Rows, RecurrentWeights Weights) net,
        IReadOnlyList<(string Name, Trees Trees)> trees,
        TopicModel questions,
        TopicModel answers)
    {
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Mark);
        WriteMany(writer, chain.Keys, (w, x) => w.Write(x));
        WriteMany(writer, chain.Weights, (w, x) => w.Write(x));
        WriteMany(writer, chain.Vectors, (w, x) => w.Write(x));
        WriteMany(writer, chain.Steps, (w, x) => w.Write(x));
        WriteMany(writer, net.Keys, (w, x) => w.Write(x));
        WriteMany(writer, net.Rows, (w, x) => w.Write(x));
        WriteNet(writer, net.Weights);
        WriteMany(writer, trees, (w, t) =>
        {
            w.Write(t.Name);
            WriteTrees(w, t.Trees);
        });
        WriteTopics(writer, questions);
        WriteTopics(writer, answers);
        return file.ToArray();
    }

    private static RecurrentNet ReadNet(BinaryReader reader) => new()
    {
        Features = new HashIndex(ReadMany(reader, r => r.ReadUInt32())),
        Rows = ReadMany(reader, r => r.ReadSByte()),
        Weights = new RecurrentWeights(ReadAffine(reader), ReadAffine(reader), ReadAffine(reader), ReadAffine(reader), ReadMany(reader, r => (double)r.ReadSingle())),
    };

    private static void WriteNet(BinaryWriter writer, RecurrentWeights weights)
    {
        foreach (var matrix in new[] { weights.Words, weights.Forward, weights.Backward, weights.Labels })
        {
            writer.Write(matrix.Outs);
            writer.Write(matrix.Ins);
            WriteMany(writer, matrix.Weights, (w, x) => w.Write(x));
        }

        WriteMany(writer, weights.Steps, (w, x) => w.Write((float)x));
    }

    private static Affine ReadAffine(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32(), ReadMany(reader, r => r.ReadSingle()));

    private static TopicModel ReadTopics(BinaryReader reader)
    {
        var names = ReadMany(reader, r => r.ReadString());
        var keys = ReadMany(reader, r => r.ReadUInt32());
        return new TopicModel
        {
            Names = names,
            Keys = keys,
            Features = new HashIndex(keys),
            Weights = ReadMany(reader, r => r.ReadSByte()),
            VectorWeights = ReadMany(reader, r => r.ReadSingle()),
        };
    }

    private static void WriteTopics(BinaryWriter writer, TopicModel topics)
    {
        WriteMany(writer, topics.Names, (w, x) => w.Write(x));
        WriteMany(writer, topics.Keys, (w, x) => w.Write(x));
        WriteMany(writer, topics.Weights, (w, x) => w.Write(x));
        WriteMany(writer, topics.VectorWeights, (w, x) => w.Write(x));
    }

    private static Trees ReadTrees(BinaryReader reader) =>
        new(reader.ReadSingle(), ReadMany(reader, r => new Tree(ReadMany(r, n => new Node(n.ReadInt16(), n.ReadSingle(), n.ReadInt16())))));

    private static void WriteTrees(BinaryWriter writer, Trees trees)
    {
        writer.Write((float)trees.Bias);
        WriteMany(writer, trees.All, (w, t) => WriteMany(w, t.Nodes, (v, n) =>
        {
            v.Write(n.Measure);
            v.Write(n.Limit);
            v.Write(n.Low);
        }));
    }

    private static T[] ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> one)
    {
        var many = new T[reader.ReadInt32()];
        for (var i = 0; i < many.Length; i++)
            many[i] = one(reader);
        return many;
    }

    private static void WriteMany<T>(BinaryWriter writer, IReadOnlyList<T> many, Action<BinaryWriter, T> one)
    {
        writer.Write(many.Count);
        foreach (var x in many)
            one(writer, x);
    }
}
