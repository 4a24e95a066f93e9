namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// The form of the weights file, little-endian: the features' numbers and their rows, the vectors' weights, the steps, the trees
/// by name. Whole numbers where a fit could differ in its last digit.
/// </summary>
internal static class ModelFile
{
    private const int Mark = 0x31524253;

    public static ReaderModel Read(byte[] file)
    {
        using var reader = new BinaryReader(new MemoryStream(file));
        if (reader.ReadInt32() != Mark)
            throw new InvalidDataException("This is not a weights file of this reader; fit it anew.");
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.ReadUInt32();
        var weights = new sbyte[keys.Length * 2 * Labels.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = reader.ReadSByte();
        return new ReaderModel
        {
            Features = new HashIndex(keys),
            Weights = weights,
            VectorWeights = ReadMany(reader, r => r.ReadSingle()),
            Steps = ReadMany(reader, r => (double)r.ReadSingle()),
            Trees = ReadMany(reader, r => (Name: r.ReadString(), Trees: ReadTrees(r))).ToDictionary(t => t.Name, t => t.Trees, StringComparer.Ordinal),
            Questions = ReadTopics(reader),
            Answers = ReadTopics(reader),
        };
    }

    public static byte[] Write(IReadOnlyList<uint> keys, IReadOnlyList<sbyte> weights, IReadOnlyList<float> vectors, IReadOnlyList<float> steps, IReadOnlyList<(string Name, Trees Trees)> trees, TopicModel questions, TopicModel answers)
    {
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Mark);
        writer.Write(keys.Count);
        foreach (var key in keys)
            writer.Write(key);
        foreach (var weight in weights)
            writer.Write(weight);
        WriteMany(writer, vectors, (w, x) => w.Write(x));
        WriteMany(writer, steps, (w, x) => w.Write(x));
        WriteMany(writer, trees, (w, t) =>
        {
            w.Write(t.Name);
            WriteTrees(w, t.Trees);
        });
        WriteTopics(writer, questions);
        WriteTopics(writer, answers);
        return file.ToArray();
    }

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
